/**
 * What a reader of the board asks for, as it stands in the address: it survives a reload, works without a script, and can
 * be sent to the other custodian. Ids of the house alone; what is not understood is as if it were not there.
 */
import { z } from "zod"

export const filters = ["demandes", "voeux", "sans-table", "binomes"] as const
export type Filter = (typeof filters)[number]

export const gestures = [
  "ajouter",
  "retirer",
  "echanger",
  "epingler",
  "liberer",
  "epingler-tous",
  "verrouiller",
  "deverrouiller",
  "ecarter",
  "ecarter-office",
  "readmettre",
  "readmettre-office",
  "deplacer",
  "regler",
  "accepter",
] as const
export type Gesture = (typeof gestures)[number]

const id = z.string().regex(/^[\w-]{1,64}$/)
const whole = z.coerce.number().int().min(0).max(500)
const maybe = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)

const format = z.object({
  filtre: maybe(z.enum(filters)),
  attache: maybe(id),
  pays: maybe(z.string().regex(/^[A-Z]{2}$/)),
  table: maybe(id),
  /** an item of `why.ts` */
  pourquoi: maybe(z.string().regex(/^[dvp](\.[\w-]{1,64}){1,2}$/)),
  /** `oui`: wait for the price */
  prix: maybe(z.literal("oui")),
  geste: maybe(z.enum(gestures)),
  personne: maybe(id),
  office: maybe(id),
  /** `PERSON.SESSION` */
  avec: maybe(z.string().regex(/^[\w-]{1,64}\.[\w-]{1,64}$/)),
  /** `2025-08-26T11:00-12:30.ROOM` */
  lieu: maybe(z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d-\d\d:\d\d\.[\w-]{1,64}$/)),
  min: maybe(whole),
  max: maybe(whole),
  hotes: maybe(whole),
  /** whether the table is about a subject of its own; which one is never in an address */
  theme: maybe(z.enum(["oui", "non"])),
  /** the search of another address of the board, which waits until the gesture of this one is confirmed or given up */
  next: maybe(z.string().max(1_000)),
})

export type Sought = z.infer<typeof format>

export function soughtIn(search: Iterable<readonly [string, unknown]>): Sought {
  return format.parse(Object.fromEntries([...search].filter(([, value]) => value !== "" || value === undefined)))
}

/** The search of an address; what is absent is left out. */
export function searchOf(sought: Sought): string {
  const pairs = Object.entries(sought).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return new URLSearchParams(pairs).toString()
}

/** What lights the board: it stays while panels open and close. */
export const sightPart = ({ filtre, attache, pays }: Sought): Sought => ({ filtre, attache, pays })

/** What stays of an address with an unconfirmed gesture while something else is lit. */
export const keptBesideSight = (sought: Sought): Sought => {
  const { table, pourquoi, prix, geste, personne, office, avec, lieu, min, max, hotes, theme } = sought
  return { table, pourquoi, prix, geste, personne, office, avec, lieu, min, max, hotes, theme }
}

/** The address that waits behind a gesture; null when none does. */
export function nextOf({ next }: Sought): Sought | null {
  return next === undefined ? null : { ...soughtIn(new URLSearchParams(next)), next: undefined }
}

/** The same view without a gesture that was begun. */
export const withoutGesture = ({ filtre, attache, pays, table, pourquoi, prix }: Sought): Sought => ({
  ...{ filtre, attache, pays, table, pourquoi, prix },
})
