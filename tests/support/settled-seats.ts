import type { SeatingDocument } from "~/features/round-tables/dossiers/documents"
import { keepPlan } from "~/features/round-tables/plans/commands.server"
import { latestPlan } from "~/features/round-tables/plans/queries.server"
import { settlePlan } from "~/features/round-tables/plans/settling.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Installation } from "~/platform/installation"
import { settlingIn } from "~/settling.server"
import type { Cast } from "./cast"
import { custodianOf } from "./grants"

/** A plan in which the custodian has fixed every seat, its tables where the draft has them; kept, not settled. */
export async function planOfSeats(
  installation: Installation,
  { custodian, colloquium }: Pick<Cast, "custodian" | "colloquium">,
  seats: SeatingDocument["seats"],
): Promise<number> {
  const { db, keys } = installation
  const grant = custodianOf(custodian, colloquium)
  const drafted = await db
    .selectFrom("session")
    .select(["id", "day", "starts_at as startsAt", "ends_at as endsAt", "room_id as roomId"])
    .where("event_id", "=", colloquium)
    .where("kind", "=", "round_table")
    .where("visibility", "=", "confidential")
    .execute()
  const held = new Set(seats.map(([, sessionId]) => sessionId))
  const tables = Object.fromEntries(
    drafted.filter(({ id }) => held.has(id)).map(({ id, roomId, ...slot }) => [id, { ...slot, roomId: roomId ?? "" }]),
  )
  const document: SeatingDocument = {
    tables,
    seats,
    pins: seats.map(([personId, sessionId]) => ({ kind: "seat", personId, sessionId })),
    bans: [],
    absences: [],
    closedRooms: [],
    levels: [],
    reason: "",
    origin: "hand",
  }
  const follows = (await latestPlan(db, keys, grant))?.number ?? null
  const kept = await keepPlan(db, grant, { document, follows }, settlingIn(installation, "colloque-2025", newId()))
  if (!kept.ok) throw new Error(kept.reason)
  return kept.value.number
}

/** Calls these people to these tables, and nobody else, by a plan that takes effect. */
export async function settleSeats(
  installation: Installation,
  cast: Pick<Cast, "custodian" | "colloquium">,
  seats: SeatingDocument["seats"],
): Promise<void> {
  const number = await planOfSeats(installation, cast, seats)
  const grant = custodianOf(cast.custodian, cast.colloquium)
  const settling = settlingIn(installation, "colloque-2025", newId())
  const settled = await settlePlan(installation.db, grant, number, settling)
  if (!settled.ok) throw new Error(settled.reason)
}
