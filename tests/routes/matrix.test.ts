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
import { openDatabase } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { type Answer, type Site, serve, type Visitor } from "#tests/support/request"
import { ask, comparable, counterpart, difference, leadsToSignIn, type Question } from "./matrix/answers"
import { type Form, forms, shortForms } from "./matrix/forms"
import { aWholeCast, type Matter, matterOf, type WholeCast, withMatter } from "./matrix/matter"
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

/** What is wrong with an answer that had to be given, or to lead to the sign-in page; null when nothing is. */
function faultOf(
  answer: Answer,
  question: Question,
  verdict: Exclude<Verdict, "refused">,
  route: Tried,
): string | null {
  const { reaches, foreign } = question.form
  const status = `(${answer.status})`
  if (answer.status >= 500) return `breaks ${status}`
  if (reaches === "guard") {
    if (answer.status !== (foreign ? 403 : 404)) return `the guard let it pass ${status}`
    return answer.body.length > 200 || /<html/.test(answer.text) ? "the guard showed a page" : null
  }
  if (reaches === "action" && route.action === null) return answer.status < 400 ? `accepts a write ${status}` : null
  if (verdict === "open") return null
  const leads = leadsToSignIn(answer, question)
  if (verdict === "sign-in") return leads ? null : `does not lead to the sign-in ${status}`
  if (leads) return "leads to the sign-in"
  const refused = reaches === "action" ? [403, 404, 405].includes(answer.status) : answer.status >= 400
  return refused ? `is refused ${status}` : null
}

/** Somebody who goes from address to address; signs in anew after a write that may have signed out. */
class Walker {
  #visitor: Promise<Visitor>
  readonly #unknown = new Map<string, Promise<Answer>>()
  constructor(readonly enter: () => Promise<Visitor>) {
    this.#visitor = enter()
  }

  /** What is wrong when asked for like this, or null. */
  async fault(question: Question, verdict: Verdict, route: Tried): Promise<string | null> {
    const answer = await ask(await this.#visitor, question)
    const { reaches } = question.form
    if (reaches === "action" && verdict !== "refused") this.#visitor = this.enter()
    if (reaches === "guard" || (reaches === "action" && route.action === null) || answer.status >= 500)
      return faultOf(answer, question, "open", route)
    if (verdict !== "refused") return faultOf(answer, question, verdict, route)
    const other = counterpart(question, route.page)
    let wrong: string | null = null
    for (const again of [false, true]) {
      const unknown = await this.#answerOfUnknown(other, again)
      if (unknown.status !== 404) return `an unknown address is answered with ${unknown.status}`
      wrong = difference(comparable(answer, question), comparable(unknown, other))
      if (wrong === null) return null
    }
    return `differs: ${wrong}`
  }

  /** Asked once for each place and form, as long as nothing in the frame of pages has changed. */
  async #answerOfUnknown(other: Question, anew: boolean): Promise<Answer> {
    const key = `${other.form.name} ${other.path}`
    const known = anew ? undefined : this.#unknown.get(key)
    const answer = known ?? ask(await this.#visitor, other)
    this.#unknown.set(key, answer)
    return answer
  }
}

describe("every route, for everybody, in every form", async () => {
  const routes = (await routeModules()).filter(({ address }) => address !== "/*").map(tried)
  let site: Site
  let cast: WholeCast
  let matter: Matter

  beforeAll(async () => {
    const db = await openDatabase()
    cast = await aWholeCast(db)
    const installation = anInstallation(db, { demo: true })
    matter = await matterOf(installation, cast)
    site = await serve(installation)
  })

  const walkers = new Map<WhoAsks, Walker>()
  function walker(who: WhoAsks): Walker {
    const known = walkers.get(who)
    const walker = known ?? new Walker(async () => (who === "signedOut" ? site.signedOut : site.as(cast[who])))
    walkers.set(who, walker)
    return walker
  }

  async function faults(route: Tried, event: EventName, inForms: readonly Form[]): Promise<string[]> {
    const path = withMatter(route.address, matter, event)
    const found: string[] = []
    for (const who of publicActs().includes(route.loader) ? passersBy : everybody)
      for (const form of inForms) {
        const act = form.reaches === "action" ? (route.action ?? route.loader) : route.loader
        const verdict = verdictOf(act, who, event)
        const wrong = await walker(who).fault({ form, path, routeId: route.id }, verdict, route)
        if (wrong) found.push(`${who}, ${form.name} ${path}: ${wrong}`)
      }
    return found
  }

  it.each(routes.map((route) => [route.address, route] as const))("%s", async (address, route) => {
    expect(await faults(route, "colloquium", forms)).toEqual([])
    if (address.includes(":event")) expect(await faults(route, "seminar", shortForms)).toEqual([])
  })

  it("would see a page that is shown to somebody who may not see it", async () => {
    const home = routes.find(({ address }) => address === "/")
    const form = forms[0]
    if (!home || !form) throw new Error("no home")
    const question = { form, path: "/", routeId: home.id }
    expect(await walker("partner").fault(question, "refused", home)).toContain("differs")
    expect(await walker("partner").fault(question, "sign-in", home)).toContain("does not lead")
    expect(await walker("signedOut").fault(question, "allowed", home)).toBe("leads to the sign-in")
  })
})
