import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { searchable } from "~/i18n/searchable"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Typed } from "~/platform/typed-form"
import type { TableDossier } from "../dossiers/documents"
import { openDossiers } from "../dossiers/sealed.server"
import { intervalOf, meet } from "../plans/slots"
import { briefingPeople, peopleNamed } from "../timetable/people-named"
import { openedBriefing } from "./input"

type Seats = Grant<"seat-attendees">

/** Somebody of the directory, as a custodian chooses people. */
export interface DirectoryPerson {
  readonly id: string
  readonly name: string
  /** the rank, which tells namesakes apart */
  readonly rank: string
  /** speaks, sits or is named elsewhere at the time of the briefing */
  readonly isExpectedElsewhere: boolean
}

export interface BriefingToSetUp {
  /** of the dossier; what an edit names */
  readonly revision: number
  readonly saved: Typed
  /** the whole directory, by id and in the order of names */
  readonly directory: ReadonlyMap<string, DirectoryPerson>
  /** speakers whom the directory does not know, by their function */
  readonly functions: readonly string[]
}

/** The confidential sessions of the draft that are no round tables, in order of time: where a custodian finds them. */
export async function briefingsToSetUp(db: ReadDb, { eventId }: Seats) {
  return db
    .selectFrom("session")
    .leftJoin("room", "room.id", "session.room_id")
    .select(["session.id as sessionId", "session.day", "session.starts_at as startsAt", "session.ends_at as endsAt"])
    .select("room.name_fr as room")
    .where("session.event_id", "=", eventId)
    .where("session.visibility", "=", "confidential")
    .where("session.kind", "<>", "round_table")
    .orderBy("session.day")
    .orderBy("session.starts_at")
    .orderBy("session.id")
    .execute()
}

/** A briefing's words and people as its custodian edits them; null when the event has none of that id, or not any more. */
export async function briefingToSetUp(
  db: ReadDb,
  keys: InstallationKeys,
  { eventId }: Seats,
  sessionId: string,
): Promise<BriefingToSetUp | null> {
  const [drafted, clear, dossiers, people] = await Promise.all([
    db
      .selectFrom("session")
      .select(["id", "kind", "visibility", "day", "starts_at as startsAt", "ends_at as endsAt"])
      .where("event_id", "=", eventId)
      .execute(),
    peopleInTheClear(db, eventId),
    openDossiers(db, keys, { kind: "session", eventId }),
    db
      .selectFrom("person")
      .select(["id", "code", "civility", "given_name as givenName", "family_name as familyName", "rank_fr as rank"])
      .orderBy("family_name")
      .orderBy("given_name")
      .orderBy("id")
      .execute(),
  ])
  const session = drafted.find(({ id }) => id === sessionId)
  const opened = dossiers.get(sessionId)
  if (session?.visibility !== "confidential" || session.kind === "round_table" || !opened) return null
  const ids = new Map(people.map(({ id, code }) => [code, id]))
  const idOf = (code: string) => ids.get(code)
  const expected = new Set<string>()
  for (const other of drafted) {
    if (other.id === sessionId || !meet(intervalOf(other), intervalOf(session))) continue
    const dossier: TableDossier = dossiers.get(other.id)?.content ?? {}
    for (const personId of clear.get(other.id) ?? []) expected.add(personId)
    if (other.visibility !== "confidential") continue
    for (const personId of peopleNamed(dossier, idOf)) expected.add(personId)
    for (const { personId } of dossier.members ?? []) expected.add(personId)
  }
  const { content, revision } = opened
  return {
    revision,
    saved: openedBriefing(content, briefingPeople(content, idOf)),
    directory: new Map(
      people.map(({ id, civility, givenName, familyName, rank }) => [
        id,
        { id, name: `${civility} ${givenName} ${familyName}`, rank, isExpectedElsewhere: expected.has(id) },
      ]),
    ),
    functions: (content.speakers ?? []).flatMap(({ functionTitle }) => functionTitle ?? []),
  }
}

/** The people who speak at the sessions of the draft, or are named with them, by session. */
async function peopleInTheClear(db: ReadDb, eventId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const inEvent = db.selectFrom("session").select("id").where("event_id", "=", eventId)
  const [speakers, named] = await Promise.all([
    db.selectFrom("session_speaker").select(["session_id", "person_id"]).where("session_id", "in", inEvent).execute(),
    db.selectFrom("session_named").select(["session_id", "person_id"]).where("session_id", "in", inEvent).execute(),
  ])
  const people = new Map<string, string[]>()
  for (const { session_id, person_id } of [...speakers, ...named])
    if (person_id !== null) people.set(session_id, [...(people.get(session_id) ?? []), person_id])
  return people
}

const mostFound = 12

/** People whose name holds every word looked for, accents and case apart; fewer than two letters find nobody. */
export function findPeople(directory: BriefingToSetUp["directory"], looked: string): DirectoryPerson[] {
  const words = searchable(looked).split(" ").filter(Boolean)
  if (words.join("").length < 2) return []
  return [...directory.values()]
    .filter(({ name }) => {
      const parts = searchable(name)
      return words.every((word) => parts.includes(word))
    })
    .slice(0, mostFound)
}
