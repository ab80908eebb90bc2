import { useWords } from "~/i18n/use-language"
import { StrongForm } from "~/ui/strong-form"
import type { FormAnswer } from "../../accounts/form-answer"
import { AwaitingSecond } from "../../components/awaiting-second"
import { FourEyesPage } from "../../components/four-eyes-page"
import type { ReplacedAddresses } from "../queries.server"
import { type ReplacedAddressKey, replacedAddressWords } from "../words"
import { AddressShown } from "./address-shown"

interface ReplacedAddressesPageProps {
  readonly addresses: ReplacedAddresses
  readonly formKey: string
  /** an address was just confirmed */
  readonly done: boolean
  readonly answer: FormAnswer | undefined
}

/** The replaced addresses that wait for a second person, and those that one confirmed. */
export function ReplacedAddressesPage({ addresses, formKey, done, answer }: ReplacedAddressesPageProps) {
  const say = useWords(replacedAddressWords)
  return (
    <FourEyesPage
      say={say}
      done={done ? say("done_confirm") : null}
      refusal={answer?.reason ? say(answer.reason as ReplacedAddressKey) : null}
      waiting={addresses.waiting.map((waiting) => (
        <WaitingAddress key={waiting.id} waiting={waiting} formKey={answer?.formKey ?? formKey} />
      ))}
      past={addresses.confirmed.map(({ id, name, by, confirmedBy, confirmedAt }) => ({
        id,
        name,
        first: by,
        second: confirmedBy,
        at: confirmedAt,
      }))}
    />
  )
}

function WaitingAddress({ waiting, formKey }: { waiting: ReplacedAddresses["waiting"][number]; formKey: string }) {
  const say = useWords(replacedAddressWords)
  const { id, name, address, previous, by, at, fault } = waiting
  return (
    <StrongForm method="post" className="panel stack tight">
      <AwaitingSecond
        name={name}
        asked={{ field: "replacement", id }}
        formKey={formKey}
        confirm={fault ? null : { intent: "confirm", label: say("confirm"), spoken: say("confirm-named", { name }) }}
        decline={null}
      >
        <AddressShown address={address} replaced={{ previous, by, at, waits: false }} />
        <p>{fault ? say(fault) : `${say("make-sure")} ${say("refuse")}`}</p>
      </AwaitingSecond>
    </StrongForm>
  )
}
