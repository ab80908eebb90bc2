import { daysBetween } from "~/platform/zones/days"

/** How far an event is, seen from a day in its own zone. */
export type EventStanding =
  | { readonly when: "to-come"; readonly days: number }
  | { readonly when: "on"; readonly day: number; readonly of: number }
  | { readonly when: "past"; readonly days: number }

export function standingOf(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  today: string,
): EventStanding {
  if (today < startsOn) return { when: "to-come", days: daysBetween(today, startsOn) }
  if (today > endsOn) return { when: "past", days: daysBetween(endsOn, today) }
  return { when: "on", day: daysBetween(startsOn, today) + 1, of: daysBetween(startsOn, endsOn) + 1 }
}
