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

/**
 * What an act is about: the asker alone, one event he or she takes part in, one confidential table of an event, or the
 * directorate as a whole.
 */
type Matter = "self" | "event" | "table" | "directorate"

/** What somebody is to a confidential table; read from the sealed seats at each request, never kept. */
export const tableRelations = ["member", "chair", "secretary", "host"] as const
export type TableRelation = (typeof tableRelations)[number]

interface RuleBase {
  readonly about: Matter
  /** the roles that may; for an event, a role held for that event or for all */
  readonly by: readonly Role[]
  /** what one may be to a table to do the act without such a role */
  readonly as?: readonly TableRelation[]
  /** asks for a strong sign-in in use: the gate has the reader prove a key first */
  readonly strong?: true
  /** the act exists in the demonstration alone */
  readonly demoOnly?: true
}

/**
 * What an act has to do with confidential matter. `reads`: it shows or changes some. `grants-access`: it can make somebody
 * able to read some, through a role, an address, a proposal, a confirmation or a key. Both ask for a strong sign-in.
 * `own-first-key`: it adds the first key of the asker, who has none to prove yet. `none`: neither.
 */
export type Confidentiality = "none" | "reads" | "grants-access" | "own-first-key"

export type Rule =
  | (RuleBase & { readonly confidential: "none" | "own-first-key" })
  | (RuleBase & { readonly confidential: "reads" | "grants-access"; readonly strong: true })

const everyone = roles
const readers = ["organiser", "custodian", "office_head", "director", "attache", "staff", "partner"] as const
const house = ["organiser", "custodian", "director"] as const
/** whoever may be called to a confidential table, or has called others to it */
const seatable = ["attache", "office_head", "staff", "custodian"] as const
/** whoever holds one of these reads what is internal */
const inside = ["attache", "staff", "office_head", ...house] as const

export const policy = {
  "see-home": { about: "self", confidential: "none", by: everyone },
  "manage-own-sign-ins": { about: "self", confidential: "none", by: everyone },
  "manage-own-keys": { about: "self", confidential: "own-first-key", by: everyone },
  "revoke-own-key": { about: "self", confidential: "none", by: everyone, strong: true },
  "choose-language": { about: "self", confidential: "none", by: everyone },
  "see-who-sees-what": { about: "self", confidential: "none", by: everyone },
  "manage-own-feeds": { about: "self", confidential: "none", by: readers },
  "see-agenda": { about: "event", confidential: "none", by: readers },
  "download-programme": { about: "event", confidential: "none", by: readers },
  "follow-event": { about: "event", confidential: "none", by: house },
  "plan-agenda": { about: "event", confidential: "none", by: ["organiser"] },
  "publish-agenda": { about: "event", confidential: "none", by: ["organiser"] },
  "edit-event": { about: "event", confidential: "none", by: ["organiser"] },
  "import-into-event": { about: "event", confidential: "none", by: ["organiser"] },
  "state-own-demands": { about: "event", confidential: "reads", by: ["office_head"], strong: true },
  "follow-own-office": { about: "event", confidential: "reads", by: ["office_head"], strong: true },
  "state-own-wishes": { about: "event", confidential: "reads", by: ["attache"], strong: true },
  "gather-demands": { about: "event", confidential: "reads", by: ["custodian"], strong: true },
  "seat-attendees": { about: "event", confidential: "reads", by: ["custodian"], strong: true },
  "see-own-tables": { about: "event", confidential: "reads", by: seatable, strong: true },
  "open-dossier": { about: "table", confidential: "reads", by: ["custodian"], as: tableRelations, strong: true },
  "keep-own-notes": { about: "table", confidential: "reads", by: [], as: tableRelations, strong: true },
  "keep-table-notes": { about: "table", confidential: "reads", by: [], as: ["chair", "secretary"], strong: true },
  "keep-engagements": { about: "table", confidential: "reads", by: [], as: tableRelations, strong: true },
  "print-dossier": { about: "table", confidential: "reads", by: ["custodian"], as: tableRelations, strong: true },
  "create-event": { about: "directorate", confidential: "none", by: ["organiser"] },
  "import-network": { about: "directorate", confidential: "none", by: ["organiser"] },
  "see-accounts": { about: "directorate", confidential: "none", by: ["administrator"] },
  "manage-accounts": { about: "directorate", confidential: "grants-access", by: ["administrator"], strong: true },
  "confirm-address": {
    about: "directorate",
    confidential: "grants-access",
    by: ["administrator", "custodian"],
    strong: true,
  },
  "confirm-key-reset": {
    about: "directorate",
    confidential: "grants-access",
    by: ["administrator", "custodian"],
    strong: true,
  },
  "name-custodian": {
    about: "directorate",
    confidential: "grants-access",
    by: ["administrator", "custodian"],
    strong: true,
  },
  "read-journal": { about: "directorate", confidential: "none", by: ["administrator", "custodian"] },
  "read-whole-journal": { about: "directorate", confidential: "reads", by: ["custodian"], strong: true },
  "set-demo-clock": { about: "self", confidential: "none", by: everyone, demoOnly: true },
  "read-demo-letters": { about: "self", confidential: "none", by: everyone, demoOnly: true },
} as const satisfies Record<string, Rule>

export type Act = keyof typeof policy
export const acts = Object.keys(policy) as Act[]
export const ruleOf = (act: Act): Rule => policy[act]
type ActAbout<M extends Matter> = { [A in Act]: (typeof policy)[A]["about"] extends M ? A : never }[Act]
export type EventAct = ActAbout<"event">
export type DirectorateAct = ActAbout<"directorate">
export type TableAct = ActAbout<"table">
export type SelfAct = ActAbout<"self">

/** Acts that ask for a strong sign-in, which is proved at a page of their own and never in passing. */
export type StrongAct = { [A in Act]: (typeof policy)[A] extends { readonly strong: true } ? A : never }[Act]

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
  readonly eventId: A extends EventAct | TableAct ? string : null
  /** the session of the table */
  readonly tableId: A extends TableAct ? string : null
  /** what the asker is to the table; null for somebody who may by role alone */
  readonly as: A extends TableAct ? TableRelation | null : null
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
  /** what the asker is to the table that is asked about */
  readonly as?: TableRelation | null
  readonly demo: boolean
  /** a strong sign-in is in use; only the gate knows, and whoever does not say is not strong */
  readonly strong?: boolean
}

/** Whether the table allows somebody an act, be the sign-in strong or not: what a page offers, never what it opens. */
export function mayDo(act: Act, asker: Pick<Asker, "roles" | "as" | "demo">): boolean {
  const rule = ruleOf(act)
  if (rule.demoOnly && !asker.demo) return false
  if (asker.as && rule.as?.includes(asker.as)) return true
  return rule.by.some((role) => asker.roles.has(role))
}

interface Place {
  readonly eventId: string | null
  readonly tableId: string | null
}

function mint(act: Act, { personId, roles: held, as = null }: Asker, place: Place): Grant {
  const organises = held.has("organiser") || held.has("custodian")
  const partnerOnly = held.has("partner") && !inside.some((role) => held.has(role))
  return { act, personId, ...place, as, organises, partnerOnly, [minted]: true } as Grant
}

/** Mints the grant, or null when the table does not allow the act, or not without a strong sign-in. */
export function permit<A extends TableAct>(act: A, asker: Asker, eventId: string, tableId: string): Grant<A> | null
export function permit<A extends EventAct>(act: A, asker: Asker, eventId: string): Grant<A> | null
export function permit<A extends SelfAct | DirectorateAct>(act: A, asker: Asker): Grant<A> | null
export function permit(
  act: Act,
  asker: Asker,
  eventId: string | null = null,
  tableId: string | null = null,
): Grant | null {
  const strongEnough = !ruleOf(act).strong || asker.strong === true
  return strongEnough && mayDo(act, asker) ? mint(act, asker, { eventId, tableId }) : null
}
