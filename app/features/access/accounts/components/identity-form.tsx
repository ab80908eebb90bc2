import { useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { Facts } from "~/ui/page"
import type { FormAnswer } from "../form-answer"
import { accountWords } from "../words"
import { FormFrame } from "./form-frame"
import { IdentityFields } from "./identity-fields"

interface IdentityFormProps {
  readonly person: {
    readonly civility: string
    readonly givenName: string
    readonly familyName: string
    readonly address: string
    readonly revision: number
  }
  readonly formKey: string
  readonly answer: FormAnswer | undefined
}

/** Name and address. When somebody else was quicker, his version stands above what had been typed. */
export function IdentityForm({ person, formKey, answer }: IdentityFormProps) {
  const say = useWords(accountWords)
  const current = answer?.form === "identity" ? answer.current : null
  return (
    <FormFrame name="identity" formKey={formKey} answer={answer}>
      {(fields) => (
        <>
          <p className="muted">{say("identity-hint")}</p>
          {current && (
            <Facts
              facts={[
                { term: say("they-have"), value: `${current.civility} ${current.givenName} ${current.familyName}` },
                { term: say("address"), value: current.address },
              ]}
            />
          )}
          <input
            type="hidden"
            name="revision"
            value={current?.revision ?? fields.typed("revision") ?? person.revision}
          />
          <IdentityFields fields={fields} stored={person} />
          <p>
            <Button type="submit">{say("save")}</Button>
          </p>
        </>
      )}
    </FormFrame>
  )
}
