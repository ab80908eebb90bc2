import { type KeyboardEvent, type MouseEvent, useId, useState } from "react"
import { typeset } from "~/i18n/typography"
import { useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { classes } from "~/ui/classes"
import { Field, useField } from "~/ui/field"
import { VisuallyHidden } from "~/ui/page"
import { type CountryChoice, countriesFound } from "../../country-choice"
import { demandWords } from "../words"
import { WhoWouldAnswer } from "./who-would-answer"

interface CountrySearchProps {
  readonly countries: readonly CountryChoice[]
  /** those that are in the list already */
  readonly chosen: ReadonlySet<string>
  /** what was looked for, without script */
  readonly looked: string
  readonly onAdd: (country: CountryChoice) => void
}

const mostFound = 12

/**
 * Countries found while one types: arrows go through them, Enter adds the one that is marked, Escape empties the field.
 * Without script the search is a button, and each country found is one that adds it.
 */
export function CountrySearch({ countries, chosen, looked, onAdd }: CountrySearchProps) {
  const say = useWords(demandWords)
  const [typed, setTyped] = useState(looked)
  const [at, setAt] = useState(0)
  const listId = useId()
  // It may stay empty, and says so by no word: it is a way to add, not something to fill in.
  const text = { label: say("search-label"), hint: say("search-hint") }
  const field = useField("country-search", { ...text, optional: true })
  const found = countriesFound(countries, typed, mostFound)
  const marked = Math.min(at, found.length - 1)
  const optionId = (iso2: string) => `${listId}-${iso2}`

  function add(country: CountryChoice | undefined) {
    if (!country || chosen.has(country.iso2)) return
    setTyped("")
    setAt(0)
    onAdd(country)
  }
  function pressed(event: KeyboardEvent<HTMLInputElement>) {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      setAt((marked + step + found.length) % found.length)
    } else if (event.key === "Escape") setTyped("")
    else if (event.key === "Enter") {
      event.preventDefault()
      add(found[marked])
    }
  }
  const active = found[marked]
  return (
    <div className="country-search">
      <div className="people-search">
        <Field {...text} inputId={field.id}>
          <input
            {...field}
            className="input"
            type="text"
            name="looked"
            value={typed}
            autoComplete="off"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={found.length > 0}
            aria-controls={listId}
            aria-activedescendant={active && optionId(active.iso2)}
            onChange={(change) => {
              setTyped(change.currentTarget.value)
              setAt(0)
            }}
            onKeyDown={pressed}
          />
        </Field>
        <Button type="submit" name="intent" value="search" icon="search">
          {say("search")}
        </Button>
      </div>
      <div id={listId} role="listbox" aria-label={say("search-label")} tabIndex={-1} className="found-people">
        {found.map((country) => (
          <Found
            key={country.iso2}
            id={optionId(country.iso2)}
            country={country}
            marked={country === active}
            chosen={chosen.has(country.iso2)}
            onPress={(event) => {
              event.preventDefault()
              add(country)
            }}
          />
        ))}
      </div>
      {typed.trim() !== "" && (
        <p className={classes("note", found.length > 0 && "visually-hidden")} role="status">
          {found.length > 0 ? say("found", { count: found.length }) : say("found-none")}
        </p>
      )}
    </div>
  )
}

interface FoundProps {
  readonly id: string
  readonly country: CountryChoice
  readonly marked: boolean
  readonly chosen: boolean
  readonly onPress: (event: MouseEvent) => void
}

function Found({ id, country, marked, chosen, onPress }: FoundProps) {
  const say = useWords(demandWords)
  return (
    <button
      id={id}
      type="submit"
      name="intent"
      value={`add:${country.iso2}`}
      role="option"
      aria-selected={marked}
      disabled={chosen}
      tabIndex={-1}
      onClick={onPress}
    >
      <b>
        <VisuallyHidden>{say("add", { country: "" })}</VisuallyHidden>
        {typeset(country.name)}
      </b>
      <small>{chosen ? say("already-in") : <WhoWouldAnswer country={country} />}</small>
    </button>
  )
}
