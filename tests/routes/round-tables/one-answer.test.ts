import { beforeAll, describe, expect, it } from "vitest"
import { routeModules } from "#tests/architecture/route-modules"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { queriesAsked } from "#tests/support/queries-asked"
import { type Answer, type Site, serve } from "#tests/support/request"
import { newId } from "~/platform/crypto/tokens.server"
import { aSecretHouse, type SecretHouse } from "../canary/secrets"
import { ask, comparable, difference } from "../matrix/answers"
import { forms } from "../matrix/forms"
import { aWholeCast, type WholeCast } from "../matrix/matter"

const event = "/evenements/:event"

/** Every address that names a session, which a table is. */
const addresses = (await routeModules()).flatMap(({ address, module }) =>
  /:(table|session)\b/.test(address) ? [{ address, routeId: module.path.replace(/^app\/|\.tsx?$/g, "") }] : [],
)

/**
 * The matrix tries whoever has nothing to do with tables. Here somebody asks who sits at another one, who sat there once,
 * whose office's it is not, or who plans the agenda: a table that is there and one that is not are the same to them, in the
 * bytes of the answer and in every statement that the database is asked. There is no clock in this test: what does the
 * same work takes the same time, and the work is what can be compared.
 */
describe("a table that one may not know of", () => {
  let cast: WholeCast
  let house: SecretHouse
  let installation: TestInstallation
  let site: Site

  beforeAll(async () => {
    installation = anInstallation(await openDatabase("sqlite"), { demo: true, now: "2025-08-19T08:00:00Z" })
    cast = await aWholeCast(installation.db)
    house = await aSecretHouse(installation, cast)
    site = await serve(installation)
  })

  const inForms = forms.filter(({ reaches, foreign }) => reaches !== "guard" && !foreign)

  it.each([
    ["a member of another table", "departing"],
    ["an attaché who sits at none", "arriving"],
    ["the head of another office", "otherHead"],
    ["an administrator", "administrator"],
    ["the director", "director"],
  ] as const)("is to %s what does not exist, by its bytes and by the work that it makes", async (_, who) => {
    const visitor = await site.as(cast[who])
    const there = house.table
    const nowhere = newId()
    expect(addresses.length).toBeGreaterThan(8)
    const wrong: string[] = []
    for (const { address, routeId } of addresses)
      for (const form of inForms) {
        const [one, other] = [there, nowhere].map((id) => {
          const path = address.replace(event, "/evenements/colloque-2025").replace(/:(table|session)/, id)
          return { form, path, routeId }
        })
        if (!one || !other) throw new Error("two questions")
        // The first to come writes down that somebody was here.
        await ask(visitor, other)
        const answers: Answer[] = []
        const work = []
        for (const question of [one, other])
          work.push((await queriesAsked(async () => void answers.push(await ask(visitor, question)))).sort())
        const [mine, unknown] = answers
        if (!mine || !unknown) throw new Error("two answers")
        const where = `${form.name} ${address} (${mine.status})`
        const differs = difference(comparable(mine, one), comparable(unknown, other))
        if (differs) wrong.push(`${where}: ${differs}`)
        if (JSON.stringify(work[0]) !== JSON.stringify(work[1]))
          wrong.push(`${where} asks ${work.map((all) => all.length)}`)
        if (form.reaches === "loader" && mine.status < 400) wrong.push(`${where} is answered`)
      }
    expect(wrong).toEqual([])
  })

  it("is another matter to whoever sits there", async () => {
    const member = await site.as(cast.attache)
    const path = `/evenements/colloque-2025/tables/${house.table}`
    const question = { form: inForms[0] as (typeof inForms)[number], path, routeId: "" }
    expect((await ask(member, question)).status).toBe(200)
  })
})
