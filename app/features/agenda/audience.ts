import type { Audience, Session } from "./session"

/** What is needed to say whom a session is for: a session of the draft, or one that a publication froze. */
export type Attended = Pick<Session, "audience" | "namedPersonIds" | "visibility"> & {
  readonly speakers: readonly { readonly personId: string | null }[]
} & ({ readonly id: string } | { readonly sessionId: string })

/** A person and the audiences that person belongs to at this event. */
export interface AudienceMember {
  readonly personId: string
  readonly audiences: ReadonlySet<Audience>
}

/** Somebody who reads the agenda. */
export interface Reader extends AudienceMember {
  /** of the directorate, or of the network of attachés */
  readonly staffOrNetwork: boolean
  /** invited to this event from elsewhere: a partner's audiences are `all` and `partners` */
  readonly partner: boolean
  /** the confidential sessions where this person sits, where the caller may know them */
  readonly sitsAt?: ReadonlySet<string>
}

/**
 * Whether a session's audience includes somebody. `named` is the people listed with the session. `members` is nobody
 * here: only the dossier knows them, and whoever may open it says where a reader sits.
 */
export function includes(session: Attended, member: AudienceMember): boolean {
  if (session.audience === "members") return false
  if (session.audience === "named") return session.namedPersonIds.includes(member.personId)
  return member.audiences.has(session.audience)
}

export function speaksAt(session: Attended, personId: string): boolean {
  return session.speakers.some((speaker) => speaker.personId === personId)
}

/** `whole`: with its title and all; `reserved`: its time alone; `nothing`: not even that it exists. */
export type Reading = "whole" | "reserved" | "nothing"

/**
 * What somebody reads of a session.
 *
 * - An *open* session is read by the directorate's staff, the network and the partners.
 * - An *internal* one by staff and network; and by the partner whom an organiser made speak at it or named in it, who has
 *   to know where to go.
 * - A *confidential* one by nobody: staff, network and partners alike see that a slot is reserved. What its members see
 *   more is opened with the dossier, never by the agenda.
 *
 * Somebody who is neither staff, network nor partner of the event reads nothing.
 */
export function readingOf(session: Attended, reader: Reader): Reading {
  if (!reader.staffOrNetwork && !reader.partner) return "nothing"
  if (session.visibility === "confidential") return "reserved"
  if (session.visibility === "open" || reader.staffOrNetwork) return "whole"
  return isCalledByName(session, reader.personId) ? "whole" : "nothing"
}

/** Whether somebody may read a session's words. False for a confidential one: its slot is seen, its words are not. */
export function mayRead(session: Attended, reader: Reader): boolean {
  return readingOf(session, reader) === "whole"
}

/**
 * A personal programme: what one's audiences include, where one speaks, is named or sits, as far as one may know of it.
 * `all` thus means the open sessions to a partner.
 */
export function isInProgramme(session: Attended, reader: Reader): boolean {
  if (readingOf(session, reader) === "nothing") return false
  return includes(session, reader) || isCalledByName(session, reader.personId) || sitsAt(session, reader)
}

function isCalledByName(session: Attended, personId: string): boolean {
  return speaksAt(session, personId) || (session.audience === "named" && session.namedPersonIds.includes(personId))
}

function sitsAt(session: Attended, reader: Reader): boolean {
  return reader.sitsAt?.has("id" in session ? session.id : session.sessionId) ?? false
}
