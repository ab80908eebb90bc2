/**
 * The installation's one solver: a request runs in a thread of its own, the next one waits its turn and can tell that it
 * waits. Nothing is written anywhere: a restart forgets what ran, and the record of the run says so.
 */
import { Worker } from "node:worker_threads"
import type { Instance } from "../instance"
import type { Plan } from "../plan"
import type { LevelReport } from "../task"
import type { Assignment, Message } from "./messages"

export interface Solved {
  readonly plan: Plan
  readonly levels: readonly LevelReport[]
  readonly ms: number
  /** True when it was stopped before it had done all it could. */
  readonly cancelled: boolean
}
export interface SolverRequest {
  readonly instance: Instance
  readonly seed?: number
  readonly timeLimit?: number
  progress?(levels: readonly LevelReport[]): void
}
export interface SolverRun {
  readonly state: () => "waiting" | "running" | "ended"
  /** The latest levels, empty before the first plan. */
  readonly levels: () => readonly LevelReport[]
  /** Asks for the best plan so far; a run that still waits ends with null. */
  cancel(): void
  /** The answer; null when it was cancelled before it began. Rejects when the thread fails. */
  readonly result: Promise<Solved | null>
}
export interface Solver {
  start(request: SolverRequest): SolverRun
  /** Stops everything, for the end of the process. */
  close(): Promise<void>
}

export function openSolver(): Solver {
  let turn: Promise<unknown> = Promise.resolve()
  const workers = new Set<Worker>()
  let closed = false

  function start({ instance, seed = 1, timeLimit, progress }: SolverRequest): SolverRun {
    const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    const flag = new Int32Array(shared)
    const cancelled = () => closed || Atomics.load(flag, 0) !== 0
    let state: "waiting" | "running" | "ended" = "waiting"
    let levels: readonly LevelReport[] = []

    const work = () => {
      if (cancelled()) return null
      state = "running"
      const assignment: Assignment = { instance, seed, timeLimit: timeLimit ?? null, cancelled: shared }
      const worker = new Worker(new URL("./solver-thread-entry.server.mjs", import.meta.url), {
        workerData: assignment,
        execArgv: [],
      })
      workers.add(worker)
      return new Promise<Solved | null>((resolve, reject) => {
        worker.on("message", (message: Message) => {
          levels = message.levels
          if (message.kind === "progress") progress?.(levels)
          else resolve({ plan: message.plan, levels, ms: message.ms, cancelled: cancelled() })
        })
        // The reason stays in the thread: a message of an error could hold what nobody may read.
        worker.on("error", () => reject(new Error("the seating thread failed")))
        worker.on("exit", () => (closed ? resolve(null) : reject(new Error("the seating thread ended early"))))
      }).finally(() => workers.delete(worker))
    }
    const result = turn.then(work).finally(() => {
      state = "ended"
    })
    turn = result.catch(() => undefined)
    return { state: () => state, levels: () => levels, cancel: () => void Atomics.store(flag, 0, 1), result }
  }

  async function close() {
    closed = true
    await Promise.all([...workers].map((worker) => worker.terminate()))
    await turn
  }
  return { start, close }
}
