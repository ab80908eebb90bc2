import { Form, Link } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { FilterLink, Filters } from "~/ui/tabs"
import { filters, keptBesideSight, type Sought, searchOf } from "../address"
import type { BoardContent } from "../page.server"
import { boardWords } from "../words"
import { useAddresses, usePlace } from "./address"
import { Glyph } from "./chairs"

const legend = ["must", "high", "normal", "wish", "guest", "free"] as const

/** What the glyphs mean, and what to look for. */
export function BoardToolbar({ content }: { readonly content: BoardContent }) {
  const say = useWords(boardWords)
  const { sought } = usePlace()
  const { sight } = useAddresses()
  return (
    <div className="toolbar board-toolbar">
      <ul className="seats-key" aria-label={say("legend")}>
        {legend.map((kind) => (
          <li key={kind}>
            <Glyph kind={kind} />
            {say(`legend_${kind}`)}
          </li>
        ))}
        <li>
          <Glyph kind="must" pinned />
          {say("legend_pinned")}
        </li>
      </ul>
      <Filters label={say("filters")}>
        {filters.map((filtre) => {
          const on = sought.filtre === filtre
          return (
            <FilterLink key={filtre} to={sight(on ? {} : { filtre })} on={on} count={content.counts[filtre]}>
              {say(`filter_${filtre}`)}
            </FilterLink>
          )
        })}
        <Pick name="attache" label={say("pick-person")} none={say("everybody")} choices={content.people} />
        <Pick name="pays" label={say("pick-country")} none={say("everywhere")} choices={content.countries} />
        {(sought.filtre || sought.attache || sought.pays) && <Link to={sight({})}>{say("clear")}</Link>}
      </Filters>
    </div>
  )
}

interface PickProps {
  readonly name: "attache" | "pays"
  readonly label: string
  readonly none: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
}

/** A choice among many: sent as it is made where there is a script, by its button where there is none. */
function Pick({ name, label, none, choices }: PickProps) {
  const say = useWords(boardWords)
  const { event, sought, unconfirmed } = usePlace()
  const kept: Sought = unconfirmed ? keptBesideSight(sought) : { table: sought.table }
  const chosen = sought[name] ?? ""
  return (
    <Form method="get" action={paths.placement(event)} className="pick" preventScrollReset>
      <HiddenFields fields={Object.fromEntries(new URLSearchParams(searchOf(kept)))} />
      <select
        key={chosen}
        name={name}
        aria-label={label}
        defaultValue={chosen}
        data-on={chosen ? true : undefined}
        className="input"
        onChange={(change) => change.currentTarget.form?.requestSubmit()}
      >
        <option value="">{chosen ? none : label}</option>
        {choices.map(({ id, name: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      <noscript>
        <Button type="submit" size="small">
          {say("show")}
        </Button>
      </noscript>
    </Form>
  )
}
