/**
 * `npm run bench -- seating`: values, bounds and times of the seating, one instance after the other, each in a process of
 * its own as `npm run seating -- solve` runs it. `SEATING_TRIAL`, a folder with another solver's `solve.mjs`, is measured
 * right beside, on the same instance, and its time is told as a ratio: machines are noisy, ratios less so.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { bestKnown, instanceFile } from "#tests/support/seating-files"
import type { Level } from "~/features/round-tables/seating/instance"
import type { LevelReport } from "~/features/round-tables/seating/task"
import { type Crowd, seatingCrowd } from "./seating-crowd"

const published = [
  "p1-S-plain",
  "p2-colloquium-joint",
  "p3-colloquium-assign",
  "p4-L-joint",
  "p5-S-nasty",
  "p6-colloquium-nasty",
  "p7-resolve-brief",
  "p7-resolve-repair",
] as const

const large = { people: 300, tables: 80, offices: 20, slots: 16, rooms: 10, countries: 169 } as const
const crowds: readonly (Crowd & { readonly limit: number })[] = [
  { ...large, mode: "assign", limit: 120 },
  { people: 1000, tables: 240, offices: 40, slots: 20, rooms: 20, countries: 400, mode: "joint", limit: 60 },
]

interface Solved {
  readonly levels: readonly LevelReport[]
  readonly ms: number
  /** the most memory the process held, in MB; null where the system does not say */
  readonly peak: number | null
}

const say = (line = "") => void process.stdout.write(`${line}\n`)

async function textOf(child: ChildProcess): Promise<string> {
  let text = ""
  child.stdout?.on("data", (part) => {
    text += part
  })
  const [code] = await once(child, "close")
  if (code !== 0) throw new Error(`${child.spawnargs.join(" ")} ended with ${code}`)
  return text
}

/** Linux keeps the high-water mark of a process's memory; it is read for as long as the process lives. */
function watchMemory({ pid }: ChildProcess): () => number | null {
  let peak: number | null = null
  const look = () => {
    try {
      const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))
      if (found) peak = Math.round(Number(found[1]) / 1024)
    } catch {
      // the process has ended, or this is no Linux
    }
  }
  const timer = setInterval(look, 100)
  return () => {
    clearInterval(timer)
    return peak
  }
}

async function solve(file: string, limit?: number): Promise<Solved> {
  const program = ["--import", "tsx", "app/cli/seating.ts", "solve", file]
  const child = spawn(process.execPath, [...program, ...(limit ? ["--time-limit", String(limit)] : [])], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const peak = watchMemory(child)
  const { levels, ms } = JSON.parse(await textOf(child)) as Omit<Solved, "peak">
  return { levels, ms, peak: peak() }
}

async function trialTime(file: string): Promise<number | null> {
  const folder = process.env.SEATING_TRIAL
  if (!folder) return null
  const start = performance.now()
  await textOf(spawn(process.execPath, [join(folder, "solve.mjs"), file], { stdio: ["ignore", "pipe", "ignore"] }))
  return performance.now() - start
}

const shown = ({ level, value, bound, proven }: LevelReport) => `${level} ${value}${proven ? "" : ` (bound ${bound})`}`

function tell(
  name: string,
  { levels, ms, peak }: Solved,
  trial: number | null,
  best?: Record<Level, { value: number }>,
) {
  const beside = trial === null ? "" : `, ${(ms / trial).toFixed(2)} of the trial's ${(trial / 1000).toFixed(1)} s`
  const proven = levels.every((one) => one.proven) ? "all proven" : "not all proven"
  const missed = best ? levels.filter(({ level, value }) => value !== best[level].value).map(({ level }) => level) : []
  const against = best ? (missed.length ? `, differs from the best known on ${missed.join(", ")}` : ", best known") : ""
  say(`  ${name}: ${proven}${against}; ${(ms / 1000).toFixed(1)} s${beside}, ${peak ?? "?"} MB`)
  say(`    ${levels.map(shown).join(", ")}`)
}

/** Tells all of it on the standard output; judges nothing. */
export async function benchSeating(): Promise<void> {
  say("Seating: values, bounds where unproven, times (aims: assign 0.5 of the trial's time, joint 0.8, 300 MB)")
  for (const name of published) {
    const file = instanceFile(name)
    tell(name, await solve(file), await trialTime(file), bestKnown(name))
  }
  const folder = mkdtempSync(join(tmpdir(), "colloque-seating-"))
  for (const { limit, ...size } of crowds) {
    const instance = seatingCrowd(size, 1)
    const file = join(folder, `${instance.name}.json`)
    writeFileSync(file, JSON.stringify(instance))
    tell(`${instance.name}, cut at ${limit} s`, await solve(file, limit), null)
  }
  rmSync(folder, { recursive: true, force: true })
  say()
}
