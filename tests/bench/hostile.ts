import { type HostileResult, measureHostileRequests } from "./hostile-requests"

const say = (line = "") => void process.stdout.write(`${line}\n`)

/** As many lines as a year of a busy directorate leaves. */
const entries = 53_000

function row({ name, statuses, milliseconds, strain }: HostileResult, worst: number, megabytes: number): void {
  const cells = [
    statuses.join(" "),
    `${milliseconds.toFixed(0)} ms`,
    `${strain.delay.toFixed(0)} ms`,
    (strain.delay / worst).toFixed(1),
    `${strain.megabytes.toFixed(0)} MB`,
    (strain.megabytes / megabytes).toFixed(2),
  ]
  say(`  ${name.padEnd(48)}${cells.map((cell) => cell.padStart(13)).join("")}`)
}

/**
 * Requests that once held the server: the longest time for which it answered nobody else, against that of thirty pages, and the
 * most memory that it held, against a plain import.
 */
export async function benchHostile(): Promise<void> {
  say(`Hostile requests, with a journal of ${entries} entries (aim: the loop answers within 10 times its usual worst)`)
  const { usual, hostile } = await measureHostileRequests({ entries })
  const worst = Math.max(...usual.map(({ strain }) => strain.delay))
  const megabytes = Math.max(...usual.map(({ strain }) => strain.megabytes))
  const heads = ["answers", "all", "worst wait", "times", "memory", "times"]
  say(`  ${"".padEnd(48)}${heads.map((head) => head.padStart(13)).join("")}`)
  for (const result of [...usual, ...hostile]) row(result, worst, megabytes)
  say()
}
