import { longDay } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { Notice } from "~/ui/notice"
import { Actions, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import type { DestructionRefusal } from "../rules-input"
import { followUpWords } from "../words"

export interface Ending {
  /** another day of destruction that waits for a second custodian */
  readonly proposal: { readonly destroyedOn: string | null; readonly by: string; readonly own: boolean } | null
  /** the event's last day, and the one from which the closing counts */
  readonly endsOn: string
  readonly countedFrom: string
  readonly demo: boolean
}

interface EndingNoticesProps {
  readonly ending: Ending
  readonly formKey: string
  readonly refused: DestructionRefusal | null
}

/** What custodians have to know of the end of dossiers before they set it: what waits, and that the event ends on another day. */
export function EndingNotices({ ending, formKey, refused }: EndingNoticesProps) {
  const say = useWords(followUpWords)
  const language = useLanguage()
  const { proposal, endsOn, countedFrom, demo } = ending
  return (
    <>
      {refused && <Notice tone="warn" role="alert" title={say(`refused_${refused}`)} />}
      {proposal && <Proposal proposal={proposal} formKey={formKey} />}
      {countedFrom !== endsOn && (
        <Notice tone="warn" title={say("end-moved", { day: longDay(endsOn, language) })}>
          {say("end-moved-text", { day: longDay(countedFrom, language) })}
        </Notice>
      )}
      {demo && <Notice tone="plain" title={say("demo-destroys-nothing")} />}
    </>
  )
}

function Proposal({ proposal, formKey }: { proposal: NonNullable<Ending["proposal"]>; formKey: string }) {
  const say = useWords(followUpWords)
  const language = useLanguage()
  const { destroyedOn, by, own } = proposal
  const title = destroyedOn === null ? say("never-waits") : say("day-waits", { day: longDay(destroyedOn, language) })
  return (
    <Notice title={title}>
      <Stack gap="even">
        <p>{say("day-waits-text", { name: by })}</p>
        <StrongForm method="post">
          <HiddenFields fields={{ formKey, proposed: destroyedOn ?? "" }} />
          <Actions>
            {!own && (
              <Button type="submit" name="intent" value="confirm" variant="primary">
                {say("confirm-day")}
              </Button>
            )}
            <Button type="submit" name="intent" value="withdraw" variant="quiet">
              {say("withdraw-day")}
            </Button>
          </Actions>
        </StrongForm>
      </Stack>
    </Notice>
  )
}
