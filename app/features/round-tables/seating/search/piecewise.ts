/**
 * Better seats for a plan too large for the exact model: the tables keep their slots, and one office after the other
 * seats its people anew, as well as it can while all the others stay. Offices hardly meet except in the agendas of the
 * people they share, so a few rounds come close to what the whole model would find.
 */

import { gather } from "../gather"
import type { Level } from "../instance"
import { LevelSolver, type SolverRun } from "../model/level-solver"
import { Cutter, type Piece } from "../model/piece"
import { columnsOf, type SeatingModel, seatingModel } from "../model/seating-model"
import { better } from "../score"
import type { Task } from "../task"
import { inSlots, slotsOfSittings } from "./frozen-slots"
import { realise, sittingsOf, sittingsOfSeating } from "./realise"

const ROUNDS = 3

/** The best seats for the slots of the plan in hand, on these levels. */
export function polishByOffice(task: Task, levels: readonly Level[]): void {
  const { problem, incumbent } = task
  const sittings = sittingsOfSeating(task.grouping, incumbent.seating)
  const grouping = inSlots(task.grouping, slotsOfSittings(task.grouping, sittings))
  const model = seatingModel(problem, grouping, "full")
  const values = columnsOf(model, incumbent.seating)
  improveByOffice(task, model, values, levels, () =>
    incumbent.offer(realise(problem, grouping, sittingsOf(model, values))),
  )
}

/** Improves the values of a model in place. */
export function improveByOffice(
  { run, stopped }: Task,
  { linear, grouping, holds, seats }: SeatingModel,
  values: Float64Array,
  levels: readonly Level[],
  improved: () => void = () => {},
): void {
  const cutter = new Cutter(linear)
  const offices = gather([...holds, ...seats], (column) => grouping.groups[column.group]?.office ?? -1)
  for (let round = 0; round < ROUNDS; round++) {
    let better = 0
    for (const columns of offices.values()) {
      if (stopped()) break
      const piece = cutter.cut(
        columns.map((c) => c.column),
        values,
      )
      const found = bestOf(run, piece, levels, piece.of(values))
      if (!found) continue
      piece.into(values, found)
      better++
    }
    if (better > 0) improved()
    // A round that moved hardly anything leaves nothing for the next.
    if (better < offices.size / 4 || stopped()) break
  }
}

/** Better values of a piece, level by level; null when those it has are the best. */
function bestOf(run: SolverRun, { linear }: Piece, levels: readonly Level[], values: Float64Array) {
  const solver = new LevelSolver(run, linear)
  let best: Float64Array | null = null
  try {
    for (const level of levels) {
      const inHand = Math.round(linear.valueOf(level, best ?? values))
      if (solver.relaxedBound(level) !== inHand) {
        const { value, columns } = solver.best(level, best ?? values)
        if (value !== null && better(level, value, inHand)) best = columns
        if (run.stop()) break
      }
      solver.freeze(level, Math.round(linear.valueOf(level, best ?? values)))
    }
    return best
  } finally {
    solver.dispose()
  }
}
