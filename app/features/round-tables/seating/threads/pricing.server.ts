/**
 * The installation's one thread for prices. It keeps the model of the plan that was asked about last, and every price it
 * has given: asking again costs nothing until the plan changes. Everything is in memory, under opaque names.
 */
import { Worker } from "node:worker_threads"
import type { Price } from "../explaining/price"
import type { PlanToPrice, PriceAnswer, PricedPlan, PriceQuestion } from "./price-messages"

export interface Pricing {
  /** The price of at least one of these seats; null when the thread was put to another plan, or failed, before it answered. */
  of(plan: MarkedPlan, seats: PriceQuestion["seats"]): Promise<Price | null>
  /** A price that was already given. */
  known(plan: MarkedPlan, seats: PriceQuestion["seats"]): Price | null
  /** Sets the thread up for a plan of which prices will be asked soon. */
  prepare(plan: MarkedPlan): void
  close(): Promise<void>
}

/** `mark` tells two plans apart: the same one is the same instance and plan, letter for letter. */
export interface MarkedPlan extends PricedPlan {
  readonly mark: string
}

declare module "~/platform/installation" {
  interface Installation {
    readonly pricing: Pricing
  }
}

/** A thread of which nothing is asked gives its memory back; the prices stay. */
const idleMilliseconds = 5 * 60_000
const mostWaiting = 12

interface Bench {
  readonly mark: string
  readonly answers: Map<string, Price>
  readonly asked: Map<string, Promise<Price | null>>
  readonly waiting: Map<number, (price: Price | null) => void>
}

export function openPricing(): Pricing {
  let bench: Bench | null = null
  let worker: Worker | null = null
  /** the plan that the thread has been put to */
  let put: string | null = null
  let lastId = 0
  let idle: NodeJS.Timeout | undefined

  function benchFor({ mark }: MarkedPlan): Bench {
    if (bench?.mark === mark) return bench
    // A thread that still works for another plan would keep everybody waiting; one at rest goes on with the next.
    if (bench && bench.waiting.size > 0) stop()
    bench = { mark, answers: new Map(), asked: new Map(), waiting: new Map() }
    return bench
  }

  function stop(): Promise<number> | undefined {
    const stopped = worker?.terminate()
    worker = null
    put = null
    for (const give of bench?.waiting.values() ?? []) give(null)
    bench?.waiting.clear()
    return stopped
  }

  function started(): Worker {
    const entry = new URL("./price-thread-entry.server.mjs", import.meta.url)
    const thread = new Worker(entry, { execArgv: [] })
    thread.unref()
    thread.on("message", ({ id, price }: PriceAnswer) => {
      bench?.waiting.get(id)?.(price)
      bench?.waiting.delete(id)
    })
    // The reason stays in the thread: a message of an error could hold what nobody may read.
    const lost = () => worker === thread && void stop()
    thread.on("error", lost)
    thread.on("exit", lost)
    return thread
  }

  function threadAt({ mark, instance, plan }: MarkedPlan): Worker {
    clearTimeout(idle)
    idle = setTimeout(() => !bench?.waiting.size && void stop(), idleMilliseconds)
    idle.unref()
    worker ??= started()
    if (put !== mark) worker.postMessage({ kind: "plan", instance, plan } satisfies PlanToPrice)
    put = mark
    return worker
  }

  const keyOf = (seats: PriceQuestion["seats"]) => seats.map(({ attendee, table }) => `${attendee} ${table}`).join()

  return {
    async of(plan, seats) {
      const one = benchFor(plan)
      const key = keyOf(seats)
      const known = one.answers.get(key) ?? one.asked.get(key)
      if (known) return known
      if (one.waiting.size >= mostWaiting) return null
      const thread = threadAt(plan)
      const id = ++lastId
      const asked = new Promise<Price | null>((give) => {
        one.waiting.set(id, give)
        thread.postMessage({ kind: "question", id, seats } satisfies PriceQuestion)
      }).then((price) => {
        one.asked.delete(key)
        if (price && price.kind !== "unknown") one.answers.set(key, price)
        return price
      })
      one.asked.set(key, asked)
      return asked
    },
    known: (plan, seats) => (bench?.mark === plan.mark ? (bench.answers.get(keyOf(seats)) ?? null) : null),
    prepare(plan) {
      benchFor(plan)
      threadAt(plan)
    },
    async close() {
      clearTimeout(idle)
      await stop()
      bench = null
    },
  }
}
