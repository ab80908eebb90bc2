import loadHighs from "highs"
import type { LinearSolver } from "./linear-solver"

/** HiGHS in WebAssembly: one module per thread, whose memory grows to what the largest model needed. */
export async function loadSolver(): Promise<LinearSolver> {
  return (await loadHighs()) as unknown as LinearSolver
}
