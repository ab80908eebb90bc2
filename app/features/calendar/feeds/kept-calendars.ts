import type { KeptBytes } from "../feed-answer"

/** A feed's bytes, and the state of the world they were made from. */
export interface KeptCalendar extends KeptBytes {
  readonly madeFrom: string
}

/**
 * The calendars that were last given, by feed and within a bound of memory: those that nobody asked for the longest time
 * go first. They are kept beyond their time as well, for the day on which a fresh one cannot be made.
 */
export class KeptCalendars {
  readonly #most: number
  readonly #byFeed = new Map<string, KeptCalendar>()
  #size = 0

  /** @param most octets, of text and gzip together */
  constructor(most = 64 * 1024 * 1024) {
    this.#most = most
  }

  get(feedId: string): KeptCalendar | undefined {
    const kept = this.#byFeed.get(feedId)
    if (kept) {
      this.#byFeed.delete(feedId)
      this.#byFeed.set(feedId, kept)
    }
    return kept
  }

  keep(feedId: string, calendar: KeptCalendar): void {
    this.forget(feedId)
    this.#byFeed.set(feedId, calendar)
    this.#size += sizeOf(calendar)
    for (const [oldest] of this.#byFeed) {
      if (this.#size <= this.#most || oldest === feedId) break
      this.forget(oldest)
    }
  }

  forget(feedId: string): void {
    const kept = this.#byFeed.get(feedId)
    if (!kept) return
    this.#byFeed.delete(feedId)
    this.#size -= sizeOf(kept)
  }

  get size(): number {
    return this.#size
  }
}

/** What an entry weighs beside its bytes is small and counted roughly. */
function sizeOf({ bytes, gzip }: KeptCalendar): number {
  return bytes.length + gzip.length + 500
}
