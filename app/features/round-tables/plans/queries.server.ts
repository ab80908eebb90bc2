import type { ReadDb } from "#db/handle"
import type { SeatingRunTable } from "#db/schema/round-tables"
import type { Grant } from "~/features/access/policy"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { SeatingDocument } from "../dossiers/documents"
import { openDossier, openDossiers } from "../dossiers/sealed.server"
import type { Order } from "./instance-of"
import type { Progress, Runs } from "./runs.server"

type Seats = Grant<"seat-attendees">

/** A version of the seating. */
export interface NumberedPlan {
  readonly id: string
  readonly number: number
  /** the version it was made from */
  readonly follows: number | null
  /** null for the demonstration's first one */
  readonly madeBy: string | null
  readonly madeAt: string
  readonly document: SeatingDocument
}

/** Every version of the event, the latest first. Two queries. */
export async function plansOf(db: ReadDb, keys: InstallationKeys, { eventId }: Seats): Promise<NumberedPlan[]> {
  const [rows, documents] = await Promise.all([
    rowsOf(db, eventId).orderBy("number", "desc").execute(),
    openDossiers(db, keys, { kind: "plan", eventId }),
  ])
  return rows.flatMap((row) => {
    const dossier = documents.get(row.id)
    return dossier ? [{ ...row, document: dossier.content }] : []
  })
}

/** One version; null when the event has none of that number, or when it was destroyed. */
export async function planNumbered(
  db: ReadDb,
  keys: InstallationKeys,
  { eventId }: Seats,
  number: number,
): Promise<NumberedPlan | null> {
  return opened(db, keys, eventId, await rowsOf(db, eventId).where("number", "=", number).executeTakeFirst())
}

/** The version on screen: the last that was made. */
export async function latestPlan(db: ReadDb, keys: InstallationKeys, { eventId }: Seats): Promise<NumberedPlan | null> {
  return opened(db, keys, eventId, await rowsOf(db, eventId).orderBy("number", "desc").executeTakeFirst())
}

/** The version that attachés find their tables by: the last that was settled and took effect. */
export async function planInForce(db: ReadDb, keys: InstallationKeys, grant: Seats): Promise<NumberedPlan | null> {
  const settled = await settledOf(db, grant)
  return settled.inForce === null ? null : planNumbered(db, keys, grant, settled.inForce.number)
}

/** That a version was settled, by whom, and with whom. */
export interface Settled {
  readonly id: string
  readonly number: number
  readonly settledBy: string | null
  readonly settledAt: string
  readonly countersignedBy: string | null
  readonly tookEffectAt: string | null
}

/** What is settled in the event: the version in force, and the one that waits for a second custodian. */
export async function settledOf(
  db: ReadDb,
  { eventId }: Seats,
): Promise<{ readonly inForce: Settled | null; readonly waiting: Settled | null }> {
  const rows = await db
    .selectFrom("settled_plan")
    .select(["id", "plan_number as number", "settled_by as settledBy", "settled_at as settledAt"])
    .select(["countersigned_by as countersignedBy", "took_effect_at as tookEffectAt"])
    .where("event_id", "=", eventId)
    .where("dropped_at", "is", null)
    .execute()
  const effective = rows.filter((row) => row.tookEffectAt !== null)
  return {
    // No two take effect at the same instant.
    inForce: effective.sort((a, b) => ((a.tookEffectAt ?? "") < (b.tookEffectAt ?? "") ? 1 : -1))[0] ?? null,
    waiting: rows.find((row) => row.tookEffectAt === null) ?? null,
  }
}

/** A computation as its page shows it. */
export interface SeatingRun {
  readonly id: string
  readonly askedBy: string | null
  readonly askedAt: string
  readonly follows: number | null
  readonly order: Order
  readonly state: SeatingRunTable["state"]
  /** while it waits or runs in this process */
  readonly progress: Progress | null
  readonly keptAs: number | null
}

/** The computations of the event, the latest first, as many as are asked for. */
export async function runsOf(db: ReadDb, runs: Runs, { eventId }: Seats, most = 5): Promise<SeatingRun[]> {
  const rows = await db
    .selectFrom("seating_run")
    .select(["id", "asked_by as askedBy", "asked_at as askedAt", "follows", "level_order as order", "state"])
    .select("kept_as as keptAs")
    .where("event_id", "=", eventId)
    .orderBy("asked_at", "desc")
    .orderBy("id")
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, progress: runs.progressOf(row.id) }))
}

/** What a computation proposes; null unless it is solved and neither kept nor set aside. */
export async function proposalOf(
  db: ReadDb,
  keys: InstallationKeys,
  { eventId }: Seats,
  runId: string,
): Promise<SeatingDocument | null> {
  const run = await db
    .selectFrom("seating_run")
    .select("id")
    .where("id", "=", runId)
    .where("event_id", "=", eventId)
    .where("state", "=", "solved")
    .executeTakeFirst()
  const dossier = run && (await openDossier(db, keys, { kind: "plan", eventId, subjectId: run.id }))
  return dossier?.content ?? null
}

function rowsOf(db: ReadDb, eventId: string) {
  return db
    .selectFrom("seating_plan")
    .select(["id", "number", "follows", "made_by as madeBy", "made_at as madeAt"])
    .where("event_id", "=", eventId)
}

async function opened(
  db: ReadDb,
  keys: InstallationKeys,
  eventId: string,
  row: Omit<NumberedPlan, "document"> | undefined,
): Promise<NumberedPlan | null> {
  const dossier = row && (await openDossier(db, keys, { kind: "plan", eventId, subjectId: row.id }))
  return row && dossier ? { ...row, document: dossier.content } : null
}
