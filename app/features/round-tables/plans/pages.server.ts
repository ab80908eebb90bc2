import type { Grant } from "~/features/access/policy"
import type { Viewer } from "~/features/access/viewer.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { RequestContext } from "~/platform/installation"
import { achievedBy } from "./achieved"
import { countedFrom } from "./comparing.server"
import { levelChanges } from "./comparison"
import { latestPlan, planInForce, planNumbered, plansOf, runsOf, settledOf } from "./queries.server"
import { noteReading, peopleCalled, placedTables, reasonOf, sceneOf } from "./scene.server"
import { mergedSlots } from "./slots"
import { successionsOf } from "./succession.server"
import { today } from "./today"

type Context = RequestContext
type Seats = Grant<"seat-attendees">

/** Every version, what is settled, and the last computations. */
export async function versionsPage(context: Context, viewer: Viewer, grant: Seats) {
  const { db, keys, runs } = context
  const scene = await sceneOf(context, viewer, grant)
  const [plans, settled, computed] = await Promise.all([
    plansOf(db, keys, grant),
    settledOf(db, grant),
    runsOf(db, runs, grant),
  ])
  if (plans[0]) await noteReading(context, grant, plans[0])
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
      reason: reasonOf(scene, viewer, document),
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
  const [scene, settled, inForce, latest] = await Promise.all([
    sceneOf(context, viewer, grant, [plan.document]),
    settledOf(db, grant),
    planInForce(db, keys, grant),
    latestPlan(db, keys, grant),
    noteReading(context, grant, plan),
  ])
  const { figures, known } = today(scene.house, plan.document, inForce?.document ?? null)
  const people = await peopleCalled(db, [plan.madeBy])
  return {
    number,
    follows: plan.follows,
    by: people.get(plan.madeBy ?? "") ?? null,
    at: scene.wall(plan.madeAt),
    reason: reasonOf(scene, viewer, plan.document),
    origin: plan.document.origin,
    inForce: settled.inForce?.number === number,
    latest: latest?.number ?? number,
    waiting: settled.waiting !== null,
    achieved: achievedBy(scene.house, plan.document),
    worth: { levels: levelChanges([], figures), known, countedFrom: countedFrom(inForce) },
    tables: placedTables(scene, plan.document),
    formKey: newId(),
  }
}

/** What may have happened since the plan: who may be absent, which rooms may be lost, who is replaced. */
export async function incidentsPage(context: Context, viewer: Viewer, grant: Seats) {
  const { db, keys } = context
  const plan = await latestPlan(db, keys, grant)
  const scene = await sceneOf(context, viewer, grant, plan ? [plan.document] : [])
  if (plan) await noteReading(context, grant, plan)
  const successions = plan ? await successionsOf(db, keys, grant) : []
  const held = new Set(Object.values(plan?.document.tables ?? {}).map(({ roomId }) => roomId))
  return {
    plan: plan?.number ?? null,
    people: scene.house.attendees
      .map(({ personId }) => personId)
      .sort(scene.byName)
      .map((id) => ({ id, name: scene.person(id) })),
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
