/**
 * How an event holds its round tables, as its custodian sets it. Days are `YYYY-MM-DD` in the event's zone, and the last
 * one counts: an answer that is due by a day may still be given on it.
 */
export interface RoundTableRules {
  /** null: offices are not asked for demands */
  readonly demandsUntil: string | null
  /** null: attachés are not asked for wishes */
  readonly wishesUntil: string | null
  /** a second custodian must countersign a plan */
  readonly countersigned: boolean
  /** what a member's calendar holds of a table */
  readonly calendarsShow: "reserved" | "nothing"
  /** days after the event's last one for which members may still open dossiers */
  readonly openDaysAfter: number
  /** the day on which dossiers are destroyed; null: never by themselves */
  readonly destroyedOn: string | null
  /** 0 as long as nobody has set them */
  readonly revision: number
}

/** What holds in an event for which nobody has set anything. */
export const usualRules: RoundTableRules = {
  demandsUntil: null,
  wishesUntil: null,
  countersigned: false,
  calendarsShow: "reserved",
  openDaysAfter: 30,
  destroyedOn: null,
  revision: 0,
}
