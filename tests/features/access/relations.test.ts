import { beforeAll, describe, expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import type { Db } from "#db/handle"
import { openDatabase } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { type EventRelation, relationsOf } from "~/features/access/relations.server"
import type { Participation } from "~/features/access/taking-part"

/** Who takes part in what, on the data of the demonstration: the figures that its README states. */
let db: Db
let relations: Map<string, EventRelation[]>
let people: { id: string; code: string; position: string }[]
beforeAll(async () => {
  db = await openDatabase()
  await loadDemo(anInstallation(db, { demo: true }))
  people = await db.selectFrom("person").select(["id", "code", "position"]).orderBy("code").execute()
  relations = new Map()
  for (const { id, code } of people) relations.set(code, await relationsOf(db, id, "2025-08-18"))
})

const part = (code: string, slug: string) => relations.get(code)?.find((event) => event.slug === slug)
const inColloquium = (as: Participation) =>
  people.filter(({ code }) => part(code, "colloque-2025")?.as.has(as)).map(({ code }) => code)
const ofPosition = (position: string) => people.filter((person) => person.position === position).map(({ code }) => code)

describe("the colloquium", () => {
  it("brings the attachés in post, the antenna heads and those who arrive: 76 + 7 + 19", () => {
    expect(inColloquium("asi")).toHaveLength(102)
    expect(inColloquium("arriving")).toHaveLength(19)
    expect(inColloquium("departing")).toHaveLength(19)
    for (const head of ofPosition("antenna_head")) expect(inColloquium("asi")).toContain(head)
  })

  it("makes pairs of those who leave a post and those who take it up", async () => {
    const postsOf = async (codes: readonly string[], touching: "starts_on" | "ends_on", day: string) =>
      (
        await db
          .selectFrom("assignment")
          .innerJoin("person", "person.id", "assignment.person_id")
          .innerJoin("post", "post.id", "assignment.post_id")
          .select("post.code")
          .where("person.code", "in", codes)
          .where(`assignment.${touching}`, "=", day)
          .orderBy("post.code")
          .execute()
      ).map(({ code }) => code)
    const left = await postsOf(inColloquium("departing"), "ends_on", "2025-08-31")
    expect(await postsOf(inColloquium("arriving"), "starts_on", "2025-09-01")).toEqual(left)
    expect(left).toHaveLength(19)
    expect(inColloquium("departing")).not.toContain(inColloquium("arriving")[0])
  })

  it("does not bring liaison officers, deputies or partners", () => {
    const invited = new Set(inColloquium("asi"))
    for (const code of [...ofPosition("liaison_officer"), ...ofPosition("deputy"), ...ofPosition("partner")]) {
      expect(invited.has(code), code).toBe(false)
      expect(part(code, "colloque-2025"), code).toBeUndefined()
    }
  })

  it("has everybody of the directorate, as staff, and speakers of other houses", () => {
    for (const position of ["central", "director", "office_head", "organiser", "custodian"])
      for (const code of ofPosition(position)) {
        expect(part(code, "colloque-2025")?.as.has("central"), code).toBe(true)
        expect(part(code, "colloque-2025")?.roles.has("staff"), code).toBe(true)
      }
    expect(inColloquium("speaker").length).toBeGreaterThan(0)
    for (const code of inColloquium("speaker")) expect(ofPosition("speaker")).toContain(code)
  })
})

describe("a seminar", () => {
  const slug = "seminaire-moyen-orient-2025"

  it("brings whoever holds a post of its region, liaison officers included, and nobody of another region", async () => {
    const holders = await db
      .selectFrom("assignment")
      .innerJoin("person", "person.id", "assignment.person_id")
      .innerJoin("post", "post.id", "assignment.post_id")
      .select(["person.code", "post.region_key", "assignment.starts_on", "assignment.ends_on"])
      .where("assignment.capacity", "=", "holder")
      .execute()
    const expected = new Set(
      holders
        .filter(
          ({ region_key, starts_on, ends_on }) =>
            region_key === "middle_east" && starts_on <= "2025-09-10" && (ends_on ?? "9999") >= "2025-09-08",
        )
        .map(({ code }) => code),
    )
    const found = people.filter(({ code }) => part(code, slug)?.as.has("asi")).map(({ code }) => code)
    expect(found).toEqual([...expected].sort())
    expect(expected.size).toBeGreaterThan(5)
  })

  it("no longer brings those who left their post before it", () => {
    for (const code of inColloquium("departing")) expect(part(code, slug)?.as.has("asi") ?? false, code).toBe(false)
  })

  it("has its own partners, who are nowhere else", () => {
    const partners = people.filter(({ code }) => part(code, slug)?.as.has("partner")).map(({ code }) => code)
    expect(partners.length).toBeGreaterThan(0)
    for (const code of partners) {
      expect(relations.get(code)?.map((event) => event.slug)).toEqual([slug])
      expect([...(part(code, slug)?.roles ?? [])]).toEqual(["partner"])
    }
  })
})
