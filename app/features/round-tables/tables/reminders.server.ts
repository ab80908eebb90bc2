import type { Db, ReadDb, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Outbox } from "~/platform/outbox"
import { todayIn } from "~/platform/zones/wall-clock"
import type { Engagement } from "../dossiers/documents"
import { keepDossier, openDossier, openDossiersIn } from "../dossiers/sealed.server"
import { letterDue } from "./engagement"
import { type Addressee, somethingIsDue } from "./letters"

interface Means {
  readonly db: Db
  readonly keys: InstallationKeys
  readonly outbox: Outbox
  /** the events' time */
  readonly now: string
  /** the real time, by which letters leave */
  readonly realNow: string
  /** of the home page */
  readonly address: string
}

/**
 * Queues a letter for each engagement that is soon due, and one for each that is late, once. That it has left is kept in the
 * sealed document, in the letter's own transaction. Answers how many letters were queued.
 */
export async function remindOfEngagements(means: Means): Promise<number> {
  const { db, keys, now } = means
  const events = await db.selectFrom("event").select(["id", "time_zone as timeZone"]).execute()
  const zones = new Map(events.map(({ id, timeZone }) => [id, timeZone]))
  const promised = await openDossiersIn(db, keys, "engagements", [...zones.keys()])
  let count = 0
  for (const { eventId, subjectId, content } of promised) {
    const today = todayIn(zones.get(eventId) ?? "Europe/Paris", Date.parse(now))
    if (!content.engagements.some((engagement) => letterDue(engagement, today))) continue
    count += await write(db, (tx) => remindAt(tx, means, { eventId, subjectId, today }))
  }
  return count
}

async function remindAt(
  tx: Tx,
  { keys, outbox, realNow, address }: Means,
  { eventId, subjectId, today }: { readonly eventId: string; readonly subjectId: string; readonly today: string },
): Promise<number> {
  const name = { kind: "engagements", eventId, subjectId } as const
  const engagements = (await openDossier(tx, keys, name))?.content.engagements ?? []
  const due = engagements.filter((engagement) => letterDue(engagement, today))
  if (due.length === 0) return 0
  const told = engagements.map((engagement) => {
    const letter = letterDue(engagement, today)
    return letter ? { ...engagement, told: [...engagement.told, letter] } : engagement
  })
  await keepDossier(tx, keys, name, { engagements: told })
  const addressees = await addresseesOf(tx, due)
  for (const to of addressees) await outbox.enqueue(tx, somethingIsDue(to, address), realNow)
  return addressees.length
}

/** Those who have something to keep, the head for an office; each once, however much it is. */
async function addresseesOf(db: ReadDb, due: readonly Engagement[]): Promise<Addressee[]> {
  const offices = due.flatMap(({ officeId }) => (officeId === null ? [] : [officeId]))
  const heads =
    offices.length === 0
      ? []
      : await db.selectFrom("office").select("head_person_id as personId").where("id", "in", offices).execute()
  const people = new Set([
    ...due.flatMap(({ personIds }) => personIds),
    ...heads.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  ])
  if (people.size === 0) return []
  return db
    .selectFrom("person")
    .select(["id as personId", "email", "language", "civility", "family_name as familyName"])
    .where("id", "in", [...people])
    .orderBy("id")
    .execute()
}
