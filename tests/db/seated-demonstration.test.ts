import { afterAll, expect, it } from "vitest"
import { seatFirst } from "#db/demo/first-seating.server"
import { loadDemo } from "#db/demo/load.server"
import { onBothDatabases } from "#tests/support/databases"
import { custodianOf } from "#tests/support/grants"
import { anInstallation, preparing, type TestInstallation } from "#tests/support/installation"
import { openDossiers } from "~/features/round-tables/dossiers/sealed.server"
import { planInForce, settledOf } from "~/features/round-tables/plans/queries.server"
import { seatsOf } from "~/features/round-tables/timetable/seats.server"

/** When offices stated their demands, and attachés their wishes. */
async function answerTimes({ db, keys }: TestInstallation, eventId: string) {
  const demands = await openDossiers(db, keys, { kind: "demands", eventId })
  const wishes = await openDossiers(db, keys, { kind: "wishes", eventId })
  return {
    demands: [...demands.values()].map(({ content }) => content.statedAt),
    wishes: [...wishes.values()].map(({ content }) => content.sentAt),
  }
}

const installations: TestInstallation[] = []
afterAll(() => Promise.all(installations.map(({ runs }) => runs.close())))

onBothDatabases((open) => {
  it("is seated at its first start, whole and proven, and left alone afterwards", async () => {
    const db = await open()
    const installation = anInstallation(db, { demo: true })
    installations.push(installation)
    await loadDemo(installation)
    const said: string[] = []
    expect(await seatFirst(installation, (line) => said.push(line))).toBe(true)
    expect(said).toHaveLength(2)
    const { id } = await db
      .selectFrom("event")
      .select("id")
      .where("slug", "=", "colloque-2025")
      .executeTakeFirstOrThrow()
    const grant = custodianOf("nobody", id)
    const plan = await planInForce(db, installation.keys, grant)
    expect(plan).toMatchObject({ number: 1, document: { origin: "solver" } })
    expect(plan?.document.levels.find(({ level }) => level === "must")).toEqual({
      level: "must",
      value: 72,
      bound: 72,
      proven: true,
    })
    expect(plan?.document.levels.every(({ proven }) => proven)).toBe(true)
    expect(Object.keys(plan?.document.tables ?? {})).toHaveLength(26)
    const answered = await answerTimes(installation, id)
    expect([answered.demands.length, answered.wishes.length]).toEqual([14, 102])
    expect(new Set([...answered.demands, ...answered.wishes]).size).toBeGreaterThan(100)
    expect([...answered.demands].sort().at(-1)?.slice(0, 7)).toBe("2025-07")
    expect([...answered.wishes].sort()[0]?.slice(0, 7)).toBe("2025-08")
    const { made_at } = await db.selectFrom("seating_plan").select("made_at").executeTakeFirstOrThrow()
    expect(answered.wishes.every((sent) => sent < made_at) && made_at < preparing).toBe(true)
    const heads = await db.selectFrom("office").select("head_person_id").execute()
    for (const { head_person_id } of heads) {
      const seats = await seatsOf(db, installation.keys, { eventId: id, personId: head_person_id ?? "" })
      expect([...seats.values()].every((as) => as === "chair") && seats.size > 0).toBe(true)
    }
    expect(await db.selectFrom("letter").select("id").execute()).toEqual([])
    const before = await settledOf(db, grant)
    expect(await seatFirst(installation, (line) => said.push(line))).toBe(false)
    expect([said.length, await settledOf(db, grant)]).toEqual([2, before])
  }, 120_000)
})
