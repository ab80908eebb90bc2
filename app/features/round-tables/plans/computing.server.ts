import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import type { Clock } from "~/platform/clock.server"
import { newId } from "~/platform/crypto/tokens.server"
import { done, type Result, refused } from "~/platform/result"
import { dropDossier, keepDossier } from "../dossiers/sealed.server"
import { appendPlan, type Kept, note, once, type Writing } from "./commands.server"
import { houseOf } from "./house.server"
import { afterIncident, type Incident, lockedWhereFound } from "./incidents"
import { instanceOf, type Order } from "./instance-of"
import { asComputed } from "./posed"
import { planInForce, planNumbered, proposalOf } from "./queries.server"
import type { Outcome, Runs } from "./runs.server"
import { documentOf } from "./translation"

type Seats = Grant<"seat-attendees">

/** What a computation is asked with. */
export interface Computing extends Writing {
  readonly runs: Runs
  /** tells when a computation has ended */
  readonly realClock: Clock
}

export interface Asked {
  /** the version on screen: its pins, bans and absences hold; null for a first plan */
  readonly follows: number | null
  readonly order: Order
  /** why, in the custodian's words; kept with the plan that comes of it */
  readonly reason: string
  /** what has happened since: the plan is mended for it before it is computed */
  readonly incident?: Incident
  /** seconds; the best plan by then is proposed, with its bounds */
  readonly timeLimit: number
}

/** Enough for a colloquium several times over. */
export const usualTimeLimit = 120
const mostWaiting = 5

/**
 * Asks for a computation from the version on screen. It begins when its turn has come; what comes of it is sealed under its
 * id as a proposal. With the usual order what is worth keeping is the plan in force, for the smallest change the plan on
 * screen.
 */
export async function askForSeating(
  db: Db,
  grant: Seats,
  { follows, order, reason, timeLimit, incident }: Asked,
  computing: Computing,
): Promise<Result<{ readonly runId: string }, "unknown-plan" | "too-many-runs">> {
  const { keys, runs } = computing
  const plan = follows === null ? null : await planNumbered(db, keys, grant, follows)
  if (follows !== null && !plan) return refused("unknown-plan")
  const kept = order === "usual" ? await planInForce(db, keys, grant) : plan
  const house = await houseOf(db, keys, grant)
  const mending = plan && incident ? afterIncident(plan.document, incident) : null
  const shown = mending?.plan ?? plan?.document ?? null
  const asking = { kept: kept?.document ?? null, order }
  const unplaced = mending?.unplaced ?? new Set<string>()
  const question = instanceOf(house, { ...asking, plan: shown, unplaced }, newId)
  const runId = newId()
  const asked = await once(db, grant, computing, async (tx) => {
    const waiting = await tx
      .selectFrom("seating_run")
      .select("id")
      .where("state", "in", ["waiting", "running"])
      .execute()
    if (waiting.length >= mostWaiting) return refused("too-many-runs")
    await tx
      .insertInto("seating_run")
      .values({
        id: runId,
        event_id: grant.eventId,
        asked_by: grant.personId,
        asked_at: computing.realNow,
        follows,
        level_order: order,
        state: "waiting",
      })
      .execute()
    await note(tx, grant, computing, { act: "seating-asked", ...(follows !== null && { from: follows }) })
    return done({ runId })
  })
  // The same form sent twice is answered with the run that it began.
  if (!asked.ok || asked.value.runId !== runId) return asked
  const proposed = (outcome: Outcome) => {
    if (outcome.state !== "solved") return null
    const found = documentOf(question, outcome.solved, { fixed: shown, reason })
    return asComputed(mending ? lockedWhereFound(house, found, mending) : found, { ...asking, house })
  }
  runs.begin(runId, {
    instance: question.instance,
    timeLimit,
    begun: () =>
      write(db, async (tx) => {
        await tx.updateTable("seating_run").set({ state: "running" }).where("id", "=", runId).execute()
      }),
    ended: (outcome) =>
      write(db, async (tx) => {
        const { eventId } = grant
        const document = proposed(outcome)
        if (document) await keepDossier(tx, keys, { kind: "plan", eventId, subjectId: runId }, document)
        await tx
          .updateTable("seating_run")
          .set({ state: outcome.state, ended_at: computing.realClock.now() })
          .where("id", "=", runId)
          .execute()
      }),
  })
  return asked
}

/** Keeps what a computation proposes as the next version. Refused when another version has followed since it was asked for. */
export function keepProposal(
  db: Db,
  grant: Seats,
  { runId, reason }: { readonly runId: string; readonly reason: string },
  writing: Writing,
): Promise<Kept> {
  return once(db, grant, writing, async (tx): Promise<Kept> => {
    const { eventId } = grant
    const proposal = await proposalOf(tx, writing.keys, grant, runId)
    if (!proposal) return refused("unknown-proposal")
    const { follows } = await tx
      .selectFrom("seating_run")
      .select("follows")
      .where("id", "=", runId)
      .executeTakeFirstOrThrow()
    const document = { ...proposal, reason: reason.trim() || proposal.reason }
    const kept = await appendPlan(tx, grant, { document, follows }, writing)
    if (!kept.ok) return kept
    const { number } = kept.value
    await dropDossier(tx, writing.keys, { kind: "plan", eventId, subjectId: runId })
    await tx.updateTable("seating_run").set({ kept_as: number }).where("id", "=", runId).execute()
    await note(tx, grant, writing, { act: "plan-kept", number })
    return kept
  })
}

/** Sets aside what a computation proposes: it is gone. */
export function dropProposal(
  db: Db,
  grant: Seats,
  runId: string,
  writing: Writing,
): Promise<Result<{ readonly runId: string }, "unknown-proposal">> {
  return once(db, grant, writing, async (tx): Promise<Result<{ readonly runId: string }, "unknown-proposal">> => {
    const proposal = await proposalOf(tx, writing.keys, grant, runId)
    if (!proposal) return refused("unknown-proposal")
    await dropDossier(tx, writing.keys, { kind: "plan", eventId: grant.eventId, subjectId: runId })
    await tx.updateTable("seating_run").set({ state: "cancelled" }).where("id", "=", runId).execute()
    await note(tx, grant, writing, { act: "seating-set-aside" })
    return done({ runId })
  })
}

/** Stops a computation of the event: with the best plan so far as its proposal, or with none. */
export async function stopSeating(
  db: Db,
  grant: Seats,
  { runId, how }: { readonly runId: string; readonly how: "keep-best" | "forget" },
  computing: Computing,
): Promise<Result<{ readonly runId: string }, "unknown-run">> {
  const run = await db
    .selectFrom("seating_run")
    .select("id")
    .where("id", "=", runId)
    .where("event_id", "=", grant.eventId)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirst()
  if (!run || !computing.runs.stop(runId, how)) return refused("unknown-run")
  await once(db, grant, computing, (tx) => note(tx, grant, computing, { act: "seating-stopped" }))
  return done({ runId })
}

/** A start of the server finds the runs that the last one left: nobody computes them any more. */
export function endRunsLeftBehind(db: Db, now: string): Promise<void> {
  return write(db, async (tx) => {
    await tx
      .updateTable("seating_run")
      .set({ state: "interrupted", ended_at: now })
      .where("state", "in", ["waiting", "running"])
      .execute()
  })
}
