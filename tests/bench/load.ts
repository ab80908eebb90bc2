import autocannon from "autocannon"

/** How an address bore a few seconds of requests from several connections. */
export interface Borne {
  readonly perSecond: number
  /** milliseconds */
  readonly p50: number
  readonly p95: number
  readonly failures: number
}

export interface Load {
  readonly address: string
  readonly headers?: Readonly<Record<string, string>>
}

const connections = 8

async function burst({ address, headers }: Load, seconds: number): Promise<Borne> {
  const times: number[] = []
  let failures = 0
  const running = autocannon({ url: address, connections, duration: seconds, ...(headers && { headers }) })
  running.on("response", (_client, status, _bytes, milliseconds) => {
    times.push(milliseconds)
    if (status >= 400) failures++
  })
  const { errors } = await running
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), failures: failures + errors }
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/**
 * Several addresses in turns, a few times round, and the median of each: what else the machine does falls on all of them.
 * The first round warms up and is forgotten.
 */
export async function inTurns(loads: readonly Load[], rounds = 3, seconds = 3): Promise<Borne[]> {
  const borne: Borne[][] = loads.map(() => [])
  for (let round = 0; round <= rounds; round++)
    for (const [at, load] of loads.entries()) {
      const one = await burst(load, round === 0 ? 1 : seconds)
      if (round > 0) borne[at]?.push(one)
    }
  return borne.map((results) => ({
    perSecond: median(results.map((one) => one.perSecond)),
    p50: median(results.map((one) => one.p50)),
    p95: median(results.map((one) => one.p95)),
    failures: results.reduce((sum, one) => sum + one.failures, 0),
  }))
}
