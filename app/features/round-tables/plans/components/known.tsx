import { useLanguage, useWords } from "~/i18n/use-language"
import type { Known } from "../today"
import { worthWords } from "../worth-words"

/** « A changé depuis le calcul : les demandes et le plan en vigueur. Aucun plan ne fait mieux sur les 5 premiers niveaux. » */
export function useKnown(): (known: Omit<Known, "proven">) => string {
  const say = useWords(worthWords)
  const language = useLanguage()
  return ({ since, order, provenLevels }) => {
    const changed = since?.map((mark) => say(`mark_${mark === "kept" && order !== "usual" ? "reference" : mark}`))
    const what = changed && new Intl.ListFormat(language, { type: "conjunction" }).format(changed)
    const first = !changed ? say("never") : what ? say("since", { what }) : say("best-so-far")
    return provenLevels > 0 ? `${first} ${say("still", { count: provenLevels })}` : first
  }
}
