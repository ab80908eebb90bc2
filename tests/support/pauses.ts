/** The longest time for which the event loop answered nobody while `work` ran, in milliseconds: the best of three goes. */
export async function longestPause<T>(work: () => Promise<T>): Promise<{ longest: number; value: T }> {
  let best: { longest: number; value: T } | null = null
  for (let go = 0; go < 3; go++) {
    let [longest, last, going] = [0, performance.now(), true]
    const turn = () => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      if (going) setImmediate(turn)
    }
    setImmediate(turn)
    const value = await work()
    going = false
    longest = Math.max(longest, performance.now() - last)
    if (!best || longest < best.longest) best = { longest, value }
  }
  if (!best) throw new Error("nothing ran")
  return best
}
