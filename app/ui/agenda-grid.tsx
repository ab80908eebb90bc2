import { type ReactNode, useId } from "react"
import { classes } from "./classes"
import { DrawnList } from "./drawn-once"
import { Link } from "./link"
import { numbers } from "./numbers"

interface Grid {
  /** How many columns and steps of five minutes the grid has; places are counted in them. */
  readonly columns: number
  readonly steps: number
  /** « 08:00 », « 09:00 » …, one per twelve steps. */
  readonly hours: readonly string[]
}

export interface GridDay {
  readonly id: string
  /** « 26 ». */
  readonly number: string
  /** « mardi, aujourd'hui ». */
  readonly weekday: string
  /** How many of the grid's columns it takes. */
  readonly span: number
  readonly past?: boolean | undefined
  readonly today?: boolean | undefined
  /** Past days fold on a phone: the way back to them. */
  readonly again?: { readonly to: string; readonly label: string } | undefined
  /** Cards, reserved cards and the hand, in order of time. */
  readonly cards: ReactNode
}

/** The week: one list per day. Wide, the days stand side by side on the hours; narrow, they follow each other. */
export function WeekGrid({ days, columns, steps, hours }: Grid & { readonly days: readonly GridDay[] }) {
  return (
    <div className="agenda agenda-week">
      <div className="agenda-grid" style={numbers({ columns, steps })}>
        <Hours hours={hours} />
        {days.map((day) => (
          <WeekDay key={day.id} {...day} />
        ))}
      </div>
    </div>
  )
}

function WeekDay({ id, number, weekday, span, past, today, again, cards }: GridDay) {
  const titleId = `day-${id}`
  return (
    <section
      className={classes("agenda-day", past && "past", today && "today")}
      style={numbers({ span })}
      aria-labelledby={titleId}
    >
      <h2>
        <span id={titleId}>
          {number} <span className="weekday">{weekday}</span>
        </span>
        {again && (
          <Link className="again" to={again.to}>
            {again.label}
          </Link>
        )}
      </h2>
      <DrawnList tag="ol">{cards}</DrawnList>
    </section>
  )
}

export interface GridRoom {
  readonly id: string
  readonly name: ReactNode
  readonly note?: ReactNode
  /** How many of the grid's columns it takes; one where nothing is said. */
  readonly wide?: number | undefined
}

interface RoomsGridProps extends Omit<Grid, "columns"> {
  /** As many as the rooms take, where some take several. */
  readonly columns?: number | undefined
  /** « Salles ». */
  readonly label: string
  readonly rooms: readonly GridRoom[]
  /** The day, for screen readers: the page shows it above. */
  readonly title: string
  readonly today?: boolean | undefined
  readonly cards: ReactNode
}

/** One day, a column per room. Narrow, the rooms go and the list of the day stays. */
export function RoomsGrid({ label, rooms, columns = rooms.length, title, today, ...rest }: RoomsGridProps) {
  const { steps, hours, cards } = rest
  const titleId = useId()
  return (
    <div className="agenda agenda-rooms-view">
      <div className="agenda-grid" style={numbers({ columns, steps })}>
        <ul className="agenda-rooms" aria-label={label}>
          {rooms.map(({ id, name, note, wide }) => (
            <li key={id} style={wide === undefined ? undefined : numbers({ wide })}>
              {name}
              {note && <small>{note}</small>}
            </li>
          ))}
        </ul>
        <Hours hours={hours} />
        <section
          className={classes("agenda-day", today && "today")}
          style={numbers({ span: columns })}
          aria-labelledby={titleId}
        >
          <h2 className="visually-hidden" id={titleId}>
            {title}
          </h2>
          <DrawnList tag="ol">{cards}</DrawnList>
        </section>
      </div>
    </div>
  )
}

/** Days one under the other, at any width. */
export function DayList({ title, cards }: { title: ReactNode; cards: ReactNode }) {
  const titleId = useId()
  return (
    <div className="agenda">
      <section className="agenda-list" aria-labelledby={titleId}>
        <h2 id={titleId}>{title}</h2>
        <DrawnList tag="ol">{cards}</DrawnList>
      </section>
    </div>
  )
}

/** The hours down the side repeat what each card says, so they are for the eye only. */
function Hours({ hours }: { hours: readonly string[] }) {
  return (
    <ol className="agenda-hours" aria-hidden="true">
      {hours.map((hour) => (
        <li key={hour}>{hour}</li>
      ))}
    </ol>
  )
}
