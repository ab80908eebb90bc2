import type { Audience } from "../session"

export const severities = ["blocking", "serious", "notice"] as const
export type Severity = (typeof severities)[number]

/**
 * What is wrong. `reserved` stands for every rule as soon as a confidential session is touched: which rule it was would
 * already say something of the table, so it is forgotten before anybody can show it.
 */
export const conflictRules = [
  "room-twice",
  "person-twice",
  "audience-twice",
  "unfit-room",
  "outside-days",
  "outside-hours",
  "capacity-short",
  "speaker-in-flight",
  "turn-round-short",
  "no-break",
  "meal-missed",
  "reserved",
] as const
export type ConflictRule = (typeof conflictRules)[number]

export const meals = ["lunch", "dinner"] as const
export type Meal = (typeof meals)[number]

/** One thing that is wrong, with who and what it concerns, and the numbers needed to say it (null where none is). */
export interface Conflict {
  /** the same for the same trouble whatever the times and numbers become, so that a reason given for it is remembered */
  readonly key: string
  readonly severity: Severity
  readonly rule: ConflictRule
  /** a confidential session is touched: all that may be said is "indisponible sur ce créneau" */
  readonly confidential: boolean
  /** in order of time */
  readonly sessionIds: readonly string[]
  readonly personIds: readonly string[]
  readonly roomId: string | null
  /** the audience concerned as a whole */
  readonly audience: Audience | null
  /** `capacity-short`: places there are, and people expected */
  readonly capacity: number | null
  readonly expected: number | null
  /** `turn-round-short`: minutes there are; `no-break`: minutes without one */
  readonly minutes: number | null
  /** `meal-missed`: which one */
  readonly meal: Meal | null
}

export interface OpenDay {
  readonly day: string
  readonly opensAt: string
  readonly closesAt: string
}

export interface Place {
  readonly id: string
  readonly name: string
  readonly site: string
  readonly capacity: number
  readonly kind: string
}

/** A flight, in wall-clock times `YYYY-MM-DDTHH:MM` of the event's zone at both ends. */
export interface Flight {
  readonly personId: string
  readonly from: string
  readonly until: string
}

/** What the agenda is judged against. */
export interface Setting {
  readonly days: readonly OpenDay[]
  readonly rooms: readonly Place[]
  /** how many people an audience is; an audience whose number is not known is not compared with a capacity */
  readonly audienceSizes: Partial<Readonly<Record<Audience, number>>>
  /** who belongs to an audience, where it is known; only `arriving` and `departing` are used */
  readonly audiencePeople?: Partial<Readonly<Record<Audience, ReadonlySet<string>>>>
  readonly flights?: readonly Flight[]
  /**
   * Who sits at a confidential session, by session id. Only a caller who may open the dossiers has it, and showing the
   * conflicts found with it tells the reader that these people are not available then, though never why.
   */
  readonly sittings?: ReadonlyMap<string, ReadonlySet<string>>
  /** 15 unless told */
  readonly turnRoundMinutes?: number
  /** 180 unless told */
  readonly noBreakMinutes?: number
}
