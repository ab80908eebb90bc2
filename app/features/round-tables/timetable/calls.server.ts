import type { ReadDb, Tx } from "#db/handle"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { PersonSeats } from "../dossiers/person-seats"
import { keepDossiers, openDossiers } from "../dossiers/sealed.server"
import { ofOneLength } from "../plans/calls"
import { roundTableRulesOf } from "../round-table-rules.server"
import { peopleNamed } from "./people-named"

type Call = PersonSeats["calls"][number]

/** What one person is called to. */
export type CalledTo = Required<Pick<Call, "tables" | "named" | "inCalendars">>

interface ChangeOfCalls {
  readonly eventId: string
  /** instant of the change */
  readonly since: string
  /** the publication in force */
  readonly afterPublication: number
  readonly withNext?: true
  /** what somebody is called to from now on, from what it was */
  readonly next: (personId: string, before: CalledTo) => CalledTo
}

const nothing: CalledTo = { tables: [], named: [], inCalendars: true }

const calledTo = ({ tables, named = [], inCalendars = true }: Call): CalledTo => ({ tables, named, inCalendars })

/**
 * Seals anew, inside the caller's transaction, what everybody in the directory is called to in an event. Each person has a
 * document, all are equally long and all are written each time, so that neither rows nor their times tell who is called.
 * A document grows by the changes of its person alone.
 */
export async function callEverybody(tx: Tx, keys: InstallationKeys, change: ChangeOfCalls): Promise<void> {
  const { eventId, since, afterPublication, withNext, next } = change
  const [people, known] = await Promise.all([
    tx.selectFrom("person").select("id").orderBy("id").execute(),
    openDossiers(tx, keys, { kind: "seats", eventId }),
  ])
  const everybody = new Set([...people.map(({ id }) => id), ...known.keys()])
  const calls = new Map<string, PersonSeats["calls"]>()
  for (const personId of everybody) {
    const earlier = known.get(personId)?.content.calls ?? []
    const last = earlier.at(-1)
    const before = last ? calledTo(last) : nothing
    const after = next(personId, before)
    const call = {
      since: laterThan(last?.since ?? null, since),
      afterPublication,
      ...after,
      ...(withNext && { withNext }),
    }
    calls.set(personId, sameCall(before, after) ? earlier : [...earlier, call])
  }
  await keepDossiers(tx, keys, { kind: "seats", eventId }, ofOneLength(calls))
  // The bytes of calendars are kept by this number.
  await tx
    .updateTable("programme_version")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", 1)
    .execute()
}

function sameCall(before: CalledTo, after: CalledTo): boolean {
  const key = ({ tables, named, inCalendars }: CalledTo) =>
    JSON.stringify([tables.map(({ sessionId, as }) => `${sessionId} ${as}`).sort(), [...named].sort(), inCalendars])
  return key(before) === key(after)
}

/** Calendars follow one call after another: no two are of the same instant, whatever the clock does. */
export function laterThan(before: string | null, now: string): string {
  if (before === null || Date.parse(now) > Date.parse(before)) return now
  return new Date(Date.parse(before) + 1000).toISOString().replace(".000", "")
}

/** A publication as far as calls depend on it. */
interface PublishedSlots {
  readonly eventId: string
  readonly number: number
  readonly publishedAt: string
  /** ids of its confidential sessions */
  readonly confidential: readonly string[]
}

/** What a publication is written with: it calls the people whom its confidential sessions name, whoever they are. */
export function callsWithPublication(keys: InstallationKeys) {
  return async (tx: Tx, { eventId, number, publishedAt, confidential }: PublishedSlots): Promise<void> => {
    const [named, inCalendars] = await Promise.all([
      sessionsNaming(tx, keys, { eventId, confidential }),
      shownInCalendars(tx, eventId),
    ])
    await callEverybody(tx, keys, {
      eventId,
      since: publishedAt,
      afterPublication: number - 1,
      withNext: true,
      next: (personId, { tables }) => ({ tables, named: named.get(personId) ?? [], inCalendars }),
    })
  }
}

/** Calls the people whom the confidential sessions of the publication in force name, after a custodian has changed them. */
export async function callNamed(tx: Tx, keys: InstallationKeys, eventId: string, now: string): Promise<void> {
  const [{ number, named }, inCalendars] = await Promise.all([
    namedInForce(tx, keys, eventId),
    shownInCalendars(tx, eventId),
  ])
  await callEverybody(tx, keys, {
    eventId,
    since: now,
    afterPublication: number,
    next: (personId, { tables }) => ({ tables, named: named.get(personId) ?? [], inCalendars }),
  })
}

/** The publication in force (0: none) and, by person, its confidential sessions that name somebody. */
export async function namedInForce(
  db: ReadDb,
  keys: InstallationKeys,
  eventId: string,
): Promise<{ readonly number: number; readonly named: ReadonlyMap<string, readonly string[]> }> {
  const published = await db
    .selectFrom("publication")
    .leftJoin("published_session", "published_session.publication_id", "publication.id")
    .select(["publication.number", "published_session.content"])
    .where("publication.event_id", "=", eventId)
    .where("publication.number", "=", (eb) =>
      eb
        .selectFrom("publication as latest")
        .select((max) => max.fn.max("latest.number").as("number"))
        .where("latest.event_id", "=", eventId),
    )
    .execute()
  const confidential = published.flatMap(({ content }) => {
    if (content === null) return []
    const { sessionId, visibility } = JSON.parse(content) as { sessionId: string; visibility: string }
    return visibility === "confidential" ? [sessionId] : []
  })
  return { number: published[0]?.number ?? 0, named: await sessionsNaming(db, keys, { eventId, confidential }) }
}

async function sessionsNaming(
  db: ReadDb,
  keys: InstallationKeys,
  { eventId, confidential }: Pick<PublishedSlots, "eventId" | "confidential">,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [people, dossiers] = await Promise.all([
    db.selectFrom("person").select(["id", "code"]).execute(),
    openDossiers(db, keys, { kind: "session", eventId }),
  ])
  const ids = new Map(people.map(({ id, code }) => [code, id]))
  const sessions = new Map<string, string[]>()
  for (const sessionId of confidential) {
    const dossier = dossiers.get(sessionId)?.content
    if (!dossier) continue
    for (const personId of peopleNamed(dossier, (code) => ids.get(code)))
      sessions.set(personId, [...(sessions.get(personId) ?? []), sessionId])
  }
  return sessions
}

/** Whether calendars show members their reserved slots, as the custodian has set it. */
export async function shownInCalendars(db: ReadDb, eventId: string): Promise<boolean> {
  return (await roundTableRulesOf(db, eventId)).calendarsShow === "reserved"
}
