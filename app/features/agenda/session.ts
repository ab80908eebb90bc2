/**
 * A session: one slot of an event's agenda. Its times are wall-clock times in the event's zone, because that is what
 * the organiser means even when a country changes its rules; instants are derived where they are needed.
 */
export const sessionKinds = [
  "plenary",
  "ceremony",
  "briefing",
  "workshop",
  "handover",
  "round_table",
  "social",
  "break",
] as const
export type SessionKind = (typeof sessionKinds)[number]

export const visibilities = ["open", "internal", "confidential"] as const
export type Visibility = (typeof visibilities)[number]

/** `named` = the people listed with the session; `members` = those whom the confidential dossier names. */
export const audiences = ["all", "asi", "arriving", "departing", "central", "partners", "named", "members"] as const
export type Audience = (typeof audiences)[number]

/** Somebody of the directory, or a function whose holder the directory does not know ("Ministre de l'Intérieur"). */
export type Speaker =
  | { readonly personId: string; readonly functionTitle: null }
  | { readonly personId: null; readonly functionTitle: string }

/**
 * A day `YYYY-MM-DD` and two wall-clock times `HH:MM`, the end after the start, in the event's zone. A session belongs to
 * the day on which it begins: an end past midnight is `24:00` or later (`platform/zones/day-times`).
 */
export interface Slot {
  readonly day: string
  readonly startsAt: string
  readonly endsAt: string
}

/** What the agenda knows of a session. A confidential one has no title, speaker or named person here: its dossier has. */
export interface Session extends Slot {
  readonly id: string
  readonly kind: SessionKind
  /** null exactly when the session is confidential */
  readonly titleFr: string | null
  readonly titleEn: string | null
  readonly roomId: string | null
  readonly speakers: readonly Speaker[]
  readonly themes: readonly string[]
  readonly audience: Audience
  /** the people of the audience `named` */
  readonly namedPersonIds: readonly string[]
  readonly visibility: Visibility
}
