import { useWords } from "~/i18n/use-language"
import { Menu, MenuLink } from "~/ui/menu"
import { Line } from "~/ui/page"
import { FilterLink, Filters } from "~/ui/tabs"
import { type Filter, isFiltering, noFilter, searchOf } from "../filters"
import type { Choice, FiltersOffered } from "../reading/choices"
import { viewWords } from "../view-words"

interface FilterBarProps {
  readonly filters: FiltersOffered
  /** What else the page keeps in its address. */
  readonly more?: Readonly<Record<string, string>> | undefined
}

/** What the agenda is narrowed to: links that keep one another. */
export function FilterBar({ filters, more = {} }: FilterBarProps) {
  const say = useWords(viewWords)
  const { filter, natures, themes, rooms } = filters
  const to = (change: Partial<Filter>) => searchOf({ ...filter, ...change }, more) || "?"
  return (
    <>
      <Filters label={say("filters")} push>
        <FilterLink to={to(noFilter)} on={!isFiltering(filter)}>
          {say("everything")}
        </FilterLink>
        {natures.map((nature) => (
          <FilterLink
            key={nature}
            to={to({ nature: filter.nature === nature ? null : nature })}
            on={filter.nature === nature}
          >
            {say(`nature-${nature}`)}
          </FilterLink>
        ))}
      </Filters>
      <Line>
        <ChoiceMenu
          title={say("theme")}
          none={say("any-theme")}
          choices={themes}
          chosen={filter.theme}
          to={(theme) => to({ theme })}
        />
        <ChoiceMenu
          title={say("room")}
          none={say("any-room")}
          choices={rooms}
          chosen={filter.room}
          to={(room) => to({ room })}
        />
      </Line>
    </>
  )
}

interface ChoiceMenuProps {
  readonly title: string
  readonly none: string
  readonly choices: readonly Choice[]
  readonly chosen: string | null
  readonly to: (key: string | null) => string
}

function ChoiceMenu({ title, none, choices, chosen, to }: ChoiceMenuProps) {
  if (choices.length < 2 && chosen === null) return null
  const named = choices.find(({ key }) => key === chosen)?.name
  return (
    <Menu face="filter" on={chosen !== null} summary={named ?? title} from="end">
      <MenuLink to={to(null)} current={chosen === null}>
        {none}
      </MenuLink>
      {choices.map(({ key, name }) => (
        <MenuLink key={key} to={to(key)} current={key === chosen}>
          {name}
        </MenuLink>
      ))}
    </Menu>
  )
}
