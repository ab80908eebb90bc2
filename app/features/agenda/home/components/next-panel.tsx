import { type ReactNode, useId } from "react"
import { dayAndMonth } from "~/i18n/dates"
import { floorName } from "~/i18n/floor"
import { timeOfDay } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Say } from "~/i18n/words"
import { paths } from "~/paths"
import { typedTime, wallTime } from "~/platform/zones/day-times"
import { Badge } from "~/ui/badge"
import { Link } from "~/ui/link"
import { useNow } from "~/ui/now"
import { Line } from "~/ui/page"
import { kindIcons, placeIn } from "../../components/wording"
import { viewWords } from "../../view-words"
import { agendaWords } from "../../words"
import { minutesUntil, type NowAndNext, type ProgrammeLine } from "../now-and-next"
import { homeWords } from "../words"

interface NextPanelProps {
  readonly event: { readonly slug: string; readonly title: string }
  readonly state: Extract<NowAndNext, { phase: "before" | "during" }>
}

/** What is now or next: the hour in display size, where to be, with whom; then what follows. */
export function NextPanel({ event, state }: NextPanelProps) {
  const say = useWords(homeWords)
  const language = useLanguage()
  const now = useNow()
  const titleId = useId()
  if (state.phase === "before")
    return (
      <section className="next" aria-labelledby={titleId}>
        <p className="hand ahead">
          <b>{say("starts-in-days", { count: state.days, event: event.title })}</b>
          <span>{say("first-session")}</span>
        </p>
        <Body
          event={event.slug}
          line={state.next}
          also={state.also}
          titleId={titleId}
          until={say("until-day", {
            day: dayAndMonth(state.next.day, language),
            hour: timeOfDay(state.next.endsAt, language),
          })}
        />
      </section>
    )
  const told = state.current ?? state.next
  if (!told) return null
  const today = told.day === now.slice(0, 10)
  const endsToday = wallTime(told.day, told.endsAt).startsWith(now.slice(0, 10))
  const soon = state.current
    ? say("left", { count: minutesUntil({ day: told.day, startsAt: told.endsAt }, now) })
    : untilWords(told, now, say)
  const later = state.current && state.next ? [state.next, ...state.later] : state.later
  return (
    <section className="next" aria-labelledby={titleId}>
      <p className="hand">
        <time dateTime={now.slice(11)}>
          <span className="visually-hidden">{say("it-is")} </span>
          {now.slice(11)}
        </time>
        <b>{state.current ? say("now") : soon}</b>
        {state.current && <span>{soon}</span>}
      </p>
      <Body
        event={event.slug}
        line={told}
        also={state.also}
        titleId={titleId}
        until={
          today
            ? say("until", { hour: timeOfDay(told.endsAt, language) })
            : endsToday
              ? say("until", { hour: typedTime(told.endsAt) })
              : say("until-day", { day: dayAndMonth(told.day, language), hour: timeOfDay(told.endsAt, language) })
        }
      />
      {later.length > 0 && <Later event={event.slug} lines={later} />}
    </section>
  )
}

/** « dans 18 minutes », « dans 1 h 48 », « demain », « dans 2 jours » */
function untilWords(line: ProgrammeLine, now: string, say: Say<typeof homeWords>): string {
  const minutes = minutesUntil(line, now)
  if (minutes < 100) return say("in-minutes", { count: minutes })
  const days = Math.round((Date.parse(line.day) - Date.parse(now.slice(0, 10))) / 86_400_000)
  if (days === 0)
    return say("in-hours", { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, "0") })
  return days === 1 ? say("tomorrow") : say("in-days", { count: days })
}

interface BodyProps {
  readonly event: string
  readonly line: ProgrammeLine
  readonly also: number
  readonly titleId: string
  readonly until: string
}

function Body({ event, line, also, titleId, until }: BodyProps) {
  const say = useWords(homeWords)
  const language = useLanguage()
  const name = useWords(agendaWords)
  const { id, day, startsAt, kind, title, room, floor, speakers, mine } = line
  const storey = floorName(floor, language)
  return (
    <div className="next-body">
      <p className="start">
        <time dateTime={`${day}T${startsAt}`}>{startsAt}</time>
        <small>{until}</small>
      </p>
      <div>
        <Line>
          {kind && (
            <Badge tone="outline" icon={kindIcons[kind]}>
              {name(`kind-${kind}`)}
            </Badge>
          )}
          {also > 0 && (
            <span className="muted">
              <Link to={paths.day(event, day)}>{say("also", { count: also })}</Link>
            </span>
          )}
        </Line>
        <h2 id={titleId}>
          <Link to={paths.session(event, id)}>{title ?? name("reserved")}</Link>
        </h2>
        <dl className="next-where">
          <Where term={say("where")} note={storey}>
            {room ??
              (kind !== null ? (
                say("no-room")
              ) : mine ? (
                <Link to={paths.session(event, id)}>{say("room-in-dossier")}</Link>
              ) : (
                say("room-in-dossier")
              ))}
          </Where>
          {speakers.length > 0 && <Where term={say("with-whom")}>{speakers.join(", ")}</Where>}
        </dl>
      </div>
    </div>
  )
}

function Where({ term, note, children }: { term: string; note?: string | null; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  )
}

function Later({ event, lines }: { event: string; lines: readonly ProgrammeLine[] }) {
  const say = useWords(homeWords)
  const language = useLanguage()
  const sayView = useWords(viewWords)
  const name = useWords(agendaWords)
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul className="next-then" role="list" aria-label={say("up-next")}>
      {lines.map((line) => (
        <li key={line.id}>
          <time dateTime={`${line.day}T${line.startsAt}`}>{line.startsAt}</time>
          <Link to={paths.session(event, line.id)}>{line.title ?? name("reserved")}</Link>
          {line.room && `, ${placeIn(line, language, true)}`}
          {line.choice && `, ${sayView("at-choice")}`}
          {line.speakers.length > 0 && (
            <small>
              {say("with-whom")} {line.speakers.join(", ")}
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}
