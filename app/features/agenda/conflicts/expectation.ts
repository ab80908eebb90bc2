import type { Audience, Session } from "../session"
import type { Setting } from "./conflict"

/**
 * Who must be at a session from its first minute: its speakers, the people it names, and, where the caller knows them,
 * those who sit at a confidential one. Everybody else comes with an audience and may slip in at the back.
 */
export function expectedAt(session: Session, setting: Setting): Set<string> {
  if (session.visibility === "confidential") return new Set(setting.sittings?.get(session.id))
  const people = new Set<string>()
  for (const speaker of session.speakers) if (speaker.personId !== null) people.add(speaker.personId)
  if (session.audience === "named") for (const personId of session.namedPersonIds) people.add(personId)
  return people
}

/**
 * The audiences whose members all have to come. A session for those who arrive is the one they must not miss, whereas
 * sessions for everybody, or for all attachés, leave a choice: three workshops side by side are no clash.
 */
export const wholeAudiences = ["arriving", "departing"] as const
export type WholeAudience = (typeof wholeAudiences)[number]

/** The audience of a session whose members all have to come; a confidential session does not say its audience. */
export function wholeAudienceOf(session: Session): WholeAudience | null {
  if (session.visibility === "confidential") return null
  return wholeAudiences.find((audience) => audience === session.audience) ?? null
}

/** Pauses are where people rest and eat; nobody has to be told to take a break from one. */
export function isPause(session: Session): boolean {
  return session.kind === "break" || session.kind === "social"
}

/** For each audience, wide before narrow, the audiences whose sessions its people follow. */
export const followed: ReadonlyMap<Audience, ReadonlySet<Audience>> = new Map<Audience, ReadonlySet<Audience>>([
  ["all", new Set(["all"])],
  ["asi", new Set(["all", "asi"])],
  ["arriving", new Set(["all", "asi", "arriving"])],
  ["departing", new Set(["all", "asi", "departing"])],
  ["central", new Set(["all", "central"])],
  ["partners", new Set(["all", "partners"])],
])

/** Whether an audience follows a session: partners come to the open ones alone, and a confidential one tells nothing. */
export function follows(audience: Audience, session: Session): boolean {
  if (session.visibility === "confidential") return false
  if (audience === "partners" && session.visibility !== "open") return false
  return followed.get(audience)?.has(session.audience) ?? false
}
