import { number } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Notice } from "~/ui/notice"
import { type ImportedKind, importWords } from "../import-words"

interface ImportDoneProps {
  readonly kind: ImportedKind
  readonly counts: { readonly new: number; readonly same: number; readonly changed: number }
}

/** What an import has just done. */
export function ImportDone({ kind, counts }: ImportDoneProps) {
  const say = useWords(importWords)
  const language = useLanguage()
  const figure = (value: number) => number(value, language)
  return (
    <Notice tone="good" role="status" title={say("done-title")}>
      {say("done-text", {
        kind: say(`kind_${kind}`),
        added: figure(counts.new),
        changed: figure(counts.changed),
        same: figure(counts.same),
      })}
    </Notice>
  )
}
