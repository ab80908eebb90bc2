/** The thread in which a plan is sought, so that pages keep answering. It is given one assignment, answers, and ends. */
import { parentPort, workerData } from "node:worker_threads"
import { loadSolver } from "../model/highs.server"
import { solve } from "../solve"
import type { Assignment, Message } from "./messages"

const { instance, seed, timeLimit, cancelled } = workerData as Assignment
const flag = new Int32Array(cancelled)
const start = performance.now()
const send = (message: Message) => parentPort?.postMessage(message)
const secondsLeft = () => (timeLimit ?? Number.POSITIVE_INFINITY) - (performance.now() - start) / 1000

const { plan, levels } = solve(instance, {
  solver: await loadSolver(),
  seed,
  secondsLeft,
  stop: () => Atomics.load(flag, 0) !== 0 || secondsLeft() <= 0,
  progress: (known) => send({ kind: "progress", levels: known }),
})
send({ kind: "solved", plan, levels, ms: Math.round(performance.now() - start) })
