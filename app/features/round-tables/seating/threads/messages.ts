/** What passes between the house's thread and the solver's. Everything is data: a plan never travels by file. */
import type { Instance } from "../instance"
import type { Plan } from "../plan"
import type { LevelReport } from "../task"

export interface Assignment {
  readonly instance: Instance
  readonly seed: number
  /** null: until the proof is complete or the work allowed is done. */
  readonly timeLimit: number | null
  /** One number in shared memory; anything but 0 asks the thread to stop with the best plan so far. */
  readonly cancelled: SharedArrayBuffer
}

export type Message =
  | { readonly kind: "progress"; readonly levels: readonly LevelReport[] }
  | { readonly kind: "solved"; readonly plan: Plan; readonly levels: readonly LevelReport[]; readonly ms: number }
