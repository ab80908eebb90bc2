import { capitalised, shortDay } from "~/i18n/dates"
import { timeOfDay } from "~/i18n/slot-hours"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Link } from "~/ui/link"
import type { VerdictLine } from "~/ui/verdict"
import { conflictWords, type Names, sentenceOf } from "../conflict-words"
import type { Conflict } from "../conflicts/conflict"
import type { Session } from "../session"
import { agendaWords } from "../words"

/** What the sentences about conflicts may name. */
export interface Nameable {
  readonly sessions: readonly Pick<
    Session,
    "id" | "titleFr" | "titleEn" | "day" | "startsAt" | "endsAt" | "visibility"
  >[]
  readonly people: ReadonlyMap<string, string>
  readonly rooms: readonly { readonly id: string; readonly name: string }[]
}

interface Telling {
  /** the session whose form is open: it is « cette séance » */
  readonly own?: string
  /** the address of a session's form; without it, no line has links */
  readonly linkTo?: (sessionId: string) => string
  /** names told before « et 14 autres »; all of them unless it is given */
  readonly mostNames?: number
}

/** Conflicts as lines for the reader: the sentence, and the sessions with their times. */
export function useConflictLines(conflicts: readonly Conflict[], known: Nameable, telling: Telling): VerdictLine[] {
  const sayConflict = useWords(conflictWords)
  const say = useWords(agendaWords)
  const names = useNames(known, telling)
  const sessions = new Map(known.sessions.map((session) => [session.id, session]))
  return conflicts.map((conflict) => {
    const { key, parameters } = sentenceOf(conflict, names)
    const others = conflict.sessionIds.filter((id) => id !== telling.own)
    return {
      key: conflict.key,
      severity: conflict.severity,
      label: say(`severity-${conflict.severity}`),
      sentence: capitalised(sayConflict(key, parameters)),
      note: others.flatMap((id, index) => {
        const session = sessions.get(id)
        return session ? [<SessionNote key={id} session={session} first={index === 0} linkTo={telling.linkTo} />] : []
      }),
    }
  })
}

interface SessionNoteProps {
  readonly session: Nameable["sessions"][number]
  readonly first: boolean
  readonly linkTo: Telling["linkTo"]
}

/** « mar. 26 août, 09:00–10:00, Ouverture »; of a confidential one that it is reserved. */
function SessionNote({ session, first, linkTo }: SessionNoteProps) {
  const language = useLanguage()
  const say = useWords(agendaWords)
  const title = session.visibility === "confidential" ? say("reserved") : titleIn(session, language)
  const [start, end] = [session.startsAt, timeOfDay(session.endsAt, language)]
  return (
    <>
      {!first && <br />}
      {say("at-the-time", { day: shortDay(session.day, language), start, end })},{" "}
      {linkTo ? <Link to={linkTo(session.id)}>{title}</Link> : title}
    </>
  )
}

function useNames({ sessions, people, rooms }: Nameable, { own, mostNames }: Telling): Names {
  const language = useLanguage()
  const say = useWords(agendaWords)
  const lists = new Intl.ListFormat(language, { type: "conjunction" })
  return {
    session(id) {
      if (id === own) return say("this-session")
      const session = sessions.find((one) => one.id === id)
      return session ? say("quoted", { title: titleIn(session, language) }) : ""
    },
    person: (id) => people.get(id) ?? "",
    room: (id) => typeset(rooms.find((room) => room.id === id)?.name ?? ""),
    audience: (audience) => say(`audience-${audience}`),
    list(names) {
      if (mostNames === undefined || names.length <= mostNames + 1) return lists.format(names)
      return lists.format([...names.slice(0, mostNames), say("and-others", { count: names.length - mostNames })])
    },
  }
}

function titleIn({ titleFr, titleEn }: Pick<Session, "titleFr" | "titleEn">, language: "fr" | "en"): string {
  return language === "fr" ? typeset(titleFr ?? "") : (titleEn ?? "")
}
