import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { isRunning, typedTime } from "~/platform/zones/day-times"
import { Badge } from "~/ui/badge"
import { LinkButton } from "~/ui/button"
import { Link } from "~/ui/link"
import { Empty } from "~/ui/notice"
import { useNow } from "~/ui/now"
import { Line, Page, Toolbar } from "~/ui/page"
import { isFiltering, searchOf } from "../filters"
import type { dayOf } from "../reading/day"
import type { SessionLine } from "../session-line"
import { viewWords } from "../view-words"
import { agendaWords } from "../words"
import { AgendaHead } from "./agenda-head"
import { DayView } from "./day-view"
import { FilterBar } from "./filter-bar"
import { Days, ledeOf, NothingMatches, NothingPublished, Views } from "./views"

type DayPageProps = NonNullable<ReturnType<typeof dayOf>>

const allRoomsShown = { salles: "toutes" } as const

export function DayPage(props: DayPageProps) {
  const { heading, day, filters, appointments, folded, allRooms, grid, width, rooms, cards, sinceEve } = props
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
      <SinceEve event={heading.event} lines={sinceEve} />
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

/** The sessions of the day before that go on after midnight, which its own grid cuts off. */
function SinceEve({ event, lines }: { event: string; lines: readonly SessionLine[] }) {
  const say = useWords(viewWords)
  const name = useWords(agendaWords)
  const now = useNow()
  return lines.map((line) => {
    const title = line.title ?? name("reserved")
    return (
      <Line key={line.id}>
        {isRunning(line, now) && (
          <Badge tone="accent" icon="clock">
            {say("running")}
          </Badge>
        )}
        <span>
          {say("since-eve", { start: line.startsAt, end: typedTime(line.endsAt) })}{" "}
          {line.opens ? <Link to={paths.session(event, line.id)}>{title}</Link> : title}
        </span>
      </Line>
    )
  })
}
