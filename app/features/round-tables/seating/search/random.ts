/** Numbers that look drawn by lot and are the same for the same seed: a run can be repeated. */
export interface Dice {
  /** At least 0, below 1. */
  next(): number
  /** A whole number at least 0 and below `n`. */
  below(n: number): number
}

export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { next, below: (n) => Math.floor(next() * n) }
}
