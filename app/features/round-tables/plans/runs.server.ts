/**
 * The seatings that this process computes or is about to. One at a time: the solver's others wait. How far each is lives
 * in memory alone; what came of it is written by whoever asked for it, and a restart forgets the rest.
 */
import type { Log } from "~/platform/log.server"
import type { Instance } from "../seating/instance"
import type { LevelReport } from "../seating/task"
import type { Solved, Solver, SolverRun } from "../seating/threads/solver.server"

export type Outcome =
  | { readonly state: "solved"; readonly solved: Solved }
  | { readonly state: "cancelled" | "interrupted" | "failed" }

export interface RunInHand {
  readonly instance: Instance
  readonly timeLimit: number
  /** called when the run's turn has come, and when it has ended */
  begun(): Promise<void>
  ended(outcome: Outcome): Promise<void>
}

export interface Progress {
  readonly state: "waiting" | "running"
  /** runs before it, the one that is running included */
  readonly ahead: number
  /** value and bound of each level so far; empty before the first plan */
  readonly levels: readonly LevelReport[]
}

export interface Runs {
  begin(runId: string, run: RunInHand): void
  /** null for a run that is not this process's, or has ended */
  progressOf(runId: string): Progress | null
  /** Ends a run: with the best plan so far, or with nothing. False when there is no such run. */
  stop(runId: string, how: "keep-best" | "forget"): boolean
  /** Once all that was asked for so far has ended and is written down. */
  quiet(): Promise<void>
  close(): Promise<void>
}

declare module "~/platform/installation" {
  interface Installation {
    readonly runs: Runs
  }
}

interface Living {
  readonly run: SolverRun
  forgotten: boolean
}

export function openRuns(solver: Solver, log: Log): Runs {
  const living = new Map<string, Living>()
  let turn: Promise<void> = Promise.resolve()
  let closing = false

  async function follow(runId: string, one: Living, { begun, ended }: RunInHand, before: Promise<void>) {
    try {
      await before
      if (!closing && !one.forgotten) await begun()
      await ended(await outcomeOf(one))
    } catch (error) {
      log.error({ error }, "a seating could not be written down")
    } finally {
      living.delete(runId)
    }
  }

  async function outcomeOf(one: Living): Promise<Outcome> {
    try {
      const solved = await one.run.result
      if (closing) return { state: "interrupted" }
      return solved && !one.forgotten ? { state: "solved", solved } : { state: "cancelled" }
    } catch {
      return { state: closing ? "interrupted" : "failed" }
    }
  }

  return {
    begin(runId, asked) {
      const { instance, timeLimit } = asked
      const one: Living = { run: solver.start({ instance, timeLimit }), forgotten: false }
      // Nobody may be told of a failure twice: whoever follows the run hears of it.
      one.run.result.catch(() => undefined)
      living.set(runId, one)
      turn = follow(runId, one, asked, turn)
    },
    progressOf(runId) {
      const one = living.get(runId)
      if (!one) return null
      const ahead = [...living.keys()].indexOf(runId)
      return { state: one.run.state() === "running" ? "running" : "waiting", ahead, levels: one.run.levels() }
    },
    stop(runId, how) {
      const one = living.get(runId)
      if (!one) return false
      one.forgotten = how === "forget"
      one.run.cancel()
      return true
    },
    quiet: () => turn,
    async close() {
      closing = true
      await solver.close()
      await turn
    },
  }
}
