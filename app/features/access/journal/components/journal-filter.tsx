import { Form } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { Field } from "~/ui/field"
import { actsOfJournal, journalWords } from "../words"

export interface JournalFilterProps {
  readonly typed: string
  readonly act: string | null
  /** as they were typed */
  readonly from: string
  readonly until: string
  readonly wrong: readonly ("from" | "until")[]
}

/** The search of the journal, which is an address of its own. */
export function JournalFilter({ typed, act, from, until, wrong }: JournalFilterProps) {
  const say = useWords(journalWords)
  const day = (name: "from" | "until", value: string) => (
    <Field label={say(name)} inputId={`filter-${name}`} error={wrong.includes(name) ? say("day") : undefined}>
      <input
        className="input short"
        id={`filter-${name}`}
        name={name === "from" ? "du" : "au"}
        inputMode="numeric"
        defaultValue={value}
        aria-invalid={wrong.includes(name) || undefined}
        aria-describedby={wrong.includes(name) ? `filter-${name}-error` : undefined}
      />
    </Field>
  )
  return (
    <Form method="get" role="search" aria-label={say("filter")} className="toolbar filters-form">
      <Field label={say("who")} inputId="filter-who">
        <input className="input" id="filter-who" type="search" name="q" defaultValue={typed} />
      </Field>
      <Field label={say("act")} inputId="filter-act">
        <select className="input" id="filter-act" name="acte" defaultValue={act ?? ""}>
          <option value="">{say("every")}</option>
          {actsOfJournal.map((one) => (
            <option key={one} value={one}>
              {say(`entry_${one}` as "entry_import")}
            </option>
          ))}
        </select>
      </Field>
      {day("from", from)}
      {day("until", until)}
      <Button type="submit" icon="search">
        {say("show")}
      </Button>
    </Form>
  )
}
