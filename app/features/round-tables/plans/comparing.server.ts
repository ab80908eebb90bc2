import type { Grant } from "~/features/access/policy"
import type { Viewer } from "~/features/access/viewer.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { RequestContext } from "~/platform/installation"
import { effectView } from "../board/effect-view"
import { secondNeeded } from "../round-table-rules.server"
import { comparisonOf, levelChanges } from "./comparison"
import { instanceOf } from "./instance-of"
import { judged } from "./judging"
import {
  latestPlan,
  type NumberedPlan,
  planInForce,
  planNumbered,
  plansOf,
  proposalOf,
  runsOf,
  settledOf,
} from "./queries.server"
import { noteReading, peopleCalled, type Scene, sceneOf } from "./scene.server"
import { effectToday, today } from "./today"

type Context = RequestContext
type Seats = Grant<"seat-attendees">

/** The version from which appointments changed are counted; null before any is in force. */
export interface CountedFrom {
  readonly number: number
  readonly inForce: boolean
}

export function countedFrom(plan: Pick<NumberedPlan, "number"> | null, inForce = plan): CountedFrom | null {
  return plan && { number: plan.number, inForce: plan.number === inForce?.number }
}

interface TwoPlans {
  readonly before: NumberedPlan | null
  readonly after: Pick<NumberedPlan, "document">
  readonly inForce: NumberedPlan | null
  /** from which changed appointments are counted, where that is not the plan in force */
  readonly reference?: NumberedPlan | null
}

/** Two plans seat by seat, and what each is worth today: in the same house, and counted from the same plan. */
function comparedToday(scene: Scene, { before, after, inForce, reference = inForce }: TwoPlans) {
  const { house, names } = scene
  const from = reference?.document ?? null
  const was = before && today(house, before.document, from)
  const is = today(house, after.document, from)
  return {
    ...comparisonOf(before?.document ?? null, after.document, scene),
    effect: was && effectView(is.scene, names, effectToday(was, is)),
    worth: {
      levels: levelChanges(was?.figures ?? [], is.figures),
      known: is.known,
      countedFrom: countedFrom(reference, inForce),
    },
  }
}

export type ComparedToday = ReturnType<typeof comparedToday>

interface ComparedNumbers {
  readonly from: number | null
  readonly to: number | null
}

/** Two versions, seat by seat, the last two unless they are named; null when the event lacks one of them. */
export async function comparisonPage(context: Context, viewer: Viewer, grant: Seats, asked: ComparedNumbers) {
  const { db, keys } = context
  const plans = await plansOf(db, keys, grant)
  const after = asked.to === null ? plans[0] : plans.find(({ number }) => number === asked.to)
  const earlier = asked.from ?? after?.follows ?? after?.number
  const before = plans.find(({ number }) => number === earlier)
  if (!before || !after) return null
  const compared = { kind: "versions" as const, from: before.number, to: after.number }
  const versions = plans.map(({ number }) => number)
  if (before === after) return { ...compared, versions, comparison: null }
  const inForce = await planInForce(db, keys, grant)
  const scene = await sceneOf(context, viewer, grant, [before.document, after.document])
  await noteReading(context, grant, after)
  return { ...compared, versions, comparison: comparedToday(scene, { before, after, inForce }) }
}

/** A computation: how far it is, or what it proposes against the version it was asked from. Null for one of another event. */
export async function runPage(context: Context, viewer: Viewer, grant: Seats, runId: string) {
  const { db, keys, runs } = context
  const run = (await runsOf(db, runs, grant, 100)).find(({ id }) => id === runId)
  if (!run) return null
  const state = run.progress?.state ?? run.state
  const known = { kind: "run" as const, runId, follows: run.follows, order: run.order, formKey: newId() }
  const proposal = run.state === "solved" ? await proposalOf(db, keys, grant, runId) : null
  if (!proposal) {
    const { levels = [], ahead = 0 } = run.progress ?? {}
    return {
      ...known,
      state,
      keptAs: run.keptAs,
      ahead,
      levels: levelChanges([], levels),
      comparison: null,
      reason: "",
      overtaken: false,
    }
  }
  const before = run.follows === null ? null : await planNumbered(db, keys, grant, run.follows)
  const [latest, inForce] = await Promise.all([latestPlan(db, keys, grant), planInForce(db, keys, grant)])
  // The smallest change is one of the plan that it was asked from, in force or not.
  const reference = run.order === "smallest-change" && before ? before : inForce
  const scene = await sceneOf(context, viewer, grant, [proposal, ...(before ? [before.document] : [])])
  return {
    ...known,
    state,
    keptAs: null,
    ahead: 0,
    levels: [],
    comparison: comparedToday(scene, { before, after: { document: proposal }, inForce, reference }),
    reason: proposal.reason,
    overtaken: (latest?.number ?? null) !== run.follows,
  }
}

/** What settling the version on screen would change for everybody, and what stands in its way. */
export async function settlingPage(context: Context, viewer: Viewer, grant: Seats) {
  const { db, keys } = context
  const [plan, inForce, { waiting }, second] = await Promise.all([
    latestPlan(db, keys, grant),
    planInForce(db, keys, grant),
    settledOf(db, grant),
    secondNeeded(db, grant.eventId, grant.personId),
  ])
  if (!plan) return { plan: null, formKey: newId() }
  const shown = waiting ? ((await planNumbered(db, keys, grant, waiting.number)) ?? plan) : plan
  const scene = await sceneOf(context, viewer, grant, [shown.document, ...(inForce ? [inForce.document] : [])])
  const question = instanceOf(scene.house, { plan: shown.document, kept: null, order: "usual" }, newId)
  const people = await peopleCalled(db, [waiting?.settledBy ?? null])
  await noteReading(context, grant, shown)
  return {
    plan: shown.number,
    inForce: inForce?.number ?? null,
    second,
    waiting: waiting && {
      id: waiting.id,
      by: people.get(waiting.settledBy ?? "") ?? null,
      at: scene.wall(waiting.settledAt),
      own: waiting.settledBy === grant.personId,
    },
    broken: judged(question, shown.document).broken.length,
    comparison: comparedToday(scene, { before: inForce, after: shown, inForce }),
    formKey: newId(),
  }
}
