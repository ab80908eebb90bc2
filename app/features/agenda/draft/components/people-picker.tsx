import { useFetcher } from "@remix-run/react"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { useAnnounce } from "~/ui/announcer"
import { Button } from "~/ui/button"
import { CheckboxGroup } from "~/ui/choices"
import { TextField } from "~/ui/field"
import { draftWords } from "../words"

interface Pick {
  readonly value: string
  readonly label: string
}

interface Found {
  readonly looked: string
  readonly people: readonly { readonly personId: string; readonly name: string; readonly note: string }[]
}

interface PeoplePickerProps {
  readonly event: string
  /** of the boxes; the search is called after it */
  readonly name: "speakers" | "named"
  readonly label: string
  readonly hint: string
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
  /** those who are chosen, ticked */
  readonly picks: readonly Pick[]
  /** what a person's id stands behind in a box's value */
  readonly prefix: string
  /** what the server found, without script */
  readonly found: Found | null
  readonly onChange: () => void
}

/** How long one has stopped typing before people are looked for. */
const restMilliseconds = 250

/**
 * People, searched by name and kept as ticked boxes. Without script the search is a button and what it finds are boxes to
 * tick; with it people are found while one types, and a press adds one.
 */
export function PeoplePicker({
  event,
  name,
  label,
  hint,
  error,
  optional,
  picks,
  prefix,
  found,
  onChange,
}: PeoplePickerProps) {
  const say = useWords(draftWords)
  const announce = useAnnounce()
  const [added, setAdded] = useState<readonly Pick[]>([])
  const search = useFetcher<Found>()
  const [looked, setLooked] = useState(found?.looked ?? "")
  const rest = useRef<ReturnType<typeof setTimeout>>()
  const boxId = useId()
  const listId = useId()
  const shown = search.data ?? found

  const chosen = [...picks, ...added.filter(({ value }) => !picks.some((pick) => pick.value === value))]
  const searchId = chosen.length > 0 ? boxId : `session-${name}`

  // The form is read again once the new box stands in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `added` is what has changed in the form
  useEffect(onChange, [added])
  useEffect(() => () => clearTimeout(rest.current), [])
  useEffect(() => {
    if (search.data) announce(say(search.data.people.length ? "people-found" : "nobody-found", countOf(search.data)))
  }, [search.data, announce, say])

  function look(text: string) {
    setLooked(text)
    clearTimeout(rest.current)
    rest.current = setTimeout(() => search.load(paths.peopleSearch(event, text)), restMilliseconds)
  }
  function add(pick: Pick) {
    setAdded((before) => (before.some(({ value }) => value === pick.value) ? before : [...before, pick]))
    setLooked("")
    search.load(paths.peopleSearch(event, ""))
    document.getElementById(searchId)?.focus()
  }
  function addFirst(pressed: KeyboardEvent) {
    if (pressed.key !== "Enter") return
    pressed.preventDefault()
    const [first] = search.data?.people ?? []
    if (first) add({ value: prefix + first.personId, label: first.name })
  }

  const offered = (shown?.people ?? []).filter(
    ({ personId }) => !chosen.some(({ value }) => value === prefix + personId),
  )
  const options = chosen.map(({ value, label: text }) => ({ value, label: text }))
  return (
    <>
      <CheckboxGroup
        id={chosen.length > 0 ? `session-${name}` : undefined}
        name={name}
        label={label}
        hint={hint}
        error={error}
        optional={optional}
        options={options}
        defaultValues={chosen.map(({ value }) => value)}
      />
      <div className="people-search">
        <TextField
          id={searchId}
          name={`${name}Search`}
          label={say("search-people")}
          value={looked}
          autoComplete="off"
          aria-controls={listId}
          onChange={(change) => look(change.currentTarget.value)}
          onKeyDown={addFirst}
          optional
        />
        <Button type="submit" name="intent" value={`search-${name}`} icon="search">
          {say("search")}
        </Button>
      </div>
      <div id={listId}>
        {shown && shown.looked !== "" && (
          <FoundPeople
            name={name}
            offered={offered.map(({ personId, name: text, note }) => ({ value: prefix + personId, label: text, note }))}
            add={search.data ? add : null}
          />
        )}
      </div>
    </>
  )
}

interface FoundPeopleProps {
  readonly name: string
  readonly offered: readonly (Pick & { readonly note: string })[]
  /** with script: adds one at a press */
  readonly add: ((pick: Pick) => void) | null
}

function FoundPeople({ name, offered, add }: FoundPeopleProps) {
  const say = useWords(draftWords)
  if (offered.length === 0) return <p className="note">{say("nobody-found")}</p>
  if (add === null)
    return <CheckboxGroup name={name} label={say("tick-found")} optional options={offered} defaultValues={[]} />
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul className="found-people" role="list">
      {offered.map((pick) => (
        <li key={pick.value}>
          <button type="button" onClick={() => add(pick)}>
            {pick.label}
            <small>{pick.note}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}

const countOf = ({ people }: Found) => ({ count: people.length })
