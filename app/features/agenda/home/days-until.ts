import { daysBetween } from "~/platform/zones/days"

/** How many days of the calendar lie between two days; never less than none. */
export function daysUntil(today: string, day: string): number {
  return Math.max(0, daysBetween(today, day))
}

/** The rank of a day within an event, from 1; null outside of it. */
export function rankOf(day: string, { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }) {
  return day < startsOn || day > endsOn ? null : daysBetween(startsOn, day) + 1
}
