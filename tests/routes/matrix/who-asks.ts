import type { Cast } from "#tests/support/cast"
import { type Act, policy, type Role, type Rule, type TableRelation } from "~/features/access/policy"

/** What somebody of the cast is, written down by hand: the matrix must not learn it from the code it tries. */
interface Asker {
  /** roles for the whole directorate */
  readonly everywhere: readonly Role[]
  readonly colloquium: readonly Role[]
  readonly seminar: readonly Role[]
  /** what one is at least, even when no event is on */
  readonly least: Role
}

const inTheHouse = (...roles: readonly Role[]): Asker => ({
  everywhere: roles,
  colloquium: [...roles, "staff"],
  seminar: [...roles, "staff"],
  least: "staff",
})
const inPost: Asker = { everywhere: [], colloquium: ["attache"], seminar: [], least: "attache" }

type Person = Exclude<keyof Cast, "colloquium" | "seminar" | "rooms"> | "otherHead"

export const askers = {
  organiser: inTheHouse("organiser"),
  custodian: inTheHouse("custodian"),
  director: inTheHouse("director"),
  officeHead: inTheHouse("office_head"),
  otherHead: inTheHouse("office_head"),
  administrator: inTheHouse("administrator"),
  staff: inTheHouse(),
  attache: inPost,
  departing: inPost,
  arriving: inPost,
  inAmman: { ...inPost, seminar: ["attache"] },
  partner: { everywhere: [], colloquium: [], seminar: ["partner"], least: "partner" },
  liaisonOfficer: { everywhere: [], colloquium: [], seminar: [], least: "attache" },
} as const satisfies Record<Person, Asker>

/** What somebody is to the table of `:table` in the colloquium; `departing` sat there once, `otherHead` heads another office. */
export const relations: Readonly<Partial<Record<keyof typeof askers, TableRelation>>> = {
  officeHead: "chair",
  staff: "host",
  inAmman: "secretary",
  attache: "member",
}

export type WhoAsks = keyof typeof askers | "signedOut"
export const everybody = ["signedOut", ...(Object.keys(askers) as (keyof typeof askers)[])] as const
export type EventName = "colloquium" | "seminar"

/** `open` needs no account; `refused` is the 404 of an unknown address; `sign-in` leads to the sign-in page. */
export type Verdict = "open" | "allowed" | "refused" | "sign-in"

/** What the policy's table says of an act, for somebody, in an event. */
export function verdictOf(act: string, who: WhoAsks, event: EventName): Verdict {
  if (act === "closed") return "refused"
  if (!(act in policy)) return "open"
  if (who === "signedOut") return "sign-in"
  const asker: Asker = askers[who]
  const { about, by, as: allowed = [] }: Rule = policy[act as Act]
  const as = about === "table" && event === "colloquium" ? relations[who] : undefined
  if (as && allowed.includes(as)) return "allowed"
  const held = {
    event: asker[event],
    table: asker[event],
    directorate: asker.everywhere,
    self: [asker.least, ...asker.everywhere, ...asker.colloquium, ...asker.seminar],
  }[about]
  return held.some((role) => by.includes(role)) ? "allowed" : "refused"
}
