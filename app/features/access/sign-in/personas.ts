/**
 * Whom one may enter the demonstration as: one person for each role and situation. Their names, posts and offices are
 * read from the data; the administrator is whoever holds that role.
 */
export const situations = [
  { situation: "in-post", code: "P0100" },
  { situation: "departing", code: "P0127" },
  { situation: "arriving", code: "P0156" },
  { situation: "antenna-head", code: "P0212" },
  { situation: "organiser", code: "P0034" },
  { situation: "custodian", code: "P0041" },
  { situation: "countersigning", code: "P0040" },
  { situation: "office-head", code: "P0006" },
  { situation: "director", code: "P0003" },
  { situation: "partner", code: "X001" },
  { situation: "administrator", code: null },
] as const

export type Situation = (typeof situations)[number]["situation"]

export interface Persona {
  readonly code: string
  readonly givenName: string
  readonly familyName: string
  readonly civility: "M." | "Mme"
  readonly situation: Situation
  /** a country, an office or a city; empty where the situation has none */
  readonly place: { readonly fr: string; readonly en: string }
}
