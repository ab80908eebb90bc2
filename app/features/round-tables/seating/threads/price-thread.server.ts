/**
 * The thread in which prices are worked out, so that pages keep answering. It is put to one plan after the other: the first
 * price that a thread works out takes several times as long as those that follow, so it outlives a plan, and works one out
 * before it is asked.
 */
import { parentPort } from "node:worker_threads"
import { Prices } from "../explaining/price"
import { loadSolver } from "../model/highs.server"
import { problemOf } from "../problem"
import { seatingOf } from "../seating"
import type { PlanToPrice, PriceAnswer, PriceQuestion } from "./price-messages"

/** Whoever asks waits: past this the answer is that nobody knows. */
const secondsForOne = 20

let deadline = Number.POSITIVE_INFINITY
const secondsLeft = () => (deadline - performance.now()) / 1000
const run = { solver: await loadSolver(), secondsLeft, stop: () => secondsLeft() <= 0 }
let prices: Prices | null = null
let warm = false

function putTo({ instance, plan }: PlanToPrice): void {
  prices?.dispose()
  const problem = problemOf(instance)
  prices = new Prices(problem, seatingOf(problem, plan), run)
  if (warm) return
  warm = true
  deadline = performance.now() + secondsForOne * 1000
  prices.rehearse()
}

function answer({ id, seats }: PriceQuestion): void {
  if (!prices) return
  deadline = performance.now() + secondsForOne * 1000
  parentPort?.postMessage({ id, price: prices.of(seats) } satisfies PriceAnswer)
}

parentPort?.on("message", (said: PlanToPrice | PriceQuestion) => (said.kind === "plan" ? putTo(said) : answer(said)))
