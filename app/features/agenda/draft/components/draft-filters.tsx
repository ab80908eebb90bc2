import { Form, useSubmit } from "@remix-run/react"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { Checkbox } from "~/ui/choices"
import { SearchField } from "~/ui/field"
import { Toolbar } from "~/ui/page"
import { sessionKinds } from "../../session"
import { agendaWords } from "../../words"
import { filterNames, isFiltering } from "../filter"
import type { Preparation } from "../preparation.server"
import { draftWords } from "../words"

/** What one looks for in the draft: an address, so that it works without script and can be kept. */
export function DraftFilters({ event, draft }: { event: string; draft: Preparation }) {
  const say = useWords(draftWords)
  const sayAgenda = useWords(agendaWords)
  const language = useLanguage()
  const submit = useSubmit()
  const { filter, rooms, themes } = draft
  return (
    <Form
      method="get"
      role="search"
      aria-label={say("find-title")}
      onChange={(change) => submit(change.currentTarget, { replace: true, preventScrollReset: true })}
    >
      <Toolbar>
        <SearchField
          name={filterNames.text}
          label={say("find")}
          placeholder={say("find")}
          defaultValue={filter.text}
          autoComplete="off"
        />
        <Choice
          name={filterNames.kind}
          label={say("field-kind")}
          all={say("all-kinds")}
          value={filter.kind}
          options={sessionKinds.map((kind) => ({ value: kind, label: sayAgenda(`kind-${kind}`) }))}
        />
        <Choice
          name={filterNames.roomId}
          label={say("room")}
          all={say("all-rooms")}
          value={filter.roomId}
          options={rooms.map(({ id, name }) => ({ value: id, label: typeset(name) }))}
        />
        <Choice
          name={filterNames.theme}
          label={say("field-themes")}
          all={say("all-themes")}
          value={filter.theme}
          options={themes.map(({ key, nameFr, nameEn }) => ({
            value: key,
            label: language === "fr" ? typeset(nameFr) : nameEn,
          }))}
        />
        <Checkbox
          name={filterNames.inConflict}
          value="oui"
          label={say("in-conflict")}
          defaultChecked={filter.inConflict}
        />
        <Checkbox
          name={filterNames.unpublished}
          value="oui"
          label={say("not-published")}
          defaultChecked={filter.unpublished}
        />
        <Button type="submit" size="small">
          {say("filter")}
        </Button>
        {isFiltering(filter) && (
          <LinkButton to={paths.preparation(event)} variant="quiet" size="small" reloadDocument>
            {say("clear-filters")}
          </LinkButton>
        )}
      </Toolbar>
    </Form>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

function Choice({ name, label, all, value, options }: ChoiceProps) {
  return (
    <select name={name} aria-label={label} className="input" defaultValue={value ?? ""}>
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
