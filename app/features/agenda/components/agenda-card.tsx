import { Link } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { useNow } from "~/ui/now"
import { KeptMark, type Place, ReservedCard, SessionCard } from "~/ui/session-card"
import type { SessionLine } from "../session-line"
import { viewWords } from "../view-words"
import { agendaWords } from "../words"
import { cardKind, kindIcons, placeIn } from "./wording"

interface AgendaCardProps {
  readonly event: string
  readonly line: SessionLine
  readonly place?: Place | undefined
  readonly band?: boolean | undefined
  /** How many run alongside unseen; their way leads to the day. */
  readonly also?: number | undefined
  readonly shortPlace?: boolean | undefined
  /** Where everything is the reader's own, no mark says so. */
  readonly unmarked?: boolean | undefined
  readonly level?: 3 | 4 | undefined
}

/** A session as its reader may see it: with its words, or as a reserved slot. */
export function AgendaCard({ event, line, place, band, also = 0, shortPlace, unmarked, level }: AgendaCardProps) {
  const say = useWords(viewWords)
  const name = useWords(agendaWords)
  const now = useNow()
  const { id, day, startsAt, endsAt, kind, title, mine } = line
  const past = `${day}T${endsAt}` <= now
  const kept = mine && !unmarked && !past && <KeptMark label={say("in-programme")} />
  if (kind === null || title === null)
    return (
      <ReservedCard
        label={name("reserved")}
        spoken={say("from-until", { from: startsAt, until: endsAt })}
        hours={{ from: startsAt, until: endsAt }}
        where={placeIn(say, line, shortPlace)}
        to={line.opens && mine ? paths.session(event, id) : undefined}
        kept={kept}
        past={past}
        place={place}
      />
    )
  return (
    <SessionCard
      kind={cardKind(kind)}
      icon={kindIcons[kind]}
      kindLabel={name(`kind-${kind}`)}
      start={{ dateTime: `${day}T${startsAt}`, time: startsAt }}
      end={{ dateTime: `${day}T${endsAt}`, time: endsAt }}
      title={title}
      to={paths.session(event, id)}
      level={level}
      where={placeIn(say, line, shortPlace)}
      also={
        line.choice
          ? say("at-choice")
          : also > 0 && <Link to={paths.day(event, day)}>{say("also", { count: also })}</Link>
      }
      keep={kept}
      mine={mine}
      past={past}
      band={band}
      place={place}
    />
  )
}
