import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { addressShownWords } from "../words"

export interface ReplacementShown {
  /** null where only the journal told of the replacement */
  readonly previous: string | null
  readonly by: string
  /** the wall-clock time in Paris */
  readonly at: string
  readonly waits: boolean
}

interface AddressShownProps {
  readonly address: string
  readonly replaced: ReplacementShown | null
}

/** The address of somebody about whom something is to be confirmed, and when and by whom it was last replaced. */
export function AddressShown({ address, replaced }: AddressShownProps) {
  const say = useWords(addressShownWords)
  return (
    <>
      <p>
        <span className="address">{say("address-is", { address })}</span>
      </p>
      {replaced && <AddressReplaced {...replaced} />}
    </>
  )
}

/** When and by whom an address was last replaced, and whether a second person still has to confirm it. */
export function AddressReplaced({ previous, by, at, waits }: ReplacementShown) {
  const say = useWords(addressShownWords)
  const language = useLanguage()
  const told = { by, at: moment(at, language) }
  return (
    <p>
      {typeset(
        previous === null ? say("address-replaced-unknown", told) : say("address-replaced", { ...told, previous }),
      )}
      {waits && ` ${say("address-waits")}`}
    </p>
  )
}
