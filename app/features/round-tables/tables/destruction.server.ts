import type { Db, ReadDb, Tx } from "#db/handle"
import type { DossierKind } from "#db/schema/round-tables"
import { write } from "#db/write.server"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Journal } from "~/platform/journal"
import { todayIn } from "~/platform/zones/wall-clock"
import { identityOf, keepDossiers, openDossiers } from "../dossiers/sealed.server"
import { withoutWords } from "./engagement"

/** What goes on the day of destruction, whole. Of engagements the words go, and whose and when they are stays. */
const destroyed: readonly DossierKind[] = ["session", "demands", "wishes", "plan", "seats", "notes", "own-notes"]

interface Means {
  readonly db: Db
  readonly keys: InstallationKeys
  readonly journal: Journal
  /** the events' time */
  readonly now: string
  readonly realNow: string
}

/** Destroys the dossiers of every event whose day has come; answers how many. Done again, it finds nothing to do. */
export async function destroyDueDossiers(means: Means): Promise<number> {
  let count = 0
  for (const eventId of await eventsDue(means.db, means.now)) count += await destroyDossiers(means, eventId)
  return count
}

async function eventsDue(db: ReadDb, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom("round_table_rules")
    .innerJoin("event", "event.id", "round_table_rules.event_id")
    .select(["event.id", "event.time_zone as timeZone", "round_table_rules.destroyed_on as destroyedOn"])
    .where("round_table_rules.destroyed_on", "is not", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("dossier")
          .select("dossier.id")
          .whereRef("dossier.event_id", "=", "event.id")
          .where("dossier.kind", "in", destroyed)
          .where("dossier.destroyed_at", "is", null),
      ),
    )
    .execute()
  const today = (zone: string) => todayIn(zone, Date.parse(now))
  return rows.flatMap(({ id, timeZone, destroyedOn }) =>
    destroyedOn !== null && today(timeZone) >= destroyedOn ? [id] : [],
  )
}

/**
 * Empties the key and the text of an event's dossiers, and keeps their rows. Without its key no copy of the text can be
 * opened; the database overwrites what it deletes (`secure_delete`).
 */
function destroyDossiers({ db, keys, journal, now, realNow }: Means, eventId: string): Promise<number> {
  return write(db, async (tx) => {
    const emptied = await tx
      .updateTable("dossier")
      .set((eb) => ({ wrapped_key: "", sealed: "", destroyed_at: now, revision: eb("revision", "+", 1) }))
      .where("event_id", "=", eventId)
      .where("kind", "in", destroyed)
      .where("destroyed_at", "is", null)
      .returning(["kind", "subject_id as subjectId", "revision"])
      .execute()
    const count = emptied.length
    if (count === 0) return 0
    // Put back from an older copy of the database, a destroyed row is not the last of its identity and does not open.
    const revisions = emptied.map(({ revision, ...name }) => [identityOf({ ...name, eventId }), revision] as const)
    await keys.revisions.record(tx, new Map(revisions))
    await leaveEngagementsWithoutWords(tx, keys, eventId)
    const detail = { dossiers: count }
    const entry = { at: realNow, actorId: null, act: "dossiers-destroyed", eventId, detail, confidential: true }
    await journal.append(tx, entry)
    return count
  })
}

async function leaveEngagementsWithoutWords(tx: Tx, keys: InstallationKeys, eventId: string): Promise<void> {
  const promised = await openDossiers(tx, keys, { kind: "engagements", eventId })
  const wordless = [...promised].map(
    ([subjectId, { content }]) => [subjectId, { engagements: content.engagements.map(withoutWords) }] as const,
  )
  await keepDossiers(tx, keys, { kind: "engagements", eventId }, new Map(wordless))
}
