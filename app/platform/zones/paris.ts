import { toWall } from "./wall-clock"

/** An instant by the clocks of Paris, `YYYY-MM-DDTHH:MM`: the directorate's time, for what belongs to no event. */
export function inParis(instant: string): string {
  return toWall(Date.parse(instant), "Europe/Paris")
}
