import type { Db, ReadDb, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import { type EventRelation, relationsOf } from "~/features/access/relations.server"
import type { Journal } from "~/platform/journal"

/**
 * Keeps how somebody takes part in events, when it is not as calendars were last told. Without it, somebody taken off an
 * event would see sessions vanish instead of being cancelled, and a sequence that falls back. It writes only when
 * something has changed. What is over is left as it was: a role that ends with its event takes nobody off it.
 */
export async function followParticipation(db: Db, personId: string, now: string): Promise<void> {
  if ((await changes(db, personId, now)).length === 0) return
  await write(db, async (tx) => {
    for (const change of await changes(tx, personId, now)) await tx.insertInto("participation").values(change).execute()
  })
}

/**
 * Notes that somebody downloads a programme. Who it was is sealed for everybody alike: some take part in an event by
 * confidential sessions alone.
 */
export function noteDownload(
  db: Db,
  grant: Grant<"download-programme">,
  journal: Journal,
  realNow: string,
): Promise<void> {
  const { personId, eventId } = grant
  const sealed = { confidential: true, actorSealed: true }
  const entry = { at: realNow, actorId: personId, act: "download-programme", eventId, ...sealed }
  return write(db, (tx) => journal.appendCoalesced(tx, entry))
}

type State = { readonly position: number; readonly ways: string; readonly roles: string }
const nothing: State = { position: -1, ways: "[]", roles: "[]" }

async function changes(db: ReadDb | Tx, personId: string, now: string) {
  const today = now.slice(0, 10)
  const [relations, kept, events] = await Promise.all([
    relationsOf(db, personId, today),
    db
      .selectFrom("participation")
      .select(["event_id", "position", "ways", "roles"])
      .where("person_id", "=", personId)
      .orderBy("position")
      .execute(),
    db
      .selectFrom("event")
      .leftJoin("publication", "publication.event_id", "event.id")
      .select((eb) => ["event.id", "event.ends_on", eb.fn.max("publication.number").as("number")])
      .groupBy(["event.id", "event.ends_on"])
      .execute(),
  ])
  const last = new Map<string, State>(kept.map((row) => [row.event_id, row]))
  const current = new Map(relations.map((relation) => [relation.eventId, stateOf(relation)]))
  return events.flatMap(({ id, ends_on, number }) => {
    const before = last.get(id) ?? nothing
    const state = current.get(id) ?? nothing
    const isOver = ends_on < today && before !== nothing
    if (isOver || (before.ways === state.ways && before.roles === state.roles)) return []
    const place = { person_id: personId, event_id: id, position: before.position + 1 }
    return [{ ...place, after_publication: number ?? 0, since: now, ways: state.ways, roles: state.roles }]
  })
}

function stateOf({ as, roles }: EventRelation): Omit<State, "position"> {
  return { ways: JSON.stringify([...as].sort()), roles: JSON.stringify([...roles].sort()) }
}
