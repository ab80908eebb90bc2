import { beforeAll, describe, expect, it } from "vitest"
import {
  actOf,
  exportsOf,
  guardIn,
  isClosed,
  publicActs,
  type RouteModule,
  routeModules,
} from "#tests/architecture/route-modules"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { type Site, serve, type Visitor } from "#tests/support/request"
import { ask, beside, comparable, elsewhere, leadsToSignIn, type Question } from "./matrix/answers"
import { forms } from "./matrix/forms"
import { type Matter, matterOf, withMatter } from "./matrix/matter"
import { type EventName, everybody, type Verdict, verdictOf, type WhoAsks } from "./matrix/who-asks"

/**
 * Every route, for everybody, in every form of request: allowed exactly when the policy's table says so, else the very
 * answer of an unknown address, or the way to the sign-in page. The routes come from `routes.ts`: a new one joins by itself.
 */
interface Tried extends RouteModule {
  readonly id: string
  /** draws a page; else it answers a download or a write alone */
  readonly page: boolean
  /** the acts that decide; `closed` answers everybody as an unknown address does */
  readonly loader: string
  /** null: the page takes no writes */
  readonly action: string | null
}

function tried(route: RouteModule): Tried {
  const exported = exportsOf(route.module)
  const named = actOf(route.module) ?? ""
  const open = publicActs().includes(named)
  const deciding = (source: string | undefined) =>
    isClosed(source) ? "closed" : open ? named : (guardIn(source) ?? named)
  return {
    ...route,
    id: route.module.path.replace(/^app\/|\.tsx?$/g, ""),
    page: exported.has("default"),
    loader: deciding(exported.get("loader")),
    action: exported.has("action") ? deciding(exported.get("action")) : null,
  }
}

/** Where nobody is asked for anything, these stand for all. */
const passersBy: readonly WhoAsks[] = ["signedOut", "attache", "administrator"]

/** What is wrong with one answer, or null. */
async function fault(visitor: Visitor, question: Question, verdict: Verdict, route: Tried): Promise<string | null> {
  const answer = await ask(visitor, question)
  const { reaches, foreign } = question.form
  if (answer.status >= 500) return `breaks (${answer.status})`
  if (reaches === "guard") {
    if (answer.status !== (foreign ? 403 : 404)) return `the guard let it pass (${answer.status})`
    return answer.body.length > 200 || /<html/.test(answer.text) ? "the guard showed a page" : null
  }
  if (reaches === "action" && route.action === null)
    return answer.status < 400 ? `accepts a write (${answer.status})` : null
  if (verdict === "open") return null
  if (verdict === "sign-in")
    return leadsToSignIn(answer, question) ? null : `does not lead to the sign-in (${answer.status})`
  if (verdict === "allowed") {
    if (leadsToSignIn(answer, question)) return "leads to the sign-in"
    if (reaches === "action") return [403, 404, 405].includes(answer.status) ? `is refused (${answer.status})` : null
    return answer.status < 400 ? null : `is refused (${answer.status})`
  }
  const other = route.page ? beside(question) : elsewhere(question)
  const unknown = await ask(visitor, other)
  expect(unknown.status).toBe(404)
  const [mine, theirs] = [comparable(answer, question), comparable(unknown, other)]
  if (JSON.stringify(mine) === JSON.stringify(theirs)) return null
  expect(mine, `${question.form.name} ${question.path}`).toEqual(theirs)
  return "differs from an unknown address"
}

describe("every route, for everybody, in every form", async () => {
  const routes = (await routeModules()).filter(({ address }) => address !== "/*").map(tried)
  let site: Site
  let cast: Cast
  let matter: Matter

  beforeAll(async () => {
    const db = await openDatabase()
    cast = await aCast(db)
    const installation = anInstallation(db, { demo: true })
    matter = await matterOf(installation, cast)
    site = await serve(installation)
  })

  const visitor = (who: WhoAsks) => (who === "signedOut" ? Promise.resolve(site.signedOut) : site.as(cast[who]))

  async function faults(route: Tried, event: EventName): Promise<string[]> {
    const path = withMatter(route.address, matter, event)
    const found: string[] = []
    const open = publicActs().includes(route.loader)
    for (const who of open ? passersBy : everybody)
      for (const form of forms) {
        const act = form.reaches === "action" ? (route.action ?? route.loader) : route.loader
        const verdict = verdictOf(act, who, event)
        // Signed in anew each time: an allowed write may well have signed out.
        const wrong = await fault(await visitor(who), { form, path, routeId: route.id }, verdict, route)
        if (wrong) found.push(`${who}, ${form.name} ${path}: ${wrong}`)
      }
    return found
  }

  it.each(routes.map((route) => [route.address, route] as const))("%s", async (address, route) => {
    expect(await faults(route, "colloquium")).toEqual([])
    if (address.includes(":event")) expect(await faults(route, "seminar")).toEqual([])
  })

  it("would see a page that is shown to somebody who may not see it", async () => {
    const home = routes.find(({ address }) => address === "/")
    const form = forms[0]
    if (!home || !form) throw new Error("no home")
    const question = { form, path: "/", routeId: home.id }
    await expect(fault(await visitor("partner"), question, "refused", home)).rejects.toThrow("page /")
    expect(await fault(await visitor("partner"), question, "sign-in", home)).toContain("does not lead")
    expect(await fault(site.signedOut, question, "allowed", home)).toBe("leads to the sign-in")
  })
})
