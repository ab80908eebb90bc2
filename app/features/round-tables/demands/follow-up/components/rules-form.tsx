import { useNavigation } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { asBase, type Typed } from "~/platform/typed-form"
import { Button } from "~/ui/button"
import { RadioGroup } from "~/ui/choices"
import { HiddenFields } from "~/ui/hidden-fields"
import { Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { TypedErrors, type TypedForm, TypedText } from "~/ui/typed-fields"
import { answerWords } from "../../words"
import { followUpWords } from "../words"

interface RulesFormProps {
  readonly form: TypedForm
  readonly opened: { readonly revision: string; readonly typed: Typed }
  readonly formKey: string
}

export const ruleLabels = [
  "demandsUntil",
  "wishesUntil",
  "countersigned",
  "calendarsShow",
  "openDaysAfter",
  "destroyedOn",
] as const

/** Until when one answers, and what becomes of plans and dossiers. */
export function RulesForm({ form, opened, formKey }: RulesFormProps) {
  const say = useWords(followUpWords)
  const sayAnswer = useWords(answerWords)
  const sending = useNavigation().state === "submitting"
  const labelOf = (name: string) => say(ruleLabels.find((one) => one === name) ?? "rules")
  return (
    <StrongForm method="post" className="form wide" noValidate>
      <TypedErrors
        form={form}
        title={sayAnswer("to-correct", { count: Object.keys(form.problems).length })}
        labelOf={labelOf}
      />
      <HiddenFields fields={{ formKey, revision: opened.revision, ...asBase(opened.typed) }} />
      <Section title={say("answers")}>
        <Stack gap="even">
          <TypedText
            form={form}
            name="demandsUntil"
            label={say("demandsUntil")}
            hint={say("until-hint")}
            optional
            short
          />
          <TypedText
            form={form}
            name="wishesUntil"
            label={say("wishesUntil")}
            hint={say("until-hint")}
            optional
            short
          />
        </Stack>
      </Section>
      <Section title={say("plan")}>
        <Stack gap="even">
          <RadioGroup
            name="countersigned"
            label={say("countersigned")}
            defaultValue={form.typed.countersigned ?? "no"}
            options={(["no", "yes"] as const).map((value) => ({ value, label: say(`countersigned-${value}`) }))}
          />
          <RadioGroup
            name="calendarsShow"
            label={say("calendarsShow")}
            defaultValue={form.typed.calendarsShow ?? "reserved"}
            options={(["reserved", "nothing"] as const).map((value) => ({ value, label: say(`show-${value}`) }))}
          />
        </Stack>
      </Section>
      <Section title={say("dossiers")}>
        <Stack gap="even">
          <TypedText
            form={form}
            name="openDaysAfter"
            label={say("openDaysAfter")}
            hint={say("days-hint")}
            inputMode="numeric"
            short
          />
          <TypedText
            form={form}
            name="destroyedOn"
            label={say("destroyedOn")}
            hint={say("destroyed-hint")}
            optional
            short
          />
        </Stack>
      </Section>
      <p>
        <Button type="submit" variant="primary" busy={sending}>
          {say("save")}
        </Button>
      </p>
    </StrongForm>
  )
}
