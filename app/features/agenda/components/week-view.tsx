import { dayNumber, weekday } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { isRunning } from "~/platform/zones/day-times"
import { type GridDay, WeekGrid } from "~/ui/agenda-grid"
import { useNow } from "~/ui/now"
import { type Grid, hoursOf, type Place } from "../grid"
import type { SessionLine } from "../session-line"
import { viewWords } from "../view-words"
import { agendaCard } from "./agenda-card"
import { withHand } from "./with-hand"

export interface WeekCard extends SessionLine {
  readonly place: Place
  readonly also: number
}

export interface WeekViewProps {
  readonly event: string
  readonly grid: Grid
  readonly columns: number
  readonly days: readonly { readonly day: string; readonly cards: readonly WeekCard[] }[]
}

/** The days of an event side by side; on a phone one under the other, those gone by folded away. */
export function WeekView({ event, grid, columns, days }: WeekViewProps) {
  const say = useWords(viewWords)
  const language = useLanguage()
  const now = useNow()
  const today = now.slice(0, 10)
  const gridDays = days.map(({ day, cards }, rank): GridDay => {
    const past = day < today && !cards.some((card) => isRunning(card, now))
    const name = weekday(day, language)
    return {
      id: day,
      number: String(dayNumber(day)),
      weekday: day === today ? say("day-today", { day: name }) : name,
      span: columns,
      past,
      today: day === today,
      again: past ? { to: paths.day(event, day), label: say("see-day-again") } : undefined,
      cards: withHand({
        lines: cards,
        day,
        now,
        grid,
        rank,
        spoken: say("it-is"),
        card: (line) => agendaCard(line, { event, shortPlace: true }, now),
      }),
    }
  })
  return <WeekGrid days={gridDays} columns={columns * days.length} steps={grid.steps} hours={hoursOf(grid)} />
}
