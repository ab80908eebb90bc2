import { setImmediate as nextTurn } from "node:timers/promises"
/**
 * Lets a long loop give way to the other requests of the server: `if (slices.spent) await slices.next()`. What decides is
 * the time that passed rather than a number of rounds, because one round may cost a thousand times another.
 */
export interface TimeSlices {
  /** whether the loop has held the event loop long enough */
  readonly spent: boolean
  next(): Promise<void>
}

const longestSlice = 5

export function timeSlices(milliseconds = longestSlice): TimeSlices {
  let since = performance.now()
  return {
    get spent() {
      return performance.now() - since > milliseconds
    },
    async next() {
      await nextTurn()
      since = performance.now()
    },
  }
}

/** Runs a generator to its end, giving way between two of its steps. */
export async function inTimeSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  const slices = timeSlices()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (slices.spent) await slices.next()
  }
}
