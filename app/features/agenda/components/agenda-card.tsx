import type { ReactElement } from "react"
import { clockTime, nextDayMark, timeOfDay } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { wallTime } from "~/platform/zones/day-times"
import { DrawnOnce } from "~/ui/drawn-once"
import { Link } from "~/ui/link"
import { KeptMark, type Place, ReservedCard, SessionCard } from "~/ui/session-card"
import type { SessionLine } from "../session-line"
import { viewWords } from "../view-words"
import { agendaWords } from "../words"
import { cardKind, kindIcons, placeIn } from "./wording"

/** A session as a list shows it, or placed on a grid. */
export interface CardLine extends SessionLine {
  readonly place?: Place
  readonly band?: boolean
  /** How many run alongside unseen; their way leads to the day. */
  readonly also?: number
}

interface Shape {
  readonly event: string
  readonly shortPlace?: boolean
  /** Where everything is the reader's own, no mark says so. */
  readonly unmarked?: boolean
}

interface AgendaCardProps extends Shape {
  readonly line: CardLine
  readonly past: boolean
}

/** The card of a session: until it is over, the same for all who may read the session. */
export function agendaCard(line: CardLine, shape: Shape, now: string): ReactElement {
  const past = wallTime(line.day, line.endsAt) <= now
  return (
    <DrawnOnce key={line.id} of={line} way={JSON.stringify([shape, past])}>
      <AgendaCard line={line} past={past} {...shape} />
    </DrawnOnce>
  )
}

/** A session as its reader may see it: with its words, or as a reserved slot. */
function AgendaCard({ event, line, past, shortPlace, unmarked }: AgendaCardProps) {
  const say = useWords(viewWords)
  const name = useWords(agendaWords)
  const language = useLanguage()
  const { id, day, startsAt, endsAt, kind, title, mine, place, band, also = 0 } = line
  const nextDay = nextDayMark(endsAt, language)
  const continues = place !== undefined && nextDay !== null
  const kept = mine && !unmarked && !past && <KeptMark label={say("in-programme")} />
  if (kind === null || title === null)
    return (
      <ReservedCard
        label={name("reserved")}
        spoken={say("from-until", { from: startsAt, until: timeOfDay(endsAt, language) })}
        hours={{ from: startsAt, until: [clockTime(endsAt), nextDay?.short].filter(Boolean).join(" ") }}
        where={placeIn(line, language, shortPlace)}
        to={line.opens && mine ? paths.session(event, id) : undefined}
        kept={kept}
        past={past}
        continues={continues}
        place={place}
      />
    )
  return (
    <SessionCard
      kind={cardKind(kind)}
      icon={kindIcons[kind]}
      kindLabel={name(`kind-${kind}`)}
      start={{ dateTime: `${day}T${startsAt}`, time: startsAt }}
      end={{ dateTime: wallTime(day, endsAt), time: clockTime(endsAt), nextDay }}
      title={title}
      to={paths.session(event, id)}
      where={placeIn(line, language, shortPlace)}
      also={
        line.choice
          ? say("at-choice")
          : also > 0 && <Link to={paths.day(event, day)}>{say("also", { count: also })}</Link>
      }
      keep={kept}
      mine={mine}
      past={past}
      continues={continues}
      band={band}
      place={place}
    />
  )
}
