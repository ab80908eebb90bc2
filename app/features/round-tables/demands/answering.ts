/**
 * Answers are asked for until a day, which the custodian sets and which still counts; before it is set, nobody is asked.
 * `today` is the day on the event's clocks.
 */
export type Answering = "not-asked" | "open" | "closed"

export function answering(until: string | null, today: string): Answering {
  if (until === null) return "not-asked"
  return today <= until ? "open" : "closed"
}
