import { capitalised } from "~/i18n/dates"
import { searchable } from "~/i18n/searchable"
import type { Language } from "~/i18n/words"
import { zoneCity } from "~/i18n/zone-time"

/** The time zones that a form offers, by their IANA names. */
export interface ZonesOffered {
  /** those of the countries that have a post, and the directorate's own */
  readonly network: readonly string[]
  readonly others: readonly string[]
}

/** The first parts of IANA names, by which the zones outside the network are grouped. */
export const zoneAreas = [
  "Europe",
  "Africa",
  "America",
  "Asia",
  "Pacific",
  "Indian",
  "Atlantic",
  "Australia",
  "Arctic",
  "Antarctica",
] as const

export interface ZoneGroup {
  readonly area: "network" | (typeof zoneAreas)[number]
  readonly zones: readonly { readonly zone: string; readonly label: string }[]
}

/** The network's zones, then those of each part of the world, each group in the order of its cities. */
export function zoneGroups({ network, others }: ZonesOffered, language: Language): ZoneGroup[] {
  const groups = zoneAreas.map((area) => ({ area, zones: others.filter((zone) => zone.startsWith(`${area}/`)) }))
  return [{ area: "network" as const, zones: network }, ...groups]
    .filter(({ zones }) => zones.length > 0)
    .map(({ area, zones }) => ({ area, zones: zones.map((zone) => labelled(zone, language)).sort(byLabel) }))
}

/** The zone by the city that it is named after; its identifier tells two of one name apart. */
export function zoneLabel(zone: string, language: Language): string {
  return `${capitalised(zoneCity(zone, language))} (${zone})`
}

function labelled(zone: string, language: Language) {
  const label = zoneLabel(zone, language)
  return { zone, label, key: searchable(label) }
}

/** Without accents, and the same in Node and in every browser. */
function byLabel(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}
