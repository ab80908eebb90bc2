import { useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { Notice } from "~/ui/notice"
import { Note } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { followUpWords } from "../words"

export type RemindOutcome =
  | { readonly ok: true; readonly letters: number; readonly already: number }
  | { readonly ok: false; readonly reason: "not-asked" | "closed" }

interface RemindFormProps {
  readonly whom: "offices" | "attaches"
  readonly count: number
  readonly formKey: string
}

/** Writes to all who have not answered, in one press. */
export function RemindForm({ whom, count, formKey }: RemindFormProps) {
  const say = useWords(followUpWords)
  return (
    <StrongForm method="post" className="line">
      <HiddenFields fields={{ formKey, whom }} />
      <Button type="submit" icon="mail">
        {say(whom === "offices" ? "remind-offices" : "remind-people", { count })}
      </Button>
      <Note>{say("remind-note")}</Note>
    </StrongForm>
  )
}

export function Reminded({ outcome }: { outcome: RemindOutcome }) {
  const say = useWords(followUpWords)
  if (!outcome.ok) return <Notice tone="warn" role="alert" title={say(`remind-${outcome.reason}`)} />
  const { letters, already } = outcome
  return (
    <Notice tone={letters > 0 ? "good" : "info"} role="status" title={say("reminded", { count: letters })}>
      {letters > 0 && already > 0 ? say("reminded-already", { count: already }) : undefined}
    </Notice>
  )
}
