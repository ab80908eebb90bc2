import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { changeCount, pendingByEvent } from "../publications/candidate.server"

type Follows = Grant<"follow-event"> | Grant<"plan-agenda">

/** How far an event is with its agenda. */
export interface AgendaState {
  readonly sessions: number
  /** null until the first publication */
  readonly published: { readonly number: number; readonly at: string } | null
}

/** Several events at once, by their id: two queries, whatever their number. Reserved slots are not counted. */
export async function agendaStates(db: ReadDb, grants: readonly Follows[]): Promise<ReadonlyMap<string, AgendaState>> {
  if (grants.length === 0) return new Map()
  const ids = grants.map(({ eventId }) => eventId)
  const [drafts, publications] = await Promise.all([
    db
      .selectFrom("session")
      .select(["event_id", (eb) => eb.fn.countAll<number | string>().as("sessions")])
      .where("event_id", "in", ids)
      .where("visibility", "<>", "confidential")
      .groupBy("event_id")
      .execute(),
    db
      .selectFrom("publication")
      .select(["event_id", "number", "published_at"])
      .where("event_id", "in", ids)
      .orderBy("number")
      .execute(),
  ])
  const count = new Map(drafts.map(({ event_id, sessions }) => [event_id, Number(sessions)]))
  const last = new Map(publications.map(({ event_id, number, published_at: at }) => [event_id, { number, at }]))
  return new Map(ids.map((id) => [id, { sessions: count.get(id) ?? 0, published: last.get(id) ?? null }]))
}

/** What stands between an event's draft and its next publication. */
export interface DraftState {
  readonly changes: number
  readonly blocking: number
  readonly serious: number
  readonly notices: number
}

/** Of several events at once, by their id, with a fixed number of queries. */
export async function draftStates(
  db: ReadDb,
  grants: readonly Grant<"plan-agenda">[],
  today: string,
): Promise<ReadonlyMap<string, DraftState>> {
  const pending = await pendingByEvent(db, grants, today)
  return new Map(
    [...pending].map(([id, { conflicts, ...changed }]) => {
      const of = (severity: string) => conflicts.filter((conflict) => conflict.severity === severity).length
      const found = { blocking: of("blocking"), serious: of("serious"), notices: of("notice") }
      return [id, { changes: changeCount(changed), ...found }]
    }),
  )
}
