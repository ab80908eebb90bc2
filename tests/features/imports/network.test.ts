import { expect, it } from "vitest"
import { brokenConstraint } from "#db/constraint"
import { loadDemo } from "#db/demo/load.server"
import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { demoBytes } from "#tests/support/demo-files"
import { foundingOf, takingIn } from "#tests/support/importing"
import { anInstallation } from "#tests/support/installation"
import { anAssignment, aPerson, aPost, aRole } from "#tests/support/people"
import { permit } from "~/features/access/policy"
import { assignmentsDestination } from "~/features/network/assignments-import.server"
import { countriesDestination } from "~/features/network/countries-import.server"
import { officesDestination } from "~/features/network/offices-import.server"
import { postsDestination } from "~/features/network/posts-import.server"
import { regionsDestination } from "~/features/network/regions-import.server"

const founding = foundingOf(null)
const assignments = assignmentsDestination(founding)
const header = "person_id,post_code,starts_on,ends_on,note"

/** What the database answers to several writes that race each other. */
async function racing(writes: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(writes)
  return settled.map((one) => (one.status === "fulfilled" ? "done" : brokenConstraint(one.reason)))
}

onBothDatabases((open) => {
  async function network() {
    const db = await open()
    await loadDemo(anInstallation(db, { demo: true }))
    return db
  }

  it("changes nothing when the clean set comes again", async () => {
    const db = await network()
    const again = [
      await takingIn(db, regionsDestination(founding), demoBytes("nasty/27-regions-cr-only.csv")),
      await takingIn(db, countriesDestination(founding), demoBytes("countries.csv")),
      await takingIn(db, postsDestination(founding), demoBytes("posts.csv")),
      await takingIn(db, assignments, demoBytes("assignments.csv")),
      await takingIn(db, officesDestination(founding), demoBytes("offices.csv")),
    ]
    expect(again.map(({ counts }) => counts)).toEqual(
      [8, 196, 113, 253, 14].map((same) => ({ new: 0, same, changed: 0 })),
    )
  })

  it("gives no further office to somebody who holds the role of office head, or is proposed for it", async () => {
    const db = await open()
    const [holder, proposed, other] = [
      await aPerson(db, { code: "P1" }),
      await aPerson(db, { code: "P2" }),
      await aPerson(db, { code: "P3" }),
    ]
    await aRole(db, holder, "office_head")
    const proposal = { id: "p", person_id: proposed, role: "office_head", proposed_by: other } as const
    await write(db, (tx) =>
      tx
        .insertInto("role_proposal")
        .values({ ...proposal, proposed_at: "2025-01-06T08:00:00Z" })
        .execute(),
    )
    const importer = permit("import-network", { personId: other, roles: new Set(["organiser"]), demo: false })
    if (!importer) throw new Error("an organiser may import the network")
    const offices = (head: string) =>
      ["office_code,name_fr,name_en,parent,themes,head_person_id", `OFX,Office,Office,DNPJ,a,${head}`].join("\n")
    for (const head of ["P1", "P2"]) {
      const { plan } = await takingIn(db, officesDestination(importer), offices(head))
      expect(plan.verdict, head).toBe("findings")
    }
    expect((await takingIn(db, officesDestination(importer), offices("P3"))).counts).toMatchObject({ new: 1 })
    await aRole(db, other, "office_head")
    expect((await takingIn(db, officesDestination(importer), offices("P3"))).counts).toMatchObject({ same: 1 })
  })

  it("replaces a holder in one file, though the database refuses two at once line by line", async () => {
    const db = await open()
    await aPost(db, "ES", "europe", { code: "ASI-ES" })
    const holder = await aPerson(db, { code: "P1" })
    const next = await aPerson(db, { code: "P2" })
    const post = await db.selectFrom("post").select("id").executeTakeFirstOrThrow()
    const kept = await anAssignment(db, holder, post.id, { starts_on: "2023-09-01", ends_on: null })
    const file = [header, "P2,ASI-ES,2025-09-01,,relève", "P1,ASI-ES,2023-09-01,2025-08-31,"].join("\n")
    const { counts } = await takingIn(db, assignments, file)
    expect(counts).toEqual({ new: 1, same: 0, changed: 1 })
    const held = await db.selectFrom("assignment").selectAll().orderBy("starts_on").execute()
    expect(held.map(({ id, person_id, ends_on }) => [id === kept, person_id, ends_on])).toEqual([
      [true, holder, "2025-08-31"],
      [false, next, null],
    ])
  })

  it("names the line that would put a second holder beside one who stands", async () => {
    const db = await network()
    const { plan, counts } = await takingIn(db, assignments, demoBytes("nasty/10-assignments-overlap.csv"))
    expect(counts).toBeNull()
    expect(plan.findings.every(({ code }) => ["overlapping_assignment", "two_posts_at_once"].includes(code))).toBe(true)
  })

  it("keeps one holder of a post, however many try at once", async () => {
    const db = await open()
    const post = await aPost(db, "ES", "europe")
    const people = await Promise.all(Array.from({ length: 6 }, () => aPerson(db)))
    const answers = await racing(people.map((person) => anAssignment(db, person, post)))
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1)
    expect(answers.filter((answer) => answer === "one_holder_at_a_time")).toHaveLength(5)
    expect(await held(db)).toBe(1)
  })

  it("keeps one post a person, however many are given at once", async () => {
    const db = await open()
    const posts = await Promise.all(
      ["ES", "PT", "IT", "DE", "AT", "BE"].map((country) => aPost(db, country, `region-${country}`)),
    )
    const person = await aPerson(db)
    const answers = await racing(posts.map((post) => anAssignment(db, person, post)))
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1)
    expect(answers.filter((answer) => answer === "one_post_at_a_time")).toHaveLength(5)
    expect(await held(db)).toBe(1)
  })

  it("lets a deputy stand beside the holder, and the next one start the day after", async () => {
    const db = await open()
    const post = await aPost(db, "ES", "europe")
    const [holder, deputy, next] = [await aPerson(db), await aPerson(db), await aPerson(db)]
    await anAssignment(db, holder, post, { ends_on: "2025-08-31" })
    await anAssignment(db, deputy, post, { capacity: "deputy", ends_on: null })
    await anAssignment(db, next, post, { starts_on: "2025-09-01", ends_on: null })
    const overlapping = anAssignment(db, await aPerson(db), post, { starts_on: "2025-08-31", ends_on: "2025-08-31" })
    expect(await racing([overlapping])).toEqual(["one_holder_at_a_time"])
  })
})

const held = async (db: Db) => (await db.selectFrom("assignment").select("id").execute()).length
