import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { StrongForm } from "~/ui/strong-form"
import type { FormAnswer } from "../../../accounts/form-answer"
import { AddressShown } from "../../../addresses/components/address-shown"
import { AwaitingSecond } from "../../../components/awaiting-second"
import { FourEyesPage } from "../../../components/four-eyes-page"
import type { ResetDesk as Desk } from "../queries.server"
import { type KeyResetKey, keyResetWords } from "../words"

interface ResetDeskProps {
  readonly desk: Desk
  readonly formKey: string
  readonly done: KeyResetKey | null
  readonly answer: FormAnswer | undefined
}

/** Whose keys are to be reset, by whose word; and which were. */
export function ResetDesk({ desk, formKey, done, answer }: ResetDeskProps) {
  const say = useWords(keyResetWords)
  return (
    <FourEyesPage
      say={say}
      done={done && say(done)}
      refusal={answer?.reason ? say(answer.reason as KeyResetKey) : null}
      waiting={desk.waiting.map((reset) => (
        <Waiting key={reset.id} reset={reset} formKey={answer?.formKey ?? formKey} />
      ))}
      past={desk.past.map(({ id, name, askedBy, confirmedBy, doneAt }) => ({
        id,
        name,
        first: askedBy,
        second: confirmedBy,
        at: doneAt,
      }))}
    />
  )
}

function Waiting({ reset, formKey }: { reset: Desk["waiting"][number]; formKey: string }) {
  const say = useWords(keyResetWords)
  const language = useLanguage()
  const { id, name, address, replaced, askedBy, askedAt, fault } = reset
  return (
    <StrongForm method="post" className="panel stack tight">
      <AwaitingSecond
        name={name}
        asked={{ field: "reset", id }}
        formKey={formKey}
        confirm={fault ? null : { intent: "confirm", label: say("confirm"), spoken: say("confirm-named", { name }) }}
        decline={{ intent: "decline", label: say("decline"), spoken: say("decline-named", { name }) }}
      >
        <AddressShown address={address} replaced={replaced} />
        <p className="muted">{typeset(say("asked-by", { by: askedBy, at: moment(askedAt, language) }))}</p>
        <p>{say(fault ?? "make-sure")}</p>
      </AwaitingSecond>
    </StrongForm>
  )
}
