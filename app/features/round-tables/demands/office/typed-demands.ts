import type { Typed } from "~/platform/typed-form"
import type { Demand, OfficeDemands, Priority, Slot } from "../../dossiers/documents"

/**
 * An office's demands as their form is typed: a field for each country (`row-CO`), whose text holds the priority, the
 * favoured attachés and what is asked, a line each, and one for each thing that concerns the table as a whole. Two
 * versions are compared and chosen country by country.
 */
export interface TypedRow {
  readonly priority: string
  readonly favoured: readonly string[]
  readonly asks: string
}

const row = "row-"
/** A country beyond those of any office: a form with more is none of ours. */
export const mostDemands = 60
const iso2 = /^[A-Z]{2}$/

export const rowName = (country: string) => row + country
export const countryOfRow = (name: string) => (name.startsWith(row) ? name.slice(row.length) : null)

export const rowText = ({ priority, favoured, asks }: TypedRow) => `${priority}\n${favoured.join(" ")}\n${asks}`

export function rowIn(text: string): TypedRow {
  const [priority = "", favoured = "", ...asks] = text.split("\n")
  return { priority, favoured: favoured.split(" ").filter(Boolean), asks: asks.join("\n") }
}

export const slotText = ({ day, startsAt, endsAt }: Slot) => `${day} ${startsAt} ${endsAt}`

export function slotIn(text: string): Slot {
  const [day = "", startsAt = "", endsAt = ""] = text.split(" ")
  return { day, startsAt, endsAt }
}

/** The countries of a typed form, in its order. */
export function typedCountries(typed: Typed): string[] {
  return Object.entries(typed).flatMap(([name, text]) => (text === "" ? [] : (countryOfRow(name) ?? [])))
}

const blank = { themes: "", hosts: "", away: "", word: "" }

export function typedDemands(demands: OfficeDemands | null): Typed {
  if (!demands) return blank
  return {
    ...rowsTyped(demands.demands),
    themes: demands.themes.join(" "),
    hosts: demands.hosts.join(" "),
    away: demands.away.map(slotText).join("\n"),
    word: demands.word,
  }
}

export function rowsTyped(demands: readonly Demand[]): Typed {
  return Object.fromEntries(demands.map(({ countryIso2, ...demand }) => [rowName(countryIso2), rowText(demand)]))
}

/** What a form holds: fields of its rows side by side, or rows whole, as two versions send them. */
export function typedIn(form: FormData): Typed {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === "string" ? value.replaceAll("\r\n", "\n") : ""
  }
  const list = (name: string) => form.getAll(name).filter((value) => typeof value === "string" && value !== "")
  const countries = [...new Set(list("country"))].filter((one) => iso2.test(String(one))).slice(0, mostDemands)
  const rows = countries.map((country): [string, string] => {
    const favoured = list(`favoured-${country}`).map(String)
    return [
      rowName(`${country}`),
      rowText({ priority: text(`priority-${country}`), favoured, asks: text(`asks-${country}`) }),
    ]
  })
  const whole = [...form.keys()].flatMap((name): [string, string][] =>
    iso2.test(countryOfRow(name) ?? "") ? [[name, text(name)]] : [],
  )
  return {
    ...Object.fromEntries([...rows, ...whole.slice(0, mostDemands)]),
    themes: list("themes").join(" "),
    hosts: list("hosts").join(" "),
    // Two versions send the slots in one field, a line each, and browsers end lines as they like.
    away: list("away")
      .flatMap((value) => String(value).split(/[\r\n]+/))
      .join("\n"),
    word: text("word"),
  }
}

/** The form with a country more, at its head, or with one less. */
export function withCountry(
  typed: Typed,
  country: string,
  demand: TypedRow = { priority: "", favoured: [], asks: "" },
): Typed {
  if (!iso2.test(country) || typed[rowName(country)]) return typed
  return { [rowName(country)]: rowText(demand), ...without(typed, country) }
}

export function without(typed: Typed, country: string): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => name !== rowName(country)))
}

export const priorities = ["must", "high", "normal"] as const satisfies readonly Priority[]
