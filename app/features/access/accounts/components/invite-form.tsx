import { useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { RadioGroup } from "~/ui/choices"
import type { FormAnswer } from "../form-answer"
import { positions } from "../positions"
import { accountWords } from "../words"
import { FormFrame } from "./form-frame"
import { IdentityFields } from "./identity-fields"

export function InviteForm({ formKey, answer }: { formKey: string; answer: FormAnswer | undefined }) {
  const say = useWords(accountWords)
  return (
    <FormFrame name="invite" formKey={formKey} answer={answer}>
      {(fields) => (
        <>
          <IdentityFields fields={fields} />
          <RadioGroup
            {...fields.field("language")}
            label={say("language")}
            layout="inline"
            defaultValue={fields.typed("language") ?? "fr"}
            options={[
              { value: "fr", label: say("french") },
              { value: "en", label: say("english") },
            ]}
          />
          <RadioGroup
            {...fields.field("position")}
            label={say("position")}
            hint={say("position-hint")}
            defaultValue={fields.typed("position")}
            options={positions.map((value) => ({ value, label: say(`position_${value}`) }))}
          />
          <p>
            <Button type="submit" variant="primary" icon="mail">
              {say("send")}
            </Button>
          </p>
        </>
      )}
    </FormFrame>
  )
}
