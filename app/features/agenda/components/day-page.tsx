import { useLanguage, useWords } from "~/i18n/use-language"
import { LinkButton } from "~/ui/button"
import { Empty } from "~/ui/notice"
import { Page, Toolbar } from "~/ui/page"
import { isFiltering, searchOf } from "../filters"
import type { dayOf } from "../reading/day"
import { viewWords } from "../view-words"
import { AgendaHead } from "./agenda-head"
import { DayView } from "./day-view"
import { FilterBar } from "./filter-bar"
import { Days, ledeOf, NothingMatches, NothingPublished, Views } from "./views"

type DayPageProps = NonNullable<ReturnType<typeof dayOf>>

const allRoomsShown = { salles: "toutes" } as const

export function DayPage(props: DayPageProps) {
  const { heading, day, filters, appointments, folded, allRooms, grid, width, rooms, cards } = props
  const say = useWords(viewWords)
  const language = useLanguage()
  const { filter } = filters
  const head = <AgendaHead title={say("agenda")} lede={ledeOf(heading, language, say, day)} />
  if (!heading.published)
    return (
      <Page measure="wide">
        {head}
        <NothingPublished heading={heading} />
      </Page>
    )
  return (
    <Page measure="wide">
      {head}
      <Toolbar>
        <Views heading={heading} current="day" filter={filter} />
        {(folded || allRooms) && (
          <LinkButton to={searchOf(filter, folded ? allRoomsShown : {}) || "?"} size="small">
            {say(folded ? "all-rooms" : "my-rooms")}
          </LinkButton>
        )}
        <FilterBar filters={filters} more={allRooms ? allRoomsShown : undefined} />
      </Toolbar>
      <Days heading={heading} day={day} appointments={appointments} filter={filter} />
      {cards.length > 0 ? (
        <DayView event={heading.event} day={day} grid={grid} width={width} rooms={rooms} cards={cards} />
      ) : isFiltering(filter) ? (
        <NothingMatches />
      ) : (
        <Empty title={say("nothing-that-day")} />
      )}
    </Page>
  )
}
