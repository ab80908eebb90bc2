import type { Language } from "~/i18n/words"

/**
 * An entry of a calendar: what a reader's client is told about one session, or about the days of an event.
 *
 * Its uid is kept with the session and is the same in downloads and feeds, for everyone; but of a slot that was confidential
 * from the first each reader has a uid of the own (`own-uids.ts`). `sequence` and `changedAt` grow together, when a publication changes the start, the end, the place, the status or the redaction.
 */
interface Entry {
  /** a random UUID */
  readonly uid: string
  readonly sequence: number
  /** epoch milliseconds of the publication that last changed the entry; never "now" */
  readonly changedAt: number
  /** a cancelled entry is kept for a while, so that clients strike it out rather than wonder */
  readonly status: "confirmed" | "cancelled"
}

/** A slot in wall-clock time of the event's zone: day `YYYY-MM-DD`, times `HH:MM`, the end after the start, 24:00 or later on the next day. */
export interface Slot {
  readonly kind: "slot"
  readonly day: string
  readonly startsAt: string
  readonly endsAt: string
  /** IANA name */
  readonly zone: string
}

/** Whole days, both included; they hold nobody's time. */
export interface Days {
  readonly kind: "days"
  readonly firstDay: string
  readonly lastDay: string
}

export interface OpenEntry extends Entry {
  readonly redacted: false
  readonly when: Slot | Days
  readonly summary: string
  readonly location: string | null
  /** paragraphs after the line that says the wall time */
  readonly descriptionLines: readonly string[]
  readonly categories: readonly string[]
  /** absolute, http or https */
  readonly url: string | null
}

/** A confidential slot: it has no text of its own to leak. */
export interface RedactedEntry extends Entry {
  readonly redacted: true
  readonly when: Slot
}

export type CalendarEntry = OpenEntry | RedactedEntry

/** A calendar as one reader sees it, in the reader's language. */
export interface Calendar {
  readonly name: string
  readonly language: Language
  readonly entries: readonly CalendarEntry[]
  /** What stands there while there is no entry, such as the days of the event: clients wipe or refuse an empty one. */
  readonly whenEmpty: CalendarEntry
  /** epoch milliseconds; decides only which years the time zone has to be right for */
  readonly now: number
}
