/**
 * `npm run bench -- board`: what a custodian waits for at the board, and whether everybody else's pages keep their pace while
 * a seating is computed. Times are those of one reader who asks, reads, and asks again; a page beside a solve is told
 * against the same page a moment earlier, in the same run.
 */
import { randomBytes } from "node:crypto"
import { colloquium, openStage, type Stage, signIn } from "./stage"
import { weigh } from "./weights"

const custodian = "P0041"
const attache = "P0099"
const board = `/evenements/${colloquium}/placement`

/** Those whom a solve must not disturb, and the custodian's own board. */
const beside = {
  home: { path: "/", who: "attache" },
  "personal agenda": { path: `/evenements/${colloquium}/programme`, who: "attache" },
  "week view": { path: `/evenements/${colloquium}/agenda`, who: "attache" },
  board: { path: board, who: "custodian" },
} as const

const say = (line = "") => void process.stdout.write(`${line}\n`)
const milliseconds = (time: number) => `${time.toFixed(0)} ms`
const atShare = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN
const pause = (time: number) => new Promise((resume) => setTimeout(resume, time))

interface Answer {
  readonly text: string
  readonly status: number
  readonly time: number
}

interface Reader {
  get(path: string): Promise<Answer>
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>
  /** Sends a form of the board, with the key and the version that the page gives. */
  send(search: string, fields: Readonly<Record<string, string>>): Promise<Answer>
}

function readerOf({ origin }: Stage, cookie: string): Reader {
  const headers = { Cookie: cookie, Origin: origin, "Sec-Fetch-Site": "same-origin" }
  async function timed(path: string, init: RequestInit = {}): Promise<Answer> {
    const start = performance.now()
    const answer = await fetch(origin + path, { ...init, headers, redirect: "manual" })
    const text = await answer.text()
    return { text, status: answer.status, time: performance.now() - start }
  }
  const post: Reader["post"] = (path, fields) => timed(path, { method: "POST", body: new URLSearchParams(fields) })
  return {
    get: (path) => timed(path),
    post,
    async send(search, fields) {
      const { text } = await timed(board + search)
      const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ""
      return post(board + search, { version: hidden("version"), formKey: hidden("formKey"), ...fields })
    },
  }
}

const firstIn = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(text)?.[1]
  if (!found) throw new Error(`the board has no ${pattern}`)
  return found
}

function tell(name: string, times: readonly number[], aim: string): void {
  const [middle, late] = [0.5, 0.95].map((share) => milliseconds(atShare(times, share)))
  say(`  ${name.padEnd(32)}${middle?.padStart(12)}${late?.padStart(12)}   ${aim}`)
}

/** A seat is taken away and given back: looked at, confirmed, undone. */
async function changes({ get, send }: Reader): Promise<void> {
  const table = firstIn((await get(board)).text, /table=([\w-]+)/)
  const person = firstIn((await get(`${board}?table=${table}`)).text, /geste=retirer&amp;personne=([\w-]+)/)
  const gesture = `?table=${table}&geste=retirer&personne=${person}`
  const times = { seen: [] as number[], confirmed: [] as number[], undone: [] as number[] }
  for (let round = 0; round < 25; round++) {
    const seen = await get(board + gesture)
    const confirmed = await send(gesture, { intent: "confirm" })
    const undone = await send("", { intent: "undo" })
    if (confirmed.status !== 303 || undone.status !== 303) throw new Error("a change was not carried out")
    if (round < 5) continue
    times.seen.push(seen.time)
    times.confirmed.push(confirmed.time)
    times.undone.push(undone.time)
  }
  say(`  ${"".padEnd(32)}${"p50".padStart(12)}${"p95".padStart(12)}`)
  tell("effect of a change", times.seen, "aim: 150 ms")
  tell("change confirmed", times.confirmed, "aim: 150 ms")
  tell("change undone", times.undone, "aim: 150 ms")
}

/** What is missing is looked at, as a custodian does before asking why; then one price after the other. */
async function prices({ get }: Reader): Promise<void> {
  const { text } = await get(`${board}?filtre=demandes`)
  const items = [...new Set([...text.matchAll(/pourquoi=(d\.[\w.-]+)/g)].map(([, item]) => item ?? ""))]
  await pause(3000)
  const times: number[] = []
  for (const item of items) times.push((await get(`${board}/prix?pourquoi=${item}`)).time)
  tell(`price, the first of ${items.length}`, times.slice(0, 1), "aim: 1000 ms")
  tell("price, those after it", times.slice(1), "aim: 1000 ms")
}

/** One reader, who asks for a page five times a second. */
async function read({ get }: Reader, path: string, times: number): Promise<number[]> {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn++) {
    taken.push((await get(path)).time)
    await pause(200)
  }
  return taken
}

/** Asks for a computation as the board's own form does, without its page: that would be work for the server as well. */
function askForSeating({ post }: Reader, version: string): Promise<Answer> {
  const formKey = randomBytes(16).toString("hex")
  return post(board, { intent: "recalculate", order: "usual", version, formKey })
}

/** Reads a page while one computation after the other is at work: some wait their turn, and one joins them now and then. */
async function readWhileSolving(custodian: Reader, reader: Reader, path: string, times: number): Promise<number[]> {
  const version = firstIn((await custodian.get(board)).text, /name="version" value="(\d+)"/)
  for (let turn = 0; turn < 3; turn++) await askForSeating(custodian, version)
  const more = setInterval(() => void askForSeating(custodian, version), 1500)
  const taken = await read(reader, path, times)
  clearInterval(more)
  if (!(await isSolving(custodian))) say("  ! the solve was over before the page was")
  return taken
}

const isSolving = async ({ get }: Reader) => /value="stop"/.test((await get(board)).text)

async function besideASolve(readers: Readonly<Record<"custodian" | "attache", Reader>>): Promise<void> {
  say(`  ${"".padEnd(32)}${"p95 idle".padStart(12)}${"solving".padStart(12)}   times`)
  for (const [name, { path, who }] of Object.entries(beside)) {
    const reader = readers[who]
    await read(reader, path, 10)
    const idle: number[] = []
    const solving: number[] = []
    for (let round = 0; round < 4; round++) {
      while (await isSolving(readers.custodian)) await pause(500)
      idle.push(...(await read(reader, path, 25)))
      solving.push(...(await readWhileSolving(readers.custodian, reader, path, 25)))
    }
    const [quiet, busy] = [atShare(idle, 0.95), atShare(solving, 0.95)]
    const times = (busy / quiet).toFixed(1)
    say(`  ${name.padEnd(32)}${milliseconds(quiet).padStart(12)}${milliseconds(busy).padStart(12)}   ${times}, aim: 2`)
  }
}

/** Tells all of it on the standard output; judges nothing. */
export async function benchBoard(): Promise<void> {
  const stage = await openStage({ people: 0, sessions: 0 })
  const cookie = await signIn(stage.origin, custodian)
  const readers = {
    custodian: readerOf(stage, cookie),
    attache: readerOf(stage, await signIn(stage.origin, attache)),
  }
  const { page } = await weigh(stage.origin, board, cookie)
  say("The board of the demonstration, as one custodian works at it")
  say(`  its HTML, packed: ${(page / 1024).toFixed(1)} kB (aim: 100 kB)`)
  await changes(readers.custodian)
  await prices(readers.custodian)
  say("Pages while a seating is computed, against the same pages before")
  await besideASolve(readers)
  say()
  await stage.close()
}
