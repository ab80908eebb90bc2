import { useWords } from "~/i18n/use-language"
import { RadioGroup } from "~/ui/choices"
import { FieldRow, TextField } from "~/ui/field"
import { accountWords } from "../words"
import type { FormFields } from "./form-frame"

interface IdentityFieldsProps {
  readonly fields: FormFields
  readonly stored?: {
    readonly civility: string
    readonly givenName: string
    readonly familyName: string
    readonly address: string
  }
}

/** Who somebody is and where letters reach him or her. */
export function IdentityFields({ fields: { field, typed }, stored }: IdentityFieldsProps) {
  const say = useWords(accountWords)
  return (
    <>
      <RadioGroup
        {...field("civility")}
        label={say("civility")}
        layout="inline"
        defaultValue={typed("civility") ?? stored?.civility}
        options={[
          { value: "Mme", label: say("mme") },
          { value: "M.", label: say("m") },
        ]}
      />
      <FieldRow>
        <TextField
          {...field("givenName")}
          label={say("given-name")}
          defaultValue={typed("givenName") ?? stored?.givenName}
          autoComplete="off"
        />
        <TextField
          {...field("familyName")}
          label={say("family-name")}
          defaultValue={typed("familyName") ?? stored?.familyName}
          autoComplete="off"
        />
      </FieldRow>
      <TextField
        {...field("address")}
        label={say("address")}
        type="email"
        defaultValue={typed("address") ?? stored?.address}
        autoComplete="off"
      />
    </>
  )
}
