/**
 * `npm run --silent seating -- solve|check|explain …`: the solver on files in the format `rt-instance/1`, for anyone who
 * wants to try it or to check a proof. Exit 0: done (check: every rule holds); 1: a rule is broken; 2: the question itself
 * is wrong, and standard error says which field.
 */
import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { explain } from "../features/round-tables/seating/explaining/explain"
import type { Fault, Instance } from "../features/round-tables/seating/instance"
import { loadSolver } from "../features/round-tables/seating/model/highs.server"
import { type Plan, readPlan } from "../features/round-tables/seating/plan"
import { problemOf } from "../features/round-tables/seating/problem"
import { violations } from "../features/round-tables/seating/rules"
import { readInstance } from "../features/round-tables/seating/sane-instance"
import { levelsOf } from "../features/round-tables/seating/score"
import { seatingOf } from "../features/round-tables/seating/seating"
import { solve } from "../features/round-tables/seating/solve"

const usage = `usage: seating solve INSTANCE.json [--time-limit SECONDS] [--seed N]
       seating check INSTANCE.json SOLUTION.json
       seating explain INSTANCE.json SOLUTION.json [--time-limit SECONDS]
`

/** Something is wrong with what was asked, not with the program. */
class Refusal extends Error {}

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)

function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, "utf8")
  } catch {
    throw new Refusal(`${file}: cannot be read\n`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(`${file}: is not JSON\n`)
  }
}

const faulty = (file: string, faults: readonly Fault[]) =>
  new Refusal(faults.map(({ field, message }) => `${file}: ${field}: ${message}\n`).join(""))

function instanceIn(file: string): Instance {
  const reading = readInstance(readJson(file))
  if (!reading.ok) throw faulty(file, reading.faults)
  return reading.instance
}

function planIn(file: string): Plan {
  const reading = readPlan(readJson(file))
  if (!reading.ok) throw faulty(file, reading.faults)
  return reading.plan
}

function numberOf(option: string, text: string | undefined, unset: number): number {
  const value = text === undefined ? unset : Number(text)
  if (Number.isNaN(value) || value < 0 || text === "") throw new Refusal(`--${option}: must be a number, 0 or more\n`)
  return value
}

async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { "time-limit": { type: "string" }, seed: { type: "string" } },
  })
  const [command, instanceFile, planFile, more] = positionals
  const limit = numberOf("time-limit", values["time-limit"], Number.POSITIVE_INFINITY)
  const seed = numberOf("seed", values.seed, 1)
  // The limit counts from the start of the process: that is what the one who waits sees.
  const secondsLeft = () => limit - performance.now() / 1000
  const watch = { secondsLeft, stop: () => secondsLeft() <= 0 }

  if (!instanceFile || more !== undefined || (command === "solve") === (planFile !== undefined))
    throw new Refusal(usage)
  if (command === "solve") {
    const instance = instanceIn(instanceFile)
    const start = performance.now()
    const { plan, levels } = solve(instance, { solver: await loadSolver(), seed, ...watch })
    print({ ...plan, levels, ms: Math.round(performance.now() - start) })
    return 0
  }
  if (command !== "check" && command !== "explain") throw new Refusal(usage)
  const instance = instanceIn(instanceFile)
  const plan = planIn(planFile as string)
  const problem = problemOf(instance)
  const broken = violations(problem, plan)
  if (command === "check") {
    const levels = levelsOf(problem, seatingOf(problem, plan), plan.droppedPins)
    print({ feasible: broken.length === 0, violations: broken, levels })
    return broken.length === 0 ? 0 : 1
  }
  if (broken.length > 0) {
    process.stderr.write(broken.map(({ rule, message }) => `${rule}: ${message}\n`).join(""))
    return 1
  }
  print(explain(problem, seatingOf(problem, plan), { solver: await loadSolver(), ...watch }))
  return 0
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const wrongOption = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
  if (!(error instanceof Refusal) && !wrongOption) throw error
  process.stderr.write(error instanceof Refusal ? error.message : `${(error as Error).message}\n${usage}`)
  process.exitCode = 2
}
