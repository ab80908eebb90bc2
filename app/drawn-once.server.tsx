import type { ReactElement } from "react"
import { renderToString } from "react-dom/server"
import { SpeakIn } from "~/i18n/use-language"
import type { Language } from "~/i18n/words"
import type { Draw } from "~/ui/drawn-once"

/** For as long as the object lives; what has been redacted for one reader alone goes with that reader's answer. */
const markups = new WeakMap<object, Map<string, string>>()

/** Draws each entry once for all pages that show it in the same way and language. */
export const drawOnce: Draw = (entry, language, kept) => {
  if (!kept) return drawn(entry, language)
  const here = markups.get(kept.of) ?? new Map<string, string>()
  markups.set(kept.of, here)
  const way = `${language} ${kept.way}`
  const markup = here.get(way) ?? drawn(entry, language)
  here.set(way, markup)
  return markup
}

const drawn = (entry: ReactElement, language: Language) =>
  renderToString(<SpeakIn language={language}>{entry}</SpeakIn>)
