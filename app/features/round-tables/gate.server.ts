import { type Asked, refuse, requireViewer, settle } from "~/features/access/gate.server"
import { type Grant, permit, type TableAct } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import type { Viewer } from "~/features/access/viewer.server"
import { seatsOf } from "./timetable/seats.server"

/**
 * May the viewer do this act at the table that the address names (`:event`, `:table`, a session's id)? A table that does
 * not exist and one where the viewer has nothing to do take the same steps and give the same answer.
 */
export async function requireTableGrant<A extends TableAct>(
  asked: Asked,
  act: A,
): Promise<{ viewer: Viewer; grant: Grant<A>; relation: EventRelation }> {
  const viewer = await requireViewer(asked)
  const relation = viewer.events.find((event) => event.slug === asked.params.event)
  if (!relation) return refuse(asked, viewer, act, null)
  const { db, keys } = asked.context
  const { personId } = viewer
  const { eventId, roles } = relation
  const [table, seats] = await Promise.all([
    db
      .selectFrom("session")
      .select("id")
      .where("id", "=", asked.params.table ?? "")
      .where("event_id", "=", eventId)
      .where("visibility", "=", "confidential")
      .executeTakeFirst(),
    seatsOf(db, keys, { eventId, personId }),
  ])
  if (!table) return refuse(asked, viewer, act, eventId)
  const standing = { roles, as: seats.get(table.id) ?? null, eventId }
  const grant = await settle(asked, viewer, act, standing, (asker) => permit(act, asker, eventId, table.id))
  return { viewer, grant, relation }
}
