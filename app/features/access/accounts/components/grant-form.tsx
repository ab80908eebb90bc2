import { useLanguage, useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { FieldRow, Select, TextField } from "~/ui/field"
import { grantable } from "../../roles/grantable"
import type { FormAnswer } from "../form-answer"
import { accountWords } from "../words"
import { FormFrame } from "./form-frame"

interface GrantFormProps {
  readonly events: readonly { readonly id: string; readonly fr: string; readonly en: string }[]
  readonly formKey: string
  readonly answer: FormAnswer | undefined
}

export function GrantForm({ events, formKey, answer }: GrantFormProps) {
  const say = useWords(accountWords)
  const language = useLanguage()
  return (
    <FormFrame name="grant" formKey={formKey} answer={answer}>
      {({ field, typed }) => (
        <>
          <h3>{say("grant-title")}</h3>
          <FieldRow>
            <Select {...field("role")} label={say("role")} defaultValue={typed("role") ?? ""}>
              <option value="" disabled>
                {say("choose")}
              </option>
              {grantable.map((role) => (
                <option key={role} value={role}>
                  {say(`role_${role}`)}
                </option>
              ))}
            </Select>
            <Select {...field("event")} label={say("event")} defaultValue={typed("event") ?? "all"}>
              <option value="all">{say("every-event")}</option>
              {events.map((event) => (
                <option key={event.id} value={event.id}>
                  {event[language]}
                </option>
              ))}
            </Select>
          </FieldRow>
          <FieldRow>
            <TextField
              {...field("startsOn")}
              label={say("from")}
              hint={say("from-hint")}
              optional
              inputMode="numeric"
              defaultValue={typed("startsOn")}
            />
            <TextField
              {...field("endsOn")}
              label={say("until")}
              hint={say("until-hint")}
              optional
              inputMode="numeric"
              defaultValue={typed("endsOn")}
            />
          </FieldRow>
          <p className="muted">{say("grant-hint")}</p>
          <p>
            <Button type="submit" icon="plus">
              {say("grant")}
            </Button>
          </p>
        </>
      )}
    </FormFrame>
  )
}
