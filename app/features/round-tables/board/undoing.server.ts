import type { Db } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { refused } from "~/platform/result"
import type { SeatingDocument, Walk } from "../dossiers/documents"
import { once } from "../plans/commands.server"
import { type NumberedPlan, planNumbered } from "../plans/queries.server"
import { setTableRules } from "../plans/table-rules.server"
import { append, type Changed, type Telling, told } from "./changing.server"
import { lookAt } from "./looking.server"

type Seats = Grant<"seat-attendees">

interface Shown {
  /** the version on screen */
  readonly follows: number
}

/** A version by its number, and by the one that it brings back. */
const standsAt = ({ number, document: { walk } }: NumberedPlan): number => walk?.at ?? number

/**
 * Takes back what made the version on screen; again, what made the one before it, and so on: each time an earlier version
 * comes back as the next, and how tables were to be held with it.
 */
export function undo(db: Db, grant: Seats, { follows }: Shown, writing: Telling): Promise<Changed> {
  return once(db, grant, writing, async (tx): Promise<Changed> => {
    const { plan, scene } = await lookAt(tx, writing.keys, grant)
    if (plan?.number !== follows) return refused("changed-meanwhile")
    const numbered = (number: number) => planNumbered(tx, writing.keys, grant, number)
    const last = standsAt(plan) === plan.number ? plan : await numbered(standsAt(plan))
    const before = last && last.follows !== null ? await numbered(last.follows) : null
    if (!last || !before) return refused("nothing-to-undo")
    const { rulesBefore, made: undone } = last.document
    const made = { ...undone, did: `undo ${undone?.did ?? ""}`, number: last.number }
    const reason = scene ? await told(tx, grant, writing, scene, made) : ""
    const walk: Walk = {
      at: standsAt(before),
      undone: [{ number: last.number, by: plan.number + 1 }, ...(plan.document.walk?.undone ?? [])],
    }
    const turned = rulesBefore ? { rulesBefore: await setTableRules(tx, grant, writing, rulesBefore) } : {}
    const document = { ...broughtBack(before), ...turned, reason, origin: "return" as const, made, walk }
    return append(tx, grant, writing, document, plan.number)
  })
}

/** Does again what was taken back last, as long as nothing else has been done since. */
export function redo(db: Db, grant: Seats, { follows }: Shown, writing: Telling): Promise<Changed> {
  return once(db, grant, writing, async (tx): Promise<Changed> => {
    const { plan, scene } = await lookAt(tx, writing.keys, grant)
    if (plan?.number !== follows) return refused("changed-meanwhile")
    const [last, ...undone] = plan.document.walk?.undone ?? []
    const numbered = (number: number) => planNumbered(tx, writing.keys, grant, number)
    const [again, undoing] = last ? await Promise.all([numbered(last.number), numbered(last.by)]) : []
    if (!again || !undoing) return refused("nothing-to-redo")
    const made = { ...again.document.made, did: again.document.made?.did ?? "", number: again.number }
    const reason = scene ? await told(tx, grant, writing, scene, made) : ""
    const { rulesBefore } = undoing.document
    const turned = rulesBefore ? { rulesBefore: await setTableRules(tx, grant, writing, rulesBefore) } : {}
    const walk: Walk = { at: again.number, undone }
    const document = { ...broughtBack(again), ...turned, reason, origin: "return" as const, made, walk }
    return append(tx, grant, writing, document, plan.number)
  })
}

function broughtBack({ document }: NumberedPlan): SeatingDocument {
  const { rulesBefore: _, walk: __, ...was } = document
  return was
}
