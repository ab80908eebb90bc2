import { dayNumber, weekday } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { wallTime } from "~/platform/zones/day-times"
import { classes } from "~/ui/classes"
import { DrawnList, DrawnOnce } from "~/ui/drawn-once"
import { Hand } from "~/ui/hand"
import { Icon } from "~/ui/icon"
import { Link } from "~/ui/link"
import { useNow } from "~/ui/now"
import { numbers } from "~/ui/numbers"
import { shortRoom } from "../../session-line"
import { viewWords } from "../../view-words"
import { agendaWords } from "../../words"
import type { ProgrammeLine } from "../now-and-next"
import { homeWords } from "../words"

interface WeekStripProps {
  readonly event: string
  readonly days: readonly string[]
  readonly lines: readonly ProgrammeLine[]
}

/** The week as a printed timetable: a column a day, a line per session of one's own. */
export function WeekStrip({ event, days, lines }: WeekStripProps) {
  const say = useWords(homeWords)
  const language = useLanguage()
  const now = useNow()
  const today = now.slice(0, 10)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      className="week-strip"
      style={numbers({ days: days.length })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a phone, and the keyboard must reach what is outside
      tabIndex={0}
      role="group"
      aria-label={say("my-week-region")}
    >
      {days.map((day) => {
        const name = weekday(day, language)
        return (
          <section key={day} className={classes(day === today && "today")} aria-labelledby={`week-${day}`}>
            <h3 id={`week-${day}`}>
              {dayNumber(day)} <span>{day === today ? say("day-today", { day: name }) : name}</span>
            </h3>
            <DayLines event={event} day={day} lines={lines.filter((line) => line.day === day)} now={now} />
          </section>
        )
      })}
    </div>
  )
}

interface DayLinesProps {
  readonly event: string
  readonly day: string
  readonly lines: readonly ProgrammeLine[]
  readonly now: string
}

function DayLines({ event, day, lines, now }: DayLinesProps) {
  const say = useWords(homeWords)
  if (lines.length === 0) return <p className="note">{say("nothing-that-day")}</p>
  const items = lines.map((line) => {
    const past = wallTime(day, line.endsAt) <= now
    return (
      <DrawnOnce key={line.id} of={line} way={`strip ${event} ${past}`}>
        <StripLine event={event} line={line} past={past} />
      </DrawnOnce>
    )
  })
  if (day === now.slice(0, 10)) {
    const time = now.slice(11)
    const toCome = lines.findIndex(({ startsAt }) => startsAt > time)
    const hand = <Hand key="now" dateTime={time} time={time} spoken={say("it-is")} />
    items.splice(toCome === -1 ? items.length : toCome, 0, hand)
  }
  return <DrawnList tag="ul">{items}</DrawnList>
}

function StripLine({ event, line, past }: { event: string; line: ProgrammeLine; past: boolean }) {
  const name = useWords(agendaWords)
  const sayView = useWords(viewWords)
  const { id, day, startsAt, kind, title, room, choice } = line
  return (
    <li className={classes(past && "past", kind === "break" && "break")}>
      <time dateTime={`${day}T${startsAt}`}>{startsAt}</time>
      <div>
        {kind === null && <Icon name="lock" />} <Link to={paths.session(event, id)}>{title ?? name("reserved")}</Link>
        {(room || choice) && (
          <small>{[room && shortRoom(room), choice && sayView("at-choice")].filter(Boolean).join(", ")}</small>
        )}
      </div>
    </li>
  )
}
