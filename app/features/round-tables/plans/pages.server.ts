import type { Grant } from "~/features/access/policy"
import type { Viewer } from "~/features/access/viewer.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { RequestContext } from "~/platform/installation"
import { secondNeeded } from "../round-table-rules.server"
import { achievedBy } from "./achieved"
import { comparisonOf, levelChanges } from "./comparison"
import { instanceOf } from "./instance-of"
import { judged } from "./judging"
import { latestPlan, planInForce, planNumbered, plansOf, proposalOf, runsOf, settledOf } from "./queries.server"
import { noteReading, peopleCalled, placedTables, sceneOf } from "./scene.server"
import { mergedSlots } from "./slots"
import { successionsOf } from "./succession.server"

type Context = RequestContext
type Seats = Grant<"seat-attendees">

/** Every version, what is settled, and the last computations. */
export async function versionsPage({ db, keys, runs, clock }: Context, viewer: Viewer, grant: Seats) {
  const scene = await sceneOf({ db, keys, clock }, viewer, grant)
  const [plans, settled, computed] = await Promise.all([
    plansOf(db, keys, grant),
    settledOf(db, grant),
    runsOf(db, runs, grant),
  ])
  const people = await peopleCalled(db, [
    ...plans.map(({ madeBy }) => madeBy),
    ...computed.map(({ askedBy }) => askedBy),
  ])
  return {
    versions: plans.map(({ number, follows, madeBy, madeAt, document }) => ({
      number,
      follows,
      by: people.get(madeBy ?? "") ?? null,
      at: scene.wall(madeAt),
      reason: document.reason,
      origin: document.origin,
      seats: document.seats.length,
      tables: Object.keys(document.tables).length,
      achieved: achievedBy(scene.house, document),
      inForce: settled.inForce?.number === number,
      waiting: settled.waiting?.number === number,
    })),
    runs: computed.map(({ id, state, askedBy, follows, progress, keptAs }) => ({
      id,
      state: progress?.state ?? state,
      by: people.get(askedBy ?? "") ?? null,
      follows,
      proposed: state === "solved" && keptAs === null,
    })),
  }
}

/** One version, table by table. */
export async function versionPage(context: Context, viewer: Viewer, grant: Seats, number: number) {
  const { db, keys } = context
  const plan = await planNumbered(db, keys, grant, number)
  if (!plan) return null
  const [scene, settled, latest] = await Promise.all([
    sceneOf(context, viewer, grant, [plan.document]),
    settledOf(db, grant),
    latestPlan(db, keys, grant),
    noteReading(context, grant, plan),
  ])
  const people = await peopleCalled(db, [plan.madeBy])
  return {
    number,
    follows: plan.follows,
    by: people.get(plan.madeBy ?? "") ?? null,
    at: scene.wall(plan.madeAt),
    reason: plan.document.reason,
    origin: plan.document.origin,
    inForce: settled.inForce?.number === number,
    latest: latest?.number ?? number,
    waiting: settled.waiting !== null,
    achieved: achievedBy(scene.house, plan.document),
    levels: levelChanges([], plan.document.levels),
    tables: placedTables(scene, plan.document),
    formKey: newId(),
  }
}

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
  const scene = await sceneOf(context, viewer, grant, [before.document, after.document])
  await noteReading(context, grant, after)
  return { ...compared, versions, comparison: comparisonOf(before.document, after.document, scene) }
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
  const latest = await latestPlan(db, keys, grant)
  const scene = await sceneOf(context, viewer, grant, [proposal, ...(before ? [before.document] : [])])
  return {
    ...known,
    state,
    keptAs: null,
    ahead: 0,
    levels: levelChanges([], proposal.levels),
    comparison: comparisonOf(before?.document ?? null, proposal, scene),
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
    comparison: comparisonOf(inForce?.document ?? null, shown.document, scene),
    formKey: newId(),
  }
}

/** What may have happened since the plan: who may be absent, which rooms may be lost, who is replaced. */
export async function incidentsPage(context: Context, viewer: Viewer, grant: Seats) {
  const { db, keys } = context
  const plan = await latestPlan(db, keys, grant)
  const scene = await sceneOf(context, viewer, grant, plan ? [plan.document] : [])
  const successions = plan ? await successionsOf(db, keys, grant) : []
  const held = new Set(Object.values(plan?.document.tables ?? {}).map(({ roomId }) => roomId))
  return {
    plan: plan?.number ?? null,
    people: scene.house.attendees
      .map(({ personId }) => ({ id: personId, name: scene.person(personId) }))
      .sort((a, b) => a.name.localeCompare(b.name, "fr")),
    slots: mergedSlots(scene.house.tables),
    rooms: scene.house.rooms.filter(({ id }) => held.has(id)).map(({ id }) => ({ id, name: scene.room(id) })),
    successions: successions.map(({ personId, successorId, sessionIds }) => ({
      personId,
      name: scene.person(personId),
      successor: successorId && scene.person(successorId),
      tables: sessionIds.map(scene.table),
    })),
    formKey: newId(),
  }
}
