import type { Db, Tx } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { newId } from "~/platform/crypto/tokens.server"
import { done, type Result, refused } from "~/platform/result"
import { secondNeeded } from "../round-table-rules.server"
import { note, once, type Writing } from "./commands.server"
import { houseOf } from "./house.server"
import { instanceOf } from "./instance-of"
import { judged } from "./judging"
import { latestPlan, type NumberedPlan, planNumbered, settledOf } from "./queries.server"
import { type Settling, takeEffect } from "./taking-effect.server"

type Seats = Grant<"seat-attendees">

export type SettlingRefusal =
  | "no-plan"
  | "changed-meanwhile"
  | "already-in-force"
  | "already-waiting"
  | "breaks-rules"
  | "unknown-proposal"
  | "same-person"

export type Settled = Result<
  { readonly number: number; readonly state: "in-force" | "waiting"; readonly letters: number },
  SettlingRefusal
>

/**
 * Settles the version on screen: who sits where takes effect for everybody at once. Where the event asks for a second
 * custodian, or whoever settles made an end of that, it waits for another. Refused when another version has followed, and
 * when the plan breaks a hard rule as the house is now.
 */
export function settlePlan(db: Db, grant: Seats, number: number, settling: Settling): Promise<Settled> {
  return once(db, grant, settling, async (tx): Promise<Settled> => {
    const { eventId, personId } = grant
    const plan = await latestPlan(tx, settling.keys, grant)
    if (!plan) return refused("no-plan")
    if (plan.number !== number) return refused("changed-meanwhile")
    const { inForce, waiting } = await settledOf(tx, grant)
    if (waiting) return refused("already-waiting")
    if (inForce?.number === number) return refused("already-in-force")
    const checked = await obeysRules(tx, grant, plan, settling)
    if (!checked.ok) return checked
    const second = await secondNeeded(tx, eventId, personId)
    const id = newId()
    await tx
      .insertInto("settled_plan")
      .values({ id, event_id: eventId, plan_number: number, settled_by: personId, settled_at: settling.now })
      .execute()
    if (second) {
      await note(tx, grant, settling, { act: "plan-proposed", number })
      return done({ number, state: "waiting", letters: 0 })
    }
    const letters = await takeEffect(tx, grant, { settledId: id, plan, house: checked.value }, settling)
    await note(tx, grant, settling, { act: "plan-settled", number, letters })
    return done({ number, state: "in-force", letters })
  })
}

/** A second custodian signs what another has settled; then it takes effect. */
export function countersignPlan(db: Db, grant: Seats, settledId: string, settling: Settling): Promise<Settled> {
  return once(db, grant, settling, async (tx): Promise<Settled> => {
    const { waiting } = await settledOf(tx, grant)
    if (!waiting || waiting.id !== settledId) return refused("unknown-proposal")
    if (waiting.settledBy === grant.personId) return refused("same-person")
    const plan = await planNumbered(tx, settling.keys, grant, waiting.number)
    if (!plan) return refused("no-plan")
    const checked = await obeysRules(tx, grant, plan, settling)
    if (!checked.ok) return checked
    await tx
      .updateTable("settled_plan")
      .set({ countersigned_by: grant.personId, countersigned_at: settling.now })
      .where("id", "=", settledId)
      .execute()
    const letters = await takeEffect(tx, grant, { settledId, plan, house: checked.value }, settling)
    await note(tx, grant, settling, { act: "plan-countersigned", number: plan.number, letters })
    return done({ number: plan.number, state: "in-force", letters })
  })
}

/** Takes back what waits for a second custodian; either of them may. */
export function withdrawSettling(
  db: Db,
  grant: Seats,
  settledId: string,
  writing: Writing,
): Promise<Result<{ readonly number: number }, SettlingRefusal>> {
  return once(db, grant, writing, async (tx): Promise<Result<{ readonly number: number }, SettlingRefusal>> => {
    const { waiting } = await settledOf(tx, grant)
    if (!waiting || waiting.id !== settledId) return refused("unknown-proposal")
    const { number } = waiting
    await tx.updateTable("settled_plan").set({ dropped_at: writing.now }).where("id", "=", settledId).execute()
    await note(tx, grant, writing, { act: "plan-withdrawn", number })
    return done({ number })
  })
}

/** Nothing is told to anybody that the house as it is now does not allow. */
async function obeysRules(tx: Tx, grant: Seats, { document }: NumberedPlan, { keys }: Writing) {
  const house = await houseOf(tx, keys, grant)
  const question = instanceOf(house, { plan: document, kept: null, order: "usual" }, newId)
  return judged(question, document).broken.length === 0 ? done(house) : refused("breaks-rules" as const)
}
