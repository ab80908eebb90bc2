/**
 * `npm run bench`: how fast the product is, as ratios that were measured in one run: pages against a bare Remix route that
 * draws as many elements with no database, feeds against a bare Node server, a large edition against the demonstration's.
 * Then the board, the seating, and hostile requests. `npm run bench -- pages`, `-- board`, `-- seating` or `-- hostile`
 * measures one of the four.
 * It measures and judges nothing; `tests/routes/queries.test.ts` holds the number of queries.
 */
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { queriesAsked } from "#tests/support/queries-asked"
import { openInstallation } from "~/installation.server"
import { silentLog } from "~/platform/log.server"
import { createServer } from "~/server"
import { setUp } from "../../app/cli/setup.mjs"
import { benchBoard } from "./board"
import { benchHostile } from "./hostile"
import { type Borne, inTurns } from "./load"
import { benchSeating } from "./seating"
import { colloquium, configOf, freePort, inProcess, openFeed, openStage, type Stage, signIn } from "./stage"
import { weigh } from "./weights"

/** An attaché in post of the demonstration, and what the large edition has beyond it. */
const attache = "P0099"
const large = { people: 2000 - 283, sessions: 1000 - 60 }

const pages = {
  "day view": `/evenements/${colloquium}/agenda/2025-08-26`,
  "week view": `/evenements/${colloquium}/agenda`,
  "personal agenda": `/evenements/${colloquium}/programme`,
  home: "/",
} as const

const say = (line = "") => void process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`
const figures = ({ perSecond, p95 }: Borne) => [perSecond.toFixed(0), `${p95.toFixed(1)} ms`] as const

function row(name: string, ...cells: readonly (string | number)[]): void {
  say(`  ${name.padEnd(32)}${cells.map((cell) => String(cell).padStart(15)).join("")}`)
}

function warn(name: string, { failures }: Borne): void {
  if (failures > 0) say(`  ! ${name}: ${failures} answers were errors; its figures mean nothing`)
}

async function portOf(process: ChildProcess): Promise<number> {
  const [{ port }] = (await once(process, "message")) as [{ port: number }]
  return port
}

async function againstBareRemix({ origin }: Stage, bare: string, cookie: string): Promise<void> {
  say("Pages, signed in as an attaché, against a bare Remix route with as many elements (aim: 70 %)")
  row("", "requests/s", "p95", "bare", "bare p95", "ratio")
  for (const [name, path] of Object.entries(pages)) {
    const html = await (await fetch(origin + path, { headers: { Cookie: cookie } })).text()
    const elements = html.match(/<[a-z]/g)?.length ?? 0
    const characters = html.replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, "").length
    const [ours, theirs] = await inTurns([
      { address: origin + path, headers: { Cookie: cookie } },
      { address: `${bare}/bare/${elements}/${characters}` },
    ])
    if (!ours || !theirs) continue
    const ratio = percent(ours.perSecond, theirs.perSecond)
    row(`${name}, ${elements} elements`, ...figures(ours), ...figures(theirs), ratio)
    warn(name, ours)
  }
  say()
}

async function feedAgainstBareNode({ origin }: Stage, bare: string, cookie: string): Promise<void> {
  const feed = await openFeed(origin, cookie)
  const answer = await fetch(feed)
  const bytes = (await answer.arrayBuffer()).byteLength
  const tag = answer.headers.get("ETag") ?? ""
  say(`Feed of ${kilobytes(bytes)}, against a bare Node server with a constant body (aim for 304: 50 %)`)
  row("", "requests/s", "p95", "bare", "bare p95", "ratio")
  for (const [name, headers] of [
    ["304", { "If-None-Match": tag }],
    ["200", {}],
  ] as const) {
    const [ours, theirs] = await inTurns([
      { address: feed, headers },
      { address: `${bare}/${bytes}`, headers },
    ])
    if (!ours || !theirs) continue
    row(name, ...figures(ours), ...figures(theirs), percent(ours.perSecond, theirs.perSecond))
    warn(name, ours)
  }
  say()
}

async function onTheWay({ origin }: Stage, cookie: string): Promise<void> {
  say("Bytes on the way, packed (aim for home: 60 kB of scripts beyond the framework's own)")
  row("", "page", "framework", "scripts", "styles")
  for (const [name, path] of Object.entries(pages)) {
    const { page, framework, scripts, styles } = await weigh(origin, path, cookie)
    row(name, ...[page, framework, scripts, styles].map(kilobytes))
  }
  say()
}

/** Counted in this very process, on the same database: each page once, after it has been asked for once already. */
async function countQueries(stage: Stage, cookie: string): Promise<Readonly<Record<string, number>>> {
  const port = await freePort()
  const local = `http://127.0.0.1:${port}`
  const installation = await openInstallation({ ...configOf(stage.settings), origin: local }, silentLog)
  const build = await import("../../build/server/index.js" as string)
  const server = createServer(installation, build).listen(port, "127.0.0.1")
  await once(server, "listening")
  const counts: Record<string, number> = {}
  for (const [name, path] of Object.entries(pages)) {
    const ask = () => fetch(local + path, { headers: { Cookie: cookie } }).then((answer) => answer.text())
    await ask()
    counts[name] = (await queriesAsked(ask)).length
  }
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await installation.db.close()
  return counts
}

async function largeAgainstSmall(small: Stage, big: Stage, smallCookie: string, bigCookie: string): Promise<void> {
  say("An edition of 1,000 sessions and 2,000 people against the demonstration's (aim: below twice the time)")
  row("", "p50", "large p50", "times", "queries", "large queries")
  const few = await countQueries(small, smallCookie)
  const many = await countQueries(big, bigCookie)
  for (const [name, path] of Object.entries(pages)) {
    const [one, other] = await inTurns([
      { address: small.origin + path, headers: { Cookie: smallCookie } },
      { address: big.origin + path, headers: { Cookie: bigCookie } },
    ])
    if (!one || !other) continue
    const times = (other.p50 / one.p50).toFixed(1)
    row(name, `${one.p50.toFixed(1)} ms`, `${other.p50.toFixed(1)} ms`, times, few[name] ?? 0, many[name] ?? 0)
    warn(name, other)
  }
  say()
}

async function benchPages(): Promise<void> {
  const bareRemix = inProcess("tests/bench/bare-remix.tsx")
  const bareNode = inProcess("tests/bench/bare-node.ts")
  const [remix, node] = await Promise.all(
    [bareRemix, bareNode].map(async (one) => `http://127.0.0.1:${await portOf(one)}`),
  )
  const small = await openStage({ people: 0, sessions: 0 })
  const cookie = await signIn(small.origin, attache)
  await againstBareRemix(small, remix ?? "", cookie)
  await feedAgainstBareNode(small, node ?? "", cookie)
  await onTheWay(small, cookie)
  const big = await openStage(large)
  await largeAgainstSmall(small, big, cookie, await signIn(big.origin, attache))
  await Promise.all([small.close(), big.close()])
  for (const one of [bareRemix, bareNode]) one.kill()
}

const asked = process.argv.slice(2)
const wanted = (part: string) => asked.length === 0 || asked.includes(part)
setUp()
if (wanted("pages")) await benchPages()
if (wanted("board")) await benchBoard()
if (wanted("seating")) await benchSeating()
if (wanted("hostile")) await benchHostile()
