/**
 * Who may do what. This table is the only place that says so: it mints the grants that queries and commands demand,
 * and the same table makes the authorisation tests and the page « Qui voit quoi ».
 */
export const roles = [
  "organiser",
  "custodian",
  "office_head",
  "director",
  "attache",
  "staff",
  "partner",
  "administrator",
] as const
export type Role = (typeof roles)[number]

/** What an act is about: the asker alone, one event he or she takes part in, or the directorate as a whole. */
type Matter = "self" | "event" | "directorate"

export interface Rule {
  readonly about: Matter
  /** the roles that may; for an event, a role held for that event or for all */
  readonly by: readonly Role[]
  /** the act exists in the demonstration alone */
  readonly demoOnly?: true
}

const everyone = roles
const readers = ["organiser", "custodian", "office_head", "director", "attache", "staff", "partner"] as const
const house = ["organiser", "custodian", "director"] as const
/** whoever holds one of these reads what is internal */
const inside = ["attache", "staff", "office_head", ...house] as const

export const policy = {
  "see-home": { about: "self", by: everyone },
  "manage-own-sign-ins": { about: "self", by: everyone },
  "choose-language": { about: "self", by: everyone },
  "see-who-sees-what": { about: "self", by: everyone },
  "manage-own-feeds": { about: "self", by: readers },
  "see-agenda": { about: "event", by: readers },
  "download-programme": { about: "event", by: readers },
  "follow-event": { about: "event", by: house },
  "plan-agenda": { about: "event", by: ["organiser"] },
  "publish-agenda": { about: "event", by: ["organiser"] },
  "edit-event": { about: "event", by: ["organiser"] },
  "import-into-event": { about: "event", by: ["organiser"] },
  "create-event": { about: "directorate", by: ["organiser"] },
  "import-network": { about: "directorate", by: ["organiser"] },
  "manage-accounts": { about: "directorate", by: ["administrator"] },
  "name-custodian": { about: "directorate", by: ["administrator", "custodian"] },
  "read-journal": { about: "directorate", by: ["administrator", "custodian"] },
  "read-whole-journal": { about: "directorate", by: ["custodian"] },
  "set-demo-clock": { about: "self", by: everyone, demoOnly: true },
  "read-demo-letters": { about: "self", by: everyone, demoOnly: true },
} as const satisfies Record<string, Rule>

export type Act = keyof typeof policy
export const acts = Object.keys(policy) as Act[]
export const ruleOf = (act: Act): Rule => policy[act]
type ActAbout<M extends Matter> = { [A in Act]: (typeof policy)[A]["about"] extends M ? A : never }[Act]
export type EventAct = ActAbout<"event">
export type DirectorateAct = ActAbout<"directorate">
export type SelfAct = ActAbout<"self">

/** Acts that a route may name though no account is needed: the sign-in's own pages, the street's. */
export type PublicAct = "sign-in" | "fetch-feed" | "see-health"

const minted: unique symbol = Symbol("minted")

/**
 * The proof that somebody may do an act. Only `permit` makes one; queries and commands on protected matter demand it and
 * take the person and the event of their WHERE from it, so forgetting the check does not compile.
 */
export interface Grant<A extends Act = Act> {
  readonly act: A
  readonly personId: string
  readonly eventId: A extends EventAct ? string : null
  /** may read the rooms of reserved slots and the people of an audience */
  readonly organises: boolean
  /** may read what is open to partners alone, nothing internal */
  readonly partnerOnly: boolean
  readonly [minted]: true
}

export interface Asker {
  readonly personId: string
  /** the roles held for all events, or for the event that is asked about */
  readonly roles: ReadonlySet<Role>
  readonly demo: boolean
}

export function mayDo(act: Act, asker: Pick<Asker, "roles" | "demo">): boolean {
  const rule = ruleOf(act)
  if (rule.demoOnly && !asker.demo) return false
  return rule.by.some((role) => asker.roles.has(role))
}

function mint<A extends Act>(act: A, { personId, roles: held }: Asker, eventId: Grant<A>["eventId"]): Grant<A> {
  const organises = held.has("organiser") || held.has("custodian")
  const partnerOnly = held.has("partner") && !inside.some((role) => held.has(role))
  return { act, personId, eventId, organises, partnerOnly, [minted]: true }
}

/** Mints the grant, or null when the table does not allow the act. */
export function permit<A extends EventAct>(act: A, asker: Asker, eventId: string): Grant<A> | null
export function permit<A extends SelfAct | DirectorateAct>(act: A, asker: Asker): Grant<A> | null
export function permit(act: Act, asker: Asker, eventId: string | null = null): Grant | null {
  return mayDo(act, asker) ? mint(act, asker, eventId) : null
}
