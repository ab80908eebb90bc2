import { dayAndMonth } from "~/i18n/dates"
import { floorName } from "~/i18n/floor"
import { useLanguage, useWords } from "~/i18n/use-language"
import { RoomsGrid } from "~/ui/agenda-grid"
import { useNow } from "~/ui/now"
import { type Grid, hoursOf, type Place } from "../grid"
import { type SessionLine, shortRoom } from "../session-line"
import { viewWords } from "../view-words"
import { agendaCard } from "./agenda-card"
import { withHand } from "./with-hand"

export interface DayCard extends SessionLine {
  readonly place: Place
  readonly also: number
  readonly band: boolean
}

/** `null` is « Autres salles ». */
export interface DayRoom {
  readonly id: string
  readonly room: { readonly name: string; readonly floor: string; readonly capacity: number } | null
  readonly wide: number
}

export interface DayViewProps {
  readonly event: string
  readonly day: string
  readonly grid: Grid
  readonly width: number
  readonly rooms: readonly DayRoom[]
  readonly cards: readonly DayCard[]
}

/** One day, a column per room; on a phone the list of the day. */
export function DayView({ event, day, grid, width, rooms, cards }: DayViewProps) {
  const say = useWords(viewWords)
  const language = useLanguage()
  const now = useNow()
  return (
    <RoomsGrid
      label={say("rooms")}
      rooms={rooms.map(({ id, room, wide }) => ({
        id,
        wide,
        name: room ? shortRoom(room.name) : say("other-rooms"),
        note:
          room && [floorName(room.floor, language), say("places", { count: room.capacity })].filter(Boolean).join(", "),
      }))}
      columns={width}
      title={dayAndMonth(day, language)}
      today={day === now.slice(0, 10)}
      steps={grid.steps}
      hours={hoursOf(grid)}
      cards={withHand({
        lines: cards,
        day,
        now,
        grid,
        spoken: say("it-is"),
        card: (line) => agendaCard(line, { event }, now),
      })}
    />
  )
}
