import { type Asked, eventToWriteDown, refuse, requireViewer, settle } from "~/features/access/gate.server"
import { type Grant, permit, type TableAct } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import type { Viewer } from "~/features/access/viewer.server"
import { relationCounts } from "./tables/closing"
import { closingIn } from "./tables/closing.server"
import { seatsOf } from "./timetable/seats.server"

/**
 * May the viewer do this act at the table that the address names (`:event`, `:table`, a session's id)? A table that does
 * not exist and one where the viewer has nothing to do take the same steps and give the same answer. What one is to a table
 * counts as long as its dossier is open, and for what was promised there until it is destroyed.
 */
export async function requireTableGrant<A extends TableAct>(
  asked: Asked,
  act: A,
): Promise<{ viewer: Viewer; grant: Grant<A>; relation: EventRelation }> {
  const viewer = await requireViewer(asked)
  const relation = viewer.events.find((event) => event.slug === asked.params.event)
  if (!relation) return refuse(asked, viewer, act, null)
  const { db, keys, clock } = asked.context
  const { personId } = viewer
  const { eventId, roles } = relation
  const [table, seats, { phase }] = await Promise.all([
    db
      .selectFrom("session")
      .select("id")
      .where("id", "=", asked.params.table ?? "")
      .where("event_id", "=", eventId)
      .where("visibility", "=", "confidential")
      .executeTakeFirst(),
    seatsOf(db, keys, { eventId, personId }),
    closingIn(db, eventId, clock.now()),
  ])
  const written = eventToWriteDown(relation)
  if (!table) return refuse(asked, viewer, act, written)
  const as = relationCounts(act, phase) ? (seats.get(table.id) ?? null) : null
  const standing = { roles, as, eventId: written }
  const grant = await settle(asked, viewer, act, standing, (asker) => permit(act, asker, eventId, table.id))
  return { viewer, grant, relation }
}
