import type { RequestContext } from "~/platform/installation"
import { formKeyIn } from "~/platform/sent-forms.server"
import { typedIn as allIn, baseIn } from "~/platform/typed-form"
import { visibleText } from "~/platform/visible-text"
import { askForLateDemands, stateDemands } from "./commands.server"
import { readDemands } from "./input"
import type { DemandsOutcome } from "./outcome"
import { choicesOf, demandOffer, demandsOfEdition, statedDemands } from "./queries.server"
import { isOwn, type OfficeScope } from "./scope.server"
import { rowsTyped, typedCountries, typedDemands, typedIn, withCountry, without } from "./typed-demands"

export type Sent =
  | { readonly done: "stated" | "asked" }
  | { readonly done: null; readonly status: number; readonly outcome: DemandsOutcome }

/**
 * Answers the form of an office's demands by what it was sent for. Whatever adds, takes away or looks up gives the form
 * back as it was typed and keeps nothing; only stating does.
 */
export async function sendDemands(context: RequestContext, scope: OfficeScope, form: FormData): Promise<Sent> {
  const { db, keys, journal, clock, realClock } = context
  const intent = String(form.get("intent") ?? "save")
  const all = allIn(form)
  const typed = typedIn(form)
  const opened = { revision: all.revision ?? "0", typed: baseIn(all) }
  const back: DemandsOutcome = {
    typed,
    opened,
    problems: {},
    reason: null,
    looked: String(form.get("looked") ?? "").slice(0, 100),
    why: String(form.get("why") ?? "").slice(0, 2000),
    earlier: null,
    current: null,
  }
  const shown = (more: Partial<DemandsOutcome>): Sent => ({ done: null, status: 200, outcome: { ...back, ...more } })
  const [act = "", ...named] = intent.split(":")
  const name = named.join(":")
  if (act === "search") return shown({})
  if (act === "add") return shown({ typed: withCountry(typed, name), looked: "" })
  if (act === "remove") return shown({ typed: without(typed, name) })
  if (act === "earlier") {
    const demands = await demandsOfEdition(db, keys, scope, name)
    return shown({ earlier: demands && { slug: name, demands } })
  }
  if (act === "take-over") {
    const chosen = new Set(form.getAll("take"))
    const demands = (await demandsOfEdition(db, keys, scope, name)) ?? []
    const known = new Set(typedCountries(typed))
    const taken = demands.filter(({ countryIso2 }) => chosen.has(countryIso2) && !known.has(countryIso2))
    return shown({ typed: { ...typed, ...rowsTyped(taken.map((demand) => ({ ...demand, favoured: [] }))) } })
  }
  const read = readDemands(typed, choicesOf(await demandOffer(db, scope, "fr")))
  const late = act === "ask"
  const unsaid = late && visibleText(back.why) === "" ? { why: "why-missing" } : {}
  const problems = { ...(read.ok ? {} : read.problems), ...unsaid }
  if (!read.ok || Object.keys(problems).length > 0) return { done: null, status: 400, outcome: { ...back, problems } }
  const now = clock.now()
  const { today } = await statedDemands(db, keys, scope, now)
  const means = { keys, journal, now, realNow: realClock.now(), formKey: formKeyIn(form) }
  const statement = { revision: Number(opened.revision), stated: read.value, today }
  const result =
    late && isOwn(scope)
      ? await askForLateDemands(db, scope, { ...statement, why: visibleText(back.why) }, means)
      : await stateDemands(db, scope, statement, means)
  if (result.ok) return { done: late ? "asked" : "stated" }
  const standing = await statedDemands(db, keys, scope, now)
  const current = { revision: standing.revision, typed: typedDemands(standing.demands) }
  return { done: null, status: 409, outcome: { ...back, reason: result.reason, current } }
}
