import { typeset } from "~/i18n/typography"
import type { Language } from "~/i18n/words"
import { oncePer } from "~/platform/once"
import { idOf, type ReadSession } from "./readable"
import { isReserved } from "./redaction"
import type { SessionKind } from "./session"

/** A session as one line of a page shows it, in the reader's language. */
export interface SessionLine {
  readonly id: string
  readonly day: string
  readonly startsAt: string
  readonly endsAt: string
  /** null for a reserved slot */
  readonly kind: SessionKind | null
  /** null for a reserved slot */
  readonly title: string | null
  readonly room: string | null
  readonly floor: number | null
  readonly mine: boolean
  /** one of several of the reader's own at the same times, of which each person goes to one */
  readonly choice?: boolean | undefined
  /** whether it has a page that this reader may open */
  readonly opens: boolean
}

/** One line for each session as it is read: most are read by many, and setting their type anew would take the longest. */
export const lineOf = oncePer((session: ReadSession, language: Language): SessionLine => {
  const { day, startsAt, endsAt, mine, roomName } = session
  const slot = { id: idOf(session), day, startsAt, endsAt, mine }
  const room = roomName === null ? null : inLanguage(roomName, language)
  if (isReserved(session))
    return { ...slot, kind: null, title: null, room, floor: null, opens: session.standing !== "outsider" }
  const title = inLanguage((language === "fr" ? session.titleFr : session.titleEn) ?? session.titleFr ?? "", language)
  return { ...slot, kind: session.kind, title, room, floor: session.floor, opens: true }
})

/** A line in its place on a grid, with how many others it stands for there: the same object for the same place. */
export const placedLine = oncePer(
  (line: SessionLine, from: number, to: number, at: number, wide: number, also: number, band: boolean) => ({
    ...line,
    place: { from, to, at, wide },
    also,
    band,
  }),
)

/** French is set with its typography; a name in another language stays as it was written. */
export function inLanguage(text: string, language: Language): string {
  return language === "fr" ? typeset(text) : text
}

/** « Salle Garonne » is « Garonne » where the column or the line already says that it is a room. */
export function shortRoom(name: string): string {
  return name.replace(/^Salle (?=\p{Lu})/u, "")
}
