import type { ReactNode } from "react"
import { weekdayAndNumber } from "~/i18n/dates"
import { slotHours } from "~/i18n/slot-hours"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Language } from "~/i18n/words"
import { Change } from "~/ui/change"
import type { SessionChange } from "../../difference"
import type { PublishedSession } from "../../published"
import type { Redacted } from "../../redaction"
import { agendaWords } from "../../words"
import { publicationWords } from "../words"

interface ChangeLineProps {
  readonly change: SessionChange
  readonly reach?: ReactNode
}

/** How a session stood and how it will stand; what differs is set off. */
export function ChangeLine({ change, reach }: ChangeLineProps) {
  const say = useWords(publicationWords)
  const sayAgenda = useWords(agendaWords)
  const language = useLanguage()
  const { before, after, other } = change
  const shown = after ?? before
  if (!shown) return null
  const title = shown.reserved
    ? sayAgenda("reserved")
    : language === "fr"
      ? typeset(shown.titleFr ?? "")
      : (shown.titleEn ?? "")
  return (
    <Change
      subject={title}
      note={shown.reserved ? sayAgenda("visibility-confidential") : sayAgenda(`kind-${shown.kind}`)}
      before={before && <Standing session={before} beside={after} change={change} />}
      after={
        after ? (
          <>
            <Standing session={after} beside={before} change={change} />
            {other.length > 0 && <small>{other.map((aspect) => sayAgenda(`other-${aspect}`)).join(", ")}</small>}
          </>
        ) : (
          <b>{say("cancelled")}</b>
        )
      }
      becomes={say("becomes")}
      reach={reach}
    />
  )
}

interface StandingProps {
  readonly session: Redacted<PublishedSession>
  /** the other side; what it has too is not set off */
  readonly beside: Redacted<PublishedSession> | null
  readonly change: SessionChange
}

/** « jeu. 28, 10:30–12:30, Seine », then the title and the speakers where they change. */
function Standing({ session, beside, change }: StandingProps) {
  const say = useWords(publicationWords)
  const language = useLanguage()
  const { day, startsAt, endsAt } = session
  const moved = beside === null || beside.day !== day || beside.startsAt !== startsAt || beside.endsAt !== endsAt
  const elsewhere = beside === null || beside.roomName !== session.roomName
  const speakers = session.reserved ? "" : session.speakers.map(({ name }) => typeset(name)).join(", ")
  return (
    <>
      <Difference off={moved}>
        {weekdayAndNumber(day, language)}, {slotHours(session, language)}
      </Difference>
      ,{" "}
      <Difference off={elsewhere}>{session.roomName === null ? say("no-room") : typeset(session.roomName)}</Difference>
      {change.aspects.includes("retitled") && (
        <>
          <br />
          <Difference off>{titlesApart(session, beside, language)}</Difference>
        </>
      )}
      {change.aspects.includes("speakers") && (
        <>
          <br />
          <Difference off>{speakers || say("no-speaker")}</Difference>
        </>
      )}
    </>
  )
}

/** The title that is another, in the reader's language if that one is; where both are, the reader's alone is enough. */
function titlesApart(
  session: Redacted<PublishedSession>,
  beside: Redacted<PublishedSession> | null,
  language: Language,
): ReactNode {
  if (session.reserved) return ""
  const [own, other] = language === "fr" ? (["titleFr", "titleEn"] as const) : (["titleEn", "titleFr"] as const)
  const told = beside === null || beside.reserved || beside[own] !== session[own] ? own : other
  const text = session[told] ?? ""
  if (told === own) return told === "titleFr" ? typeset(text) : text
  return <span lang={told === "titleFr" ? "fr" : "en"}>{told === "titleFr" ? typeset(text) : text}</span>
}

function Difference({ off, children }: { off: boolean; children: ReactNode }) {
  return off ? <b>{children}</b> : children
}
