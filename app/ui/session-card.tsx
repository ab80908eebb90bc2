import type { ButtonHTMLAttributes, ReactNode } from "react"
import { classes } from "./classes"
import { Icon } from "./icon"
import type { IconName } from "./icons"
import { Link } from "./link"
import { numbers } from "./numbers"

/** The edges of the style sheet: each kind has its own line, beside its symbol and its name. */
export type CardKind =
  | "plenary"
  | "ceremony"
  | "briefing"
  | "workshop"
  | "handover"
  | "round-table"
  | "social"
  | "break"

/** Steps since the grid's first hour; the first column and how many. Lists ignore it. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly at?: number | undefined
  readonly wide?: number | undefined
}

export interface Moment {
  readonly dateTime: string
  readonly time: string
  /** « +1 j », said as « (lendemain) » */
  readonly nextDay?: { readonly short: string; readonly long: string } | null
}

interface SessionCardProps {
  readonly kind: CardKind
  readonly icon: IconName
  /** The name of the kind; with a `detail`, a narrow block keeps only the detail. */
  readonly kindLabel: string
  readonly detail?: string | undefined
  readonly start: Moment
  readonly end: Moment
  readonly title: ReactNode
  readonly to?: string | undefined
  readonly level?: 3 | 4 | undefined
  /** Draws the double frame and says the word. */
  readonly confidential?: string | undefined
  readonly where?: ReactNode
  readonly who?: ReactNode
  /** The way to the sessions that run alongside. */
  readonly also?: ReactNode
  /** A `KeepButton`. */
  readonly keep?: ReactNode
  readonly mine?: boolean | undefined
  readonly past?: boolean | undefined
  /** It ends after the last hour of its grid. */
  readonly continues?: boolean | undefined
  /** It runs across all the rooms. */
  readonly band?: boolean | undefined
  readonly place?: Place | undefined
}

/** A session: a timetable row in a list, a block on a grid. */
export function SessionCard(props: SessionCardProps) {
  const {
    kind,
    start,
    end,
    title,
    to,
    level = 3,
    confidential,
    where,
    who,
    also,
    keep,
    mine,
    past,
    continues,
    band,
    place,
  } = props
  const Heading = `h${level}` as const
  return (
    <li
      className={classes(
        "session",
        confidential && "confidential",
        past && "past",
        continues && "continues",
        band && "band",
      )}
      data-kind={kind}
      data-mine={mine ? "" : undefined}
      style={place && numbers({ ...place })}
    >
      <p className="when">
        <time dateTime={start.dateTime}>{start.time}</time>
        <time dateTime={end.dateTime}>
          {end.time}
          {end.nextDay && <NextDay {...end.nextDay} />}
        </time>
      </p>
      <div className="what">
        <Heading>{to ? <Link to={to}>{title}</Link> : title}</Heading>
        <Kind {...props} />
        {where && <p className="where">{where}</p>}
        {who && <p className="who">{who}</p>}
        {also && <p className="also">{also}</p>}
      </div>
      {keep}
    </li>
  )
}

function NextDay({ short, long }: NonNullable<Moment["nextDay"]>) {
  return (
    <>
      {" "}
      <small aria-hidden="true">{short}</small>
      <span className="visually-hidden">{long}</span>
    </>
  )
}

function Kind({ icon, kindLabel, detail, confidential }: SessionCardProps) {
  return (
    <p className="kind">
      <Icon name={icon} />
      {detail ? <span className="long">{kindLabel}</span> : kindLabel}
      {detail && <span>{detail}</span>}
      {confidential && <span>{confidential}</span>}
    </p>
  )
}

interface ReservedCardProps {
  /** « Réservé », and nothing else. */
  readonly label: string
  /** Shown in a list; on a grid the position says them, and `spoken` tells them to those who do not see it. */
  readonly hours?: { readonly from: string; readonly until: string } | undefined
  /** « De 11:00 à 12:30 : ». */
  readonly spoken?: string | undefined
  /** For whoever may know: the room. A grid of rooms says it by position. */
  readonly where?: ReactNode
  /** For whoever has it in the programme. */
  readonly to?: string | undefined
  readonly kept?: ReactNode
  readonly past?: boolean | undefined
  /** It ends after the last hour of its grid. */
  readonly continues?: boolean | undefined
  readonly place?: Place | undefined
}

/** A place taken, for a reader who has no need to know more. It has no room for a title or a count. */
export function ReservedCard(props: ReservedCardProps) {
  const { label, hours, spoken, where, to, kept, past, continues, place } = props
  return (
    <li
      className={classes("reserved", past && "past", continues && "continues")}
      style={place && numbers({ ...place })}
    >
      {hours && (
        <span className="hours" aria-hidden="true">
          <b>{hours.from}</b> {hours.until}
        </span>
      )}
      <span className="word">
        <span>
          {spoken && <span className="visually-hidden">{spoken} </span>}
          {to ? <Link to={to}>{label}</Link> : label}
          {where && <small>{where}</small>}
        </span>
      </span>
      {kept}
    </li>
  )
}

/** Says by its form that a session is in one's own programme. */
export function KeptMark({ label }: { label: string }) {
  return (
    <span className="keep kept">
      <Icon name="bookmark" />
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

interface KeepButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "children"> {
  readonly kept: boolean
  /** « Dans mon agenda : Dîner du réseau ». */
  readonly label: string
}

/** Keeps a session in one's own agenda. `form` names the page's form, so that the card needs none of its own. */
export function KeepButton({ kept, label, type = "submit", ...native }: KeepButtonProps) {
  return (
    <button {...native} type={type} className="keep" aria-pressed={kept}>
      <Icon name="bookmark" />
      <span className="visually-hidden">{label}</span>
    </button>
  )
}
