import type { Grant } from "~/features/access/policy"
import type { Language } from "~/i18n/words"
import { newId } from "~/platform/crypto/tokens.server"
import type { RequestContext } from "~/platform/installation"
import { toWall } from "~/platform/zones/wall-clock"
import { byFamilyName, type Names } from "../names"
import { namesOf } from "../names.server"
import { type NumberedPlan, planNumbered, runsOf } from "../plans/queries.server"
import type { Sought } from "./address"
import { boardOf } from "./board"
import { splitIn } from "./effect"
import { gestureView } from "./gesture-view"
import { itemIn } from "./item"
import { foundIn } from "./lists"
import { lookAt, noteConsultation } from "./looking.server"
import { madeView } from "./made"
import { missingIn } from "./missing"
import { markedPlan, type PriceView, pricedView } from "./pricing.server"
import { brokenRules } from "./refusal"
import { type BrokenView, brokenView } from "./refusal-view"
import type { Scene } from "./scene"
import { sightOf } from "./sight"
import { standingOf } from "./standing"
import { tablePanelOf } from "./table-panel"
import { whyOf } from "./why"

type Seats = Grant<"seat-attendees">

interface Reader {
  readonly grant: Seats
  readonly language: Language
}

/** Everything that the board shows for one address. */
export async function boardPage(context: RequestContext, { grant, language }: Reader, sought: Sought) {
  const { db, keys, runs } = context
  const look = await lookAt(db, keys, grant)
  const [{ timeZone }, names, computations] = await Promise.all([
    db.selectFrom("event").select("time_zone as timeZone").where("id", "=", grant.eventId).executeTakeFirstOrThrow(),
    namesOf(db, keys, grant, { house: look.house, language }),
    runsOf(db, runs, grant, 1),
    noteConsultation(context, grant, look.plan?.number ?? null),
  ])
  const { plan, scene, inForce, waiting } = look
  const wall = (instant: string) => toWall(Date.parse(instant), timeZone)
  const run = computations[0]
  return {
    sought,
    formKey: newId(),
    run: run && { ...run, askedAt: wall(run.askedAt), stale: run.follows !== (plan?.number ?? null) },
    inForce: inForce?.number ?? null,
    waiting: waiting?.number ?? null,
    withoutOffice: look.house.withoutOffice.length,
    plan: plan && {
      number: plan.number,
      follows: plan.follows,
      madeAt: wall(plan.madeAt),
      madeBy: plan.madeBy === null ? null : await nameOf(context, plan.madeBy),
      origin: plan.document.origin,
      reason: plan.document.reason,
      ...(await stepsOf(context, grant, plan, scene && { scene, names })),
      made: plan.document.made && scene ? madeView(scene, names, plan.document.made) : null,
    },
    view: scene && (await viewOf(context, { scene, names }, sought)),
  }
}

export type BoardPage = Awaited<ReturnType<typeof boardPage>>
export type BoardContent = NonNullable<BoardPage["view"]>

/** What undoing would take back and redoing do again; null: nothing, or a version that no gesture has made. */
async function stepsOf({ db, keys }: RequestContext, grant: Seats, plan: NumberedPlan, seen: Seen | null) {
  const { walk } = plan.document
  const versionAt = (number: number | undefined) =>
    number === undefined || number === plan.number ? plan : planNumbered(db, keys, grant, number)
  const again = walk?.undone[0]
  const [back, forth] = await Promise.all([
    versionAt(walk?.at),
    again ? planNumbered(db, keys, grant, again.number) : null,
  ])
  const step = (version: NumberedPlan | null) => {
    const made = version?.document.made
    return version && { number: version.number, made: made && seen ? madeView(seen.scene, seen.names, made) : null }
  }
  return { undoes: back?.follows == null ? null : step(back), redoes: step(forth) }
}

interface Seen {
  readonly scene: Scene
  readonly names: Names
}

async function viewOf(context: RequestContext, { scene, names }: Seen, sought: Sought) {
  const missing = missingIn(scene)
  const sight = sightOf(scene, sought, missing)
  const item = sought.pourquoi ? itemIn(sought.pourquoi) : null
  const why = item && whyOf(scene, names, item)
  let price: PriceView | null = null
  // Whoever looks at what is missing will ask why: the thread sets itself up meanwhile.
  if (sought.filtre || sought.table || item) context.pricing.prepare(markedPlan(scene))
  if (item && why && why.roads.length > 0) {
    if (sought.prix === "oui" || sought.geste === "accepter")
      price = await pricedView(context.pricing, scene, names, item)
  }
  return {
    board: boardOf(scene, names, sight),
    standing: standingOf(scene),
    counts: {
      demandes: missing.demands.length,
      voeux: missing.wishes.length,
      "sans-table": missing.withoutTable.length,
      binomes: splitIn(scene).length,
    },
    found: foundIn(scene, names, sought, missing),
    table: sought.table ? tablePanelOf(scene, names, sought.table) : null,
    why,
    price,
    accepting: sought.geste === "accepter",
    gesture: gestureView(scene, names, sought),
    broken: brokenRules(scene).map((one): BrokenView => brokenView(scene, names, one)),
    people: choices(scene, names),
    countries: countriesOf(scene, names),
  }
}

function choices(scene: Scene, names: Names) {
  return scene.house.attendees
    .map(({ personId }) => personId)
    .sort(byFamilyName(names))
    .map((id) => ({ id, name: names.people[id]?.name ?? "" }))
}

function countriesOf({ demands, question }: Scene, names: Names) {
  const asked = new Set([...demands, ...question.outOfReach].map(({ countryIso2 }) => countryIso2))
  return [...asked]
    .map((iso2) => ({ id: iso2, name: names.countries[iso2] ?? iso2 }))
    .sort((one, other) => one.name.localeCompare(other.name, "fr"))
}

async function nameOf({ db }: Pick<RequestContext, "db">, personId: string): Promise<string | null> {
  const person = await db
    .selectFrom("person")
    .select(["civility", "given_name", "family_name"])
    .where("id", "=", personId)
    .executeTakeFirst()
  return person ? `${person.civility}\u00a0${person.given_name} ${person.family_name}` : null
}

/** The price of what is missing, for a page that shows everything else already. */
export async function priceOf(
  context: RequestContext,
  grant: Seats,
  language: Language,
  text: string,
): Promise<PriceView> {
  const { db, keys, pricing } = context
  const { house, scene } = await lookAt(db, keys, grant)
  const item = itemIn(text)
  if (!scene || !item) return { kind: "unknown" }
  const names = await namesOf(db, keys, grant, { house, language })
  return pricedView(pricing, scene, names, item)
}
