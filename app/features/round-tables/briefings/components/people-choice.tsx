import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { CheckboxGroup, type Option } from "~/ui/choices"
import { TextField } from "~/ui/field"
import type { PeopleField } from "../input"
import { briefingWords } from "../words"

export interface PersonToChoose {
  readonly id: string
  readonly name: string
  readonly rank: string
  readonly isExpectedElsewhere: boolean
}

interface PeopleChoiceProps {
  readonly name: PeopleField
  readonly chosen: readonly PersonToChoose[]
  /** null: nobody was looked for here */
  readonly found: readonly PersonToChoose[] | null
  readonly looked: string
  readonly error: string | undefined
}

/** People kept as ticked boxes, and a search whose results are boxes to tick; the form works without script. */
export function PeopleChoice({ name, chosen, found, looked, error }: PeopleChoiceProps) {
  const say = useWords(briefingWords)
  const optionOf = useOption()
  const offered = found?.filter(({ id }) => !chosen.some((person) => person.id === id)) ?? []
  return (
    <>
      <CheckboxGroup
        id={`field-${name}`}
        name={name}
        label={say(name)}
        hint={say(chosen.length > 0 ? "untick-hint" : `no-${name}`)}
        error={error}
        optional
        options={chosen.map(optionOf)}
        defaultValues={chosen.map(({ id }) => id)}
      />
      <div className="people-search">
        <TextField
          name={`${name}Search`}
          label={say(`search-${name}`)}
          defaultValue={looked}
          autoComplete="off"
          optional
        />
        <Button type="submit" name="intent" value="search" icon="search">
          {say("search")}
        </Button>
      </div>
      <div role="status">
        {found !== null && offered.length === 0 && <p className="note">{say("nobody-found")}</p>}
        {offered.length > 0 && (
          <CheckboxGroup
            name={name}
            label={say("tick-found", { count: offered.length })}
            optional
            options={offered.map(optionOf)}
          />
        )}
      </div>
    </>
  )
}

function useOption(): (person: PersonToChoose) => Option {
  const say = useWords(briefingWords)
  const language = useLanguage()
  return ({ id, name, rank, isExpectedElsewhere }) => ({
    value: id,
    label: typeset(name),
    note: [language === "fr" ? typeset(rank) : rank, isExpectedElsewhere ? say("expected-elsewhere") : ""]
      .filter(Boolean)
      .join(", "),
  })
}
