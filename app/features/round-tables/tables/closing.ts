import { addDays } from "~/platform/zones/days"

/**
 * How long a dossier lives. It is open to those who sit at its table until so many days after the event's last one, as
 * custodians know it; then it is closed, and shows its members nothing but what they have promised. On the day of its
 * destruction its key and its words go, for everybody. The custodian reads it until that day.
 */
export type Phase = "open" | "closed" | "destroyed"

/** Days `YYYY-MM-DD` in the event's zone. */
export interface Closing {
  /** the last day on which members may open it */
  readonly openUntil: string
  /** null: nobody has set one */
  readonly destroyedOn: string | null
}

export function closingOf(
  lastDay: string,
  { openDaysAfter, destroyedOn }: { readonly openDaysAfter: number; readonly destroyedOn: string | null },
): Closing {
  return { openUntil: addDays(lastDay, openDaysAfter), destroyedOn }
}

/** A day of destruction that comes before the closing counts all the same. */
export function phaseOn(today: string, { openUntil, destroyedOn }: Closing): Phase {
  if (destroyedOn !== null && today >= destroyedOn) return "destroyed"
  return today > openUntil ? "closed" : "open"
}

/** What a member may still do once the dossier is closed: see, and keep, what was promised. */
const afterClosing: ReadonlySet<string> = new Set(["open-dossier", "keep-engagements"])

/** Whether what somebody is to a table still counts for an act. */
export function relationCounts(act: string, phase: Phase): boolean {
  return phase === "open" || (phase === "closed" && afterClosing.has(act))
}
