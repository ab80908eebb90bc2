import { Link } from "@remix-run/react"
import { dayNumber, weekday } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { classes } from "~/ui/classes"
import { Hand } from "~/ui/hand"
import { Icon } from "~/ui/icon"
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
  const name = useWords(agendaWords)
  const sayView = useWords(viewWords)
  if (lines.length === 0) return <p className="note">{say("nothing-that-day")}</p>
  const items = lines.map((line) => (
    <li key={line.id} className={classes(`${day}T${line.endsAt}` <= now && "past", line.kind === "break" && "break")}>
      <time dateTime={`${day}T${line.startsAt}`}>{line.startsAt}</time>
      <div>
        {line.kind === null && <Icon name="lock" />}{" "}
        <Link to={paths.session(event, line.id)}>{line.title ?? name("reserved")}</Link>
        {(line.room || line.choice) && (
          <small>
            {[line.room && shortRoom(line.room), line.choice && sayView("at-choice")].filter(Boolean).join(", ")}
          </small>
        )}
      </div>
    </li>
  ))
  if (day === now.slice(0, 10)) {
    const time = now.slice(11)
    const toCome = lines.findIndex(({ startsAt }) => startsAt > time)
    const hand = <Hand key="now" dateTime={time} time={time} spoken={say("it-is")} />
    items.splice(toCome === -1 ? items.length : toCome, 0, hand)
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul role="list">{items}</ul>
  )
}
