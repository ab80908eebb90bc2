/** The thread in which prices are worked out against one plan, so that pages keep answering. It lives as long as the plan. */
import { parentPort, workerData } from "node:worker_threads"
import { Prices } from "../explaining/price"
import { loadSolver } from "../model/highs.server"
import { problemOf } from "../problem"
import { seatingOf } from "../seating"
import type { PriceAnswer, PricedPlan, PriceQuestion } from "./price-messages"

/** Whoever asks waits: past this the answer is that nobody knows. */
const secondsForOne = 20

const { instance, plan } = workerData as PricedPlan
const problem = problemOf(instance)
let deadline = Number.POSITIVE_INFINITY
const secondsLeft = () => (deadline - performance.now()) / 1000
const run = { solver: await loadSolver(), secondsLeft, stop: () => secondsLeft() <= 0 }
const prices = new Prices(problem, seatingOf(problem, plan), run)

parentPort?.on("message", ({ id, seats }: PriceQuestion) => {
  deadline = performance.now() + secondsForOne * 1000
  const answer: PriceAnswer = { id, price: prices.of(seats) }
  parentPort?.postMessage(answer)
})
