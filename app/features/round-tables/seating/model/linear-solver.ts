/**
 * What is asked of a solver of linear models in whole numbers. HiGHS answers it; the module is loaded elsewhere and passed
 * in, so that the search stays free of loading, threads and clocks.
 */
export interface ModelEvent {
  readonly data: { readonly mip_total_lp_iterations?: bigint }
  interrupt(): void
}
export interface ModelData {
  readonly numCols: number
  readonly numRows: number
  readonly colCost: Float64Array
  readonly colLower: Float64Array
  readonly colUpper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  readonly integrality: Int32Array
  readonly matrix: {
    readonly format: "csr"
    readonly numRows: number
    readonly numCols: number
    readonly starts: Int32Array
    readonly indices: Int32Array
    readonly values: Float64Array
  }
}
export interface ModelInMemory {
  readonly options: { set(options: Record<string, string | number | boolean>): unknown }
  readonly info: { get(name: string): unknown }
  run(callbacks?: Record<number, (event: ModelEvent) => undefined>): { readonly modelStatus: number }
  zeroAllClocks(): unknown
  getObjectiveValue(): number
  getSolution(): { readonly colValue: Float64Array; readonly colDual: Float64Array }
  setSolution(solution: { colValue: Float64Array }): unknown
  addRow(lower: number, upper: number, entries: { indices: Int32Array; values: Float64Array }): unknown
  deleteRows(rows: { kind: "range"; from: number; to: number }): unknown
  changeColCost(column: number, cost: number): unknown
  changeColBounds(column: number, lower: number, upper: number): unknown
  changeObjectiveOffset(offset: number): unknown
  dispose(): void
}
export interface LinearSolver {
  readonly infinity: number
  readonly constants: {
    readonly modelStatus: { readonly optimal: number }
    readonly solutionStatus: { readonly feasible: number }
    readonly callbackType: { readonly mipInterrupt: number; readonly simplexInterrupt: number }
  }
  createModel(data: ModelData): ModelInMemory
}
