import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { visibleText } from "~/platform/visible-text"
import { TextField } from "~/ui/field"
import { Section } from "~/ui/page"
import { VerdictLines } from "~/ui/verdict"
import { useConflictLines } from "../../components/conflict-lines"
import type { Refusal } from "../outcome"
import type { Proposal } from "../proposal.server"
import { longestReason, publicationWords } from "../words"

interface KeptConflictsProps {
  readonly event: string
  readonly proposal: Proposal
  readonly refusal: Refusal | undefined
}

/** The serious conflicts that stay, each with the reason that is kept with the publication. */
export function KeptConflicts({ event, proposal, refusal }: KeptConflictsProps) {
  const say = useWords(publicationWords)
  const { serious, known, reasons } = proposal
  const lines = useConflictLines(serious, known, { linkTo: (id) => paths.draftSession(event, id), mostNames: 5 })
  if (lines.length === 0) return null
  return (
    <Section title={say("reasons-title")}>
      <p>{say("reasons-text")}</p>
      {lines.map((line, index) => {
        const typed = refusal ? (refusal.reasons.get(line.key) ?? "") : (reasons.get(line.key) ?? "")
        const missing = refusal?.reason === "reason-missing" && visibleText(typed) === ""
        return (
          <div key={line.key} className="verdict">
            <VerdictLines lines={[line]} />
            <input type="hidden" name="conflict" value={line.key} />
            <TextField
              id={`reason-${index}`}
              name="reason"
              label={say("reason")}
              error={missing && say("reason-missing")}
              defaultValue={typed}
              maxLength={longestReason}
              autoComplete="off"
            />
          </div>
        )
      })}
    </Section>
  )
}
