import { isRunning, wallTime } from "~/platform/zones/day-times"
import { daysBetween } from "~/platform/zones/days"
import type { SessionLine } from "../session-line"

/** A session of a programme with whom one meets there. */
export interface ProgrammeLine extends SessionLine {
  readonly speakers: readonly string[]
}

/** Where a reader stands in the personal programme of an event. */
export type NowAndNext =
  | { readonly phase: "empty" }
  | { readonly phase: "before"; readonly next: ProgrammeLine; readonly also: number; readonly days: number }
  | {
      readonly phase: "during"
      /** what is going on, the reader's choice of the first where several are */
      readonly current: ProgrammeLine | null
      readonly next: ProgrammeLine | null
      /** how many others begin at the same time as the one that is told first */
      readonly also: number
      /** what comes after `next` on the same day */
      readonly later: readonly ProgrammeLine[]
    }
  | { readonly phase: "after" }

const laterAtMost = 3

/**
 * What is now and what is next. `before` the first day of the event, `after` its last session or its last day; in between
 * an evening looks forward to the next morning. `now` is the wall clock of the event, and so are the sessions.
 */
export function nowAndNext(
  lines: readonly ProgrammeLine[],
  event: { readonly startsOn: string; readonly endsOn: string },
  now: string,
): NowAndNext {
  const today = now.slice(0, 10)
  const current = lines.find((line) => isRunning(line, now)) ?? null
  if (!current && today > event.endsOn) return { phase: "after" }
  const [first] = lines
  if (!first) return { phase: "empty" }
  const together = (line: ProgrammeLine) =>
    lines.filter((other) => other !== line && other.day === line.day && other.startsAt === line.startsAt).length
  if (today < event.startsOn)
    return { phase: "before", next: first, also: together(first), days: daysBetween(today, event.startsOn) }
  const [next = null, ...rest] = lines.filter(({ day, startsAt }) => `${day}T${startsAt}` > now)
  if (!current && !next) return { phase: "after" }
  const told = current ?? next
  const later = rest.filter(({ day, startsAt }) => day === next?.day && startsAt !== next.startsAt)
  return {
    phase: "during",
    current,
    next,
    also: told ? together(told) : 0,
    later: onePerStart(later).slice(0, laterAtMost),
  }
}

/** Of sessions that begin together one is enough to say what comes. */
function onePerStart(lines: readonly ProgrammeLine[]): ProgrammeLine[] {
  return lines.filter(({ startsAt }, rank) => lines[rank - 1]?.startsAt !== startsAt)
}

/** Minutes from now until a session begins, on the event's clocks. */
export function minutesUntil({ day, startsAt }: Pick<SessionLine, "day" | "startsAt">, now: string): number {
  return Math.round((Date.parse(`${wallTime(day, startsAt)}Z`) - Date.parse(`${now}Z`)) / 60_000)
}
