import { visibleText } from "~/platform/visible-text"
import { isEndAfter } from "~/platform/zones/day-times"
import type { AgendaRefusal } from "../refusals"
import type { Audience, Session, SessionKind, Slot, Speaker, Visibility } from "../session"

/** Where a session stands: all that a drag of the hand, or an organiser without need to know, may change of it. */
export interface Placing extends Slot {
  readonly roomId: string | null
}

/** All that an organiser says of a session. A confidential one is said once: its words are then in its dossier alone. */
export interface SessionFields extends Placing {
  readonly kind: SessionKind
  readonly titleFr: string
  readonly titleEn: string
  readonly speakers: readonly Speaker[]
  readonly themes: readonly string[]
  readonly audience: Audience
  readonly namedPersonIds: readonly string[]
  readonly visibility: Visibility
  readonly descriptionFr: string
  readonly descriptionEn: string
  /** for organisers alone */
  readonly notes: string
}

type Described = Session & Pick<SessionFields, "descriptionFr" | "descriptionEn" | "notes">

/** What the form of a session begins with; also what a copy of it begins with. Of a confidential one, the slot alone. */
export function fieldsOf(session: Described): SessionFields {
  const { kind, day, startsAt, endsAt, roomId, audience, visibility } = session
  const slot = { kind, day, startsAt, endsAt, roomId, audience, visibility }
  if (visibility === "confidential") return { ...slot, ...wordless }
  const { speakers, themes, namedPersonIds, descriptionFr, descriptionEn, notes } = session
  const words = { speakers, themes, namedPersonIds, descriptionFr, descriptionEn, notes }
  return { ...slot, ...words, titleFr: session.titleFr ?? "", titleEn: session.titleEn ?? "" }
}

/** The words of a session, all empty. */
export const wordless = {
  titleFr: "",
  titleEn: "",
  speakers: [],
  themes: [],
  namedPersonIds: [],
  descriptionFr: "",
  descriptionEn: "",
  notes: "",
} as const satisfies Partial<SessionFields>

/** What every placing has to be, whatever the event holds. */
export function refusalOfPlacing({ startsAt, endsAt }: Placing): AgendaRefusal | null {
  return isEndAfter(startsAt, endsAt) ? null : "end-not-after-start"
}

/**
 * What the fields of a session have to be, whatever the event holds: it ends after it starts, by 06:00 of the next day, and has a title in both
 * languages; people are named where the audience is the people named; a round table is confidential; a confidential
 * session is for its members, and no other session is.
 */
export function refusalOf(fields: SessionFields): AgendaRefusal | null {
  const { titleFr, titleEn, audience, namedPersonIds, kind, visibility } = fields
  const placing = refusalOfPlacing(fields)
  if (placing) return placing
  if (visibleText(titleFr) === "" || visibleText(titleEn) === "") return "title-missing"
  if (kind === "round_table" && visibility !== "confidential") return "round-table-not-confidential"
  if ((visibility === "confidential") !== (audience === "members")) return "confidential-audience"
  if (audience === "named" && namedPersonIds.length === 0) return "named-missing"
  return null
}
