import { expect, it } from "vitest"
import type { Db } from "#db/handle"
import { open } from "#db/open.server"
import { databaseAddress, onBothDatabases } from "#tests/support/databases"
import { verifyJournal } from "~/features/access/audit.server"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { demoSettings, fromOwnPage, type ServerProcess, signInTo, startServer } from "./server-process"

/** The demonstration's custodian, and its edition. */
const custodian = "P0039"
const board = paths.placement("colloque-2025")

/** Asks for a seating from the first version, as the board's own form does. */
async function askForSeating(server: ServerProcess): Promise<void> {
  const answer = await fetch(`${server.origin}${board}`, {
    method: "POST",
    redirect: "manual",
    headers: { ...fromOwnPage(server), Cookie: `colloque=${await signInTo(server, custodian)}` },
    body: new URLSearchParams({ intent: "recalculate", version: "1", order: "usual", formKey: newId() }),
  })
  expect(answer.status).toBe(303)
}

/** In alphabetical order: two runs may have been asked for in the same second. */
const stateOfRuns = async (db: Db) =>
  (await db.selectFrom("seating_run").select("state").execute()).map(({ state }) => state).sort()

async function until(db: Db, states: readonly string[]): Promise<void> {
  while ((await stateOfRuns(db)).join() !== states.join()) await new Promise((resume) => setTimeout(resume, 3))
}

/** Everything that says who sits where, to the letter. */
const seating = async (db: Db) => ({
  plans: await db.selectFrom("seating_plan").selectAll().orderBy("id").execute(),
  settled: await db.selectFrom("settled_plan").selectAll().orderBy("id").execute(),
  dossiers: await db.selectFrom("dossier").selectAll().where("kind", "<>", "plan").orderBy("id").execute(),
  versions: await db
    .selectFrom("dossier")
    .innerJoin("seating_plan", "seating_plan.id", "dossier.subject_id")
    .select(["dossier.id", "dossier.sealed", "dossier.wrapped_key"])
    .orderBy("dossier.id")
    .execute(),
})

onBothDatabases((_, dialect) => {
  it("leaves the plan in force alone when the server dies in the middle of a solve, and solves again", async () => {
    const address = await databaseAddress(dialect)
    const settings = demoSettings(address, dialect)
    const db = open(address)
    const first = await startServer(settings)
    expect(await stateOfRuns(db)).toEqual(["solved"])
    const before = await seating(db)
    expect([before.settled.length, before.versions.length]).toEqual([1, 1])

    await askForSeating(first)
    await until(db, ["running", "solved"])
    await first.kill()
    // Nobody was left to write that it ended.
    expect(await stateOfRuns(db)).toEqual(["running", "solved"])

    const second = await startServer(settings)
    expect(await stateOfRuns(db)).toEqual(["interrupted", "solved"])
    expect(await seating(db)).toEqual(before)
    await askForSeating(second)
    await until(db, ["interrupted", "solved", "solved"])

    await askForSeating(second)
    await until(db, ["interrupted", "running", "solved", "solved"])
    expect(await second.stop()).toBe(0)
    expect(second.complaints()).toBe("")
    expect(await stateOfRuns(db)).toEqual(["interrupted", "interrupted", "solved", "solved"])
    const ended = await db.selectFrom("seating_run").select("id").where("ended_at", "is", null).execute()
    expect(ended).toEqual([])
    expect(await seating(db)).toEqual(before)
    const key = Buffer.from(settings.COLLOQUE_JOURNAL_KEY ?? "", "base64")
    expect(await verifyJournal(db, key, null)).toMatchObject({ whole: true })
    await db.close()
  }, 240_000)
})
