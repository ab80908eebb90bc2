import { expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { custodianOf } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import { twoTables } from "#tests/support/round-tables"
import { keepPlan, returnToPlan } from "~/features/round-tables/plans/commands.server"
import {
  askForSeating,
  dropProposal,
  endRunsLeftBehind,
  keepProposal,
  stopSeating,
} from "~/features/round-tables/plans/computing.server"
import { latestPlan, plansOf, proposalOf, runsOf } from "~/features/round-tables/plans/queries.server"
import { newId } from "~/platform/crypto/tokens.server"

async function ready(open: OpenDatabase) {
  const db = await open()
  const installation = anInstallation(db)
  const cast = await aCast(db)
  const tables = await twoTables(installation, cast)
  const grant = custodianOf(cast.custodian, cast.colloquium)
  const { keys, journal, realClock, runs } = installation
  const writing = () => ({
    keys,
    journal,
    realClock,
    runs,
    now: installation.time.now,
    realNow: "2026-08-18T07:00:00Z",
    formKey: newId(),
  })
  const ask = (follows: number | null, form = writing()) =>
    askForSeating(db, grant, { follows, order: "usual", reason: "Premier placement", timeLimit: 60 }, form)
  return { ...installation, ...tables, cast, grant, writing, ask }
}

onBothDatabases((open) => {
  it("computes a plan, proposes it, and keeps it as a version when the custodian says so", async () => {
    const { db, keys, runs, grant, cast, ask, writing, morning, afternoon } = await ready(open)
    const form = writing()
    const asked = await ask(null, form)
    expect(await ask(null, form)).toEqual(asked)
    if (!asked.ok) throw new Error(asked.reason)
    const { runId } = asked.value
    expect(await runsOf(db, runs, grant)).toMatchObject([{ id: runId, follows: null, order: "usual" }])
    await runs.quiet()
    expect(await runsOf(db, runs, grant)).toMatchObject([{ id: runId, state: "solved", progress: null, keptAs: null }])
    const proposal = await proposalOf(db, keys, grant, runId)
    expect(Object.keys(proposal?.tables ?? {}).sort()).toEqual([morning, afternoon].sort())
    expect(proposal?.seats).toContainEqual([cast.attache, morning])
    expect(proposal?.levels.find(({ level }) => level === "must")).toMatchObject({ value: 1, proven: true })
    expect(await latestPlan(db, keys, grant)).toBeNull()

    expect(await keepProposal(db, grant, { runId, reason: "" }, writing())).toMatchObject({ value: { number: 1 } })
    expect(await latestPlan(db, keys, grant)).toMatchObject({ number: 1, follows: null, document: proposal })
    expect(await proposalOf(db, keys, grant, runId)).toBeNull()
    expect(await keepProposal(db, grant, { runId, reason: "" }, writing())).toMatchObject({
      reason: "unknown-proposal",
    })
    expect(await runsOf(db, runs, grant)).toMatchObject([{ keptAs: 1 }])
  })

  it("holds to what the custodian has fixed", async () => {
    const { db, keys, runs, grant, cast, ask, writing, morning, office } = await ready(open)
    const document = {
      tables: {},
      seats: [],
      pins: [{ kind: "seat", personId: cast.inAmman, sessionId: morning }],
      bans: [{ personId: cast.departing, officeId: office }],
      absences: [{ personId: cast.arriving, slots: null }],
      closedRooms: [],
      levels: [],
      reason: "",
      origin: "hand",
    } as const
    await keepPlan(db, grant, { document, follows: null }, writing())
    const asked = await ask(1)
    await runs.quiet()
    const proposal = await proposalOf(db, keys, grant, asked.ok ? asked.value.runId : "")
    expect(proposal?.seats).toContainEqual([cast.inAmman, morning])
    const seated = new Set(proposal?.seats.map(([personId]) => personId))
    expect([seated.has(cast.departing), seated.has(cast.arriving)]).toEqual([false, false])
    expect(proposal).toMatchObject({ pins: document.pins, bans: document.bans, absences: document.absences })
  })

  it("refuses a plan made from a version that is no longer the last, and brings an earlier one back", async () => {
    const { db, keys, grant, writing } = await ready(open)
    const empty = { tables: {}, seats: [], pins: [], bans: [], absences: [], closedRooms: [], levels: [] } as const
    const version = (reason: string) => ({ ...empty, reason, origin: "hand" }) as const
    await keepPlan(db, grant, { document: version("un"), follows: null }, writing())
    await keepPlan(db, grant, { document: version("deux"), follows: 1 }, writing())
    expect(await keepPlan(db, grant, { document: version("trois"), follows: 1 }, writing())).toMatchObject({
      reason: "changed-meanwhile",
    })
    expect(await returnToPlan(db, grant, { number: 1, follows: 2, reason: "retour" }, writing())).toMatchObject({
      value: { number: 3 },
    })
    expect((await plansOf(db, keys, grant)).map(({ number, document }) => [number, document.reason])).toEqual([
      [3, "retour"],
      [2, "deux"],
      [1, "un"],
    ])
  })

  it("lets a computation be stopped or set aside, and says which a restart has interrupted", async () => {
    const { db, keys, runs, grant, ask, writing } = await ready(open)
    const [first, second] = [await ask(null), await ask(null)]
    if (!first.ok || !second.ok) throw new Error("not asked")
    expect(runs.progressOf(second.value.runId)).toMatchObject({ state: "waiting", ahead: 1 })
    await stopSeating(db, grant, { runId: second.value.runId, how: "forget" }, writing())
    await runs.quiet()
    const states = new Map((await runsOf(db, runs, grant)).map(({ id, state }) => [id, state]))
    expect([states.get(first.value.runId), states.get(second.value.runId)]).toEqual(["solved", "cancelled"])
    await dropProposal(db, grant, first.value.runId, writing())
    expect(await proposalOf(db, keys, grant, first.value.runId)).toBeNull()
    const third = await ask(null)
    await runs.close()
    expect((await runsOf(db, runs, grant)).find(({ id }) => third.ok && id === third.value.runId)).toMatchObject({
      state: "interrupted",
    })
    await db.writer.updateTable("seating_run").set({ state: "running" }).execute()
    await endRunsLeftBehind(db, "2026-08-18T08:00:00Z")
    expect((await runsOf(db, runs, grant)).map(({ state }) => state)).toEqual(Array(3).fill("interrupted"))
  })
})
