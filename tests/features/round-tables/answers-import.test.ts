import { expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import type { Db } from "#db/handle"
import { onBothDatabases } from "#tests/support/databases"
import { demoBytes, demoObjects } from "#tests/support/demo-files"
import { foundingOf, planning, takingIn } from "#tests/support/importing"
import { anInstallation } from "#tests/support/installation"
import { answersIntake } from "~/features/round-tables/answers-intake.server"
import { openDossiers } from "~/features/round-tables/dossiers/sealed.server"
import { roundTableRulesOf } from "~/features/round-tables/round-table-rules.server"
import { reportOf } from "~/platform/table-file/report"

const now = "2025-08-18T07:00:00Z"
const text = (file: string) => new TextDecoder().decode(demoBytes(file))

onBothDatabases((open) => {
  async function colloquium() {
    const installation = anInstallation(await open(), { demo: true })
    await loadDemo(installation)
    const { db, keys } = installation
    const { id: eventId } = await db
      .selectFrom("event")
      .select("id")
      .where("slug", "=", "colloque-2025")
      .executeTakeFirstOrThrow()
    const [people, offices] = await Promise.all([idsOf(db, "person"), idsOf(db, "office")])
    return {
      db,
      eventId,
      ...answersIntake(foundingOf(eventId), keys, () => now),
      wishesOf: async (code: string) => {
        const dossiers = await openDossiers(db, keys, { kind: "wishes", eventId })
        return dossiers.get(people.get(code) ?? "")?.content.wishes.map(({ officeId }) => named(offices, officeId))
      },
      demandsOf: async (code: string) => {
        const dossiers = await openDossiers(db, keys, { kind: "demands", eventId })
        return dossiers.get(offices.get(code) ?? "")?.content
      },
    }
  }

  it("seals the demands and wishes of the edition, and sets the days until which they are stated", async () => {
    const { db, eventId, demandsOf, wishesOf } = await colloquium()
    const kinds = await db
      .selectFrom("dossier")
      .select(["kind", (eb) => eb.fn.countAll<number>().as("count")])
      .where("kind", "in", ["demands", "wishes"])
      .groupBy("kind")
      .orderBy("kind")
      .execute()
    expect(kinds.map(({ kind, count }) => [kind, Number(count)])).toEqual([
      ["demands", 14],
      ["wishes", 102],
    ])
    const demands = await demandsOf("OFAST")
    expect(demands?.demands.map(({ countryIso2, priority, asks }) => [countryIso2, priority, asks])).toEqual(
      demoObjects("demands.csv")
        .filter(({ office_code }) => office_code === "OFAST")
        .map(({ country_iso2, priority, subject_fr }) => [country_iso2, priority, subject_fr]),
    )
    expect(await wishesOf("P0067")).toEqual(
      demoObjects("wishes.csv").flatMap(({ person_id, office_code }) => (person_id === "P0067" ? [office_code] : [])),
    )
    expect(await roundTableRulesOf(db, eventId)).toMatchObject({
      demandsUntil: "2025-08-20",
      wishesUntil: "2025-08-21",
    })
    const clear = JSON.stringify(await db.selectFrom("entry").selectAll().where("confidential", "=", 0).execute())
    expect(clear).not.toMatch(/demands|wishes/)
  })

  it("changes nothing the second time", async () => {
    const { db, demands, wishes } = await colloquium()
    const before = await db.selectFrom("dossier").selectAll().orderBy("id").execute()
    expect((await takingIn(db, demands, text("demands.csv"))).counts).toEqual({ new: 0, same: 194, changed: 0 })
    expect((await takingIn(db, wishes, text("wishes.csv"))).counts).toEqual({ new: 0, same: 296, changed: 0 })
    expect(await db.selectFrom("dossier").selectAll().orderBy("id").execute()).toEqual(before)
  })

  it("takes in quotes and line ends, changes what the file names and leaves the rest", async () => {
    const { db, demands, demandsOf } = await colloquium()
    const before = await demandsOf("OCLDI")
    const { counts } = await takingIn(db, demands, text("nasty/09-demands-quotes-newlines.csv"))
    expect(counts && counts.new + counts.changed + counts.same).toBe(6)
    const after = await demandsOf("OCLDI")
    expect(after?.demands.find(({ countryIso2 }) => countryIso2 === "RO")?.asks).toBe('"')
    expect(after?.demands.filter(({ countryIso2 }) => countryIso2 !== "RO")).toEqual(
      before?.demands.filter(({ countryIso2 }) => countryIso2 !== "RO"),
    )
  })

  it("takes nothing of a file with wrong ranks, and says no cell of it", async () => {
    const { db, wishes, wishesOf } = await colloquium()
    const before = await wishesOf("P0068")
    const file = text("nasty/24-wishes-bad-ranks.csv")
    expect((await takingIn(db, wishes, file)).counts).toBeNull()
    expect(await wishesOf("P0068")).toEqual(before)
    const said = JSON.stringify(reportOf(await planning(db, wishes, file), wishes))
    for (const secret of ["P0066", "P0042", "P9999", "OFAST", "OFXX", "OCLCH"]) expect(said).not.toContain(secret)
  })

  it("moves an office forward, and asks for ranks without a gap", async () => {
    const { db, wishes, wishesOf } = await colloquium()
    const [first, second, ...rest] = (await wishesOf("P0067")) ?? []
    const header = "person_id,rank,office_code"
    await takingIn(db, wishes, `${header}\nP0067,1,${second}\n`)
    expect(await wishesOf("P0067")).toEqual([second, ...rest])
    await takingIn(db, wishes, `${header}\nP0067,1,${first}\nP0067,2,${second}\n`)
    expect((await wishesOf("P0067"))?.slice(0, 2)).toEqual([first, second])
    const gap = await planning(db, wishes, `${header}\nP0067,3,${first}\n`)
    expect(gap.findings.map(({ code }) => code)).toEqual(["missing_rank"])
  })
})

async function idsOf(db: Db, table: "person" | "office"): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom(table).select(["code", "id"]).execute()
  return new Map(rows.map(({ code, id }) => [code, id]))
}

const named = (ids: ReadonlyMap<string, string>, wanted: string) => [...ids].find(([, id]) => id === wanted)?.[0]
