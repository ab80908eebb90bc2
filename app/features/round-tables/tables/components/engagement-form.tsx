import { typeset } from "~/i18n/typography"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { CheckboxGroup } from "~/ui/choices"
import { StrongForm } from "~/ui/strong-form"
import { TypedArea, TypedErrors, TypedText } from "~/ui/typed-fields"
import { engagementWords } from "../engagement-words"
import { isEngagementProblem, type TypedEngagement } from "../input"
import { tableWords } from "../words"

interface EngagementFormProps {
  readonly event: string
  readonly tableId: string
  readonly parties: readonly { readonly value: string; readonly label: string }[]
  readonly typed: TypedEngagement
  readonly problems: Readonly<Record<string, string>>
  readonly formKey: string
}

/** Who promises what, by when. */
export function EngagementForm({ event, tableId, parties, typed, problems, formKey }: EngagementFormProps) {
  const say = useWords(tableWords)
  const sayOf = useWords(engagementWords)
  const told = Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, isEngagementProblem(problem) ? sayOf(problem) : problem]),
  )
  const form = { typed: { what: typed.what, dueOn: typed.dueOn }, problems: told }
  const labels: Readonly<Record<string, string>> = { what: say("what"), dueOn: say("due-on"), parties: say("who") }
  return (
    <StrongForm method="post" action={paths.engagements(event, tableId)} className="form" noValidate>
      <TypedErrors
        form={form}
        title={sayOf("to-correct", { count: Object.keys(problems).length })}
        labelOf={(name) => labels[name] ?? name}
      />
      <input type="hidden" name="formKey" value={formKey} />
      <CheckboxGroup
        name="parties"
        id="field-parties"
        layout="inline"
        label={say("who")}
        error={told.parties}
        options={parties.map(({ value, label }) => ({ value, label: typeset(label) }))}
        defaultValues={typed.parties}
      />
      <TypedArea form={form} name="what" label={say("what")} rows={2} />
      <TypedText form={form} name="dueOn" label={say("due-on")} hint={say("due-hint")} short autoComplete="off" />
      <p>
        <Button type="submit" name="intent" value="make" icon="plus">
          {say("add-engagement")}
        </Button>
      </p>
    </StrongForm>
  )
}
