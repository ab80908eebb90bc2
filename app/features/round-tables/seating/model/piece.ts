/**
 * A piece of a linear model: a few columns are free, all others keep the values they have. A plan too large to be asked
 * about at once is improved piece by piece; whatever is found stays within every row of the whole.
 */
import { LEVELS } from "../instance"
import { LinearModel } from "./linear-model"

export class Piece {
  readonly linear = new LinearModel()

  /** The columns of the whole, in the order of those of the piece. */
  constructor(readonly columns: readonly number[]) {}

  /** The values of the whole, as far as they belong to the piece. */
  of(whole: Float64Array): Float64Array {
    return Float64Array.from(this.columns, (column) => whole[column] ?? 0)
  }

  /** Writes the values of the piece into the whole. */
  into(whole: Float64Array, values: Float64Array): void {
    this.columns.forEach((column, i) => {
      whole[column] = values[i] ?? 0
    })
  }
}

/** Cuts pieces out of one model. */
export class Cutter {
  /** Rows of each column, one column after the other. */
  private readonly rows: Int32Array
  private readonly start: Int32Array

  constructor(private readonly whole: LinearModel) {
    const { upper, rowColumn, rowStart } = whole
    this.start = new Int32Array(upper.length + 1)
    for (const column of rowColumn) this.start[column + 1] = (this.start[column + 1] as number) + 1
    for (let c = 0; c < upper.length; c++) this.start[c + 1] = (this.start[c + 1] as number) + (this.start[c] as number)
    this.rows = new Int32Array(rowColumn.length)
    const next = this.start.slice()
    for (let row = 0; row + 1 < rowStart.length; row++) {
      for (let i = rowStart[row] as number; i < (rowStart[row + 1] as number); i++) {
        const column = rowColumn[i] as number
        this.rows[next[column] as number] = row
        next[column] = (next[column] as number) + 1
      }
    }
  }

  /** The piece in which these columns are free, and with them the auxiliary columns that follow from them. */
  cut(free: Iterable<number>, values: Float64Array): Piece {
    const { whole } = this
    const columns = new Set(free)
    for (const row of this.rowsOf([...columns])) {
      for (const column of this.columnsIn(row)) if (!whole.integer[column]) columns.add(column)
    }
    const piece = new Piece([...columns])
    const at = new Map(piece.columns.map((column) => [column, piece.linear.column(whole.upper[column])]))
    piece.columns.forEach((column, i) => {
      piece.linear.integer[i] = whole.integer[column] ?? 0
      for (const level of LEVELS) piece.linear.count(level, i, whole.levels[level].terms.get(column) ?? 0)
    })
    for (const row of this.rowsOf(piece.columns)) {
      let kept = 0
      const terms: [number, number][] = []
      for (let i = whole.rowStart[row] as number; i < (whole.rowStart[row + 1] as number); i++) {
        const [column, weight] = [whole.rowColumn[i] as number, whole.rowWeight[i] as number]
        const own = at.get(column)
        if (own === undefined) kept += weight * (values[column] ?? 0)
        else terms.push([own, weight])
      }
      piece.linear.row((whole.rowLower[row] as number) - kept, terms, (whole.rowUpper[row] as number) - kept)
    }
    return piece
  }

  private rowsOf(columns: readonly number[]): Set<number> {
    const rows = new Set<number>()
    for (const column of columns) {
      const [from, to] = [this.start[column] as number, this.start[column + 1] as number]
      for (let i = from; i < to; i++) rows.add(this.rows[i] as number)
    }
    return rows
  }

  private columnsIn(row: number): readonly number[] {
    return this.whole.rowColumn.slice(this.whole.rowStart[row], this.whole.rowStart[row + 1])
  }
}
