import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { todayIn } from "~/platform/zones/wall-clock"
import type { Calendar } from "./entry"
import { words } from "./words"

export interface Revocation {
  /** kept with the feed; the notice has it as its uid */
  readonly uid: string
  /** epoch milliseconds */
  readonly since: number
  /** zone in which the day of the revocation is told */
  readonly zone: string
  readonly language: Language
}

/** What a revoked feed serves for a while: one entry that says so, and that takes the place of all others in clients. */
export function revokedCalendar({ uid, since, zone, language }: Revocation): Calendar {
  const say = sayIn(words, language)
  const day = todayIn(zone, since)
  return {
    name: say("revokedTitle"),
    language,
    entries: [],
    now: since,
    whenEmpty: {
      uid,
      sequence: 0,
      changedAt: since,
      status: "confirmed",
      redacted: false,
      when: { kind: "days", firstDay: day, lastDay: day },
      summary: say("revokedTitle"),
      location: null,
      descriptionLines: [say("revokedText")],
      categories: [],
      url: null,
    },
  }
}
