import { setImmediate as nextTurn } from "node:timers/promises"
import type { ReadDb } from "#db/handle"
import { openWorkQueue } from "#db/work-queue"
import { revisionActs } from "~/platform/crypto/sealed-revisions"
import { minutesLater } from "~/platform/instants"
import type { EntrySeal } from "./entry-seal.server"

export interface EntryFilter {
  readonly act: string | null
  /** instants; the second is the first that no longer counts */
  readonly from: string | null
  readonly before: string | null
  /** ids of people who acted or whom an entry is about; null: anybody */
  readonly people: readonly string[] | null
}

/** Which lines the reader may know of; the seal where confidential ones are among them. */
export type ReadableEntries =
  | { readonly confidential: false }
  | { readonly confidential: true; readonly seal: EntrySeal }

export interface SearchStart {
  readonly direction: "older" | "newer"
  /** the line to start beside, which is not searched itself; null: the end of the journal */
  readonly beside: number | null
  /** how many lines are wanted */
  readonly most: number
}

export interface FoundEntries {
  /** in the direction of the search */
  readonly seqs: readonly number[]
  /** the last line that was searched, where its bounds ended the search; null where it found enough, or the end */
  readonly stoppedAt: number | null
}

export interface SearchBounds {
  /** how many lines one request searches at most */
  readonly lines: number
  /** how many sealed lines it opens at most */
  readonly opened: number
}

const usualBounds: SearchBounds = { lines: 100_000, opened: 5_000 }
/** Lines of one statement, and sealed lines opened in one go: a few milliseconds each, between which others get their turn. */
const perStatement = 500
const openedInOneGo = 100

/** Opening sealed lines is work: one search does it at a time. */
const inTurn = openWorkQueue()

/**
 * Searches the journal from one line on. Bounds count only lines that the reader may know of, so that where a search stops
 * says nothing of the others.
 */
export async function searchEntries(
  db: ReadDb,
  readable: ReadableEntries,
  filter: EntryFilter,
  start: SearchStart,
  bounds: SearchBounds = usualBounds,
): Promise<FoundEntries> {
  const search = () => searchFrom(db, readable, filter, start, bounds)
  return filter.people && readable.confidential ? inTurn(search) : search()
}

async function searchFrom(
  db: ReadDb,
  readable: ReadableEntries,
  filter: EntryFilter,
  { direction, beside, most }: SearchStart,
  bounds: SearchBounds,
): Promise<FoundEntries> {
  const seqs: number[] = []
  let [searched, opened] = [0, 0]
  let stretch = await firstStretch(db, filter, direction, beside)
  for (;;) {
    const end = await endOfStatement(db, readable, stretch)
    const rows = await rowsIn(db, readable, filter, { ...stretch, end }, most - seqs.length)
    for (const row of rows) {
      if (filter.people && row.confidential && ++opened % openedInOneGo === 0) await nextTurn()
      if (isAbout(row, readable, filter)) seqs.push(row.seq)
      if (seqs.length === most) return { seqs, stoppedAt: null }
      if (opened === bounds.opened) return { seqs, stoppedAt: row.seq }
    }
    if (end === null) return { seqs, stoppedAt: null }
    searched += perStatement
    if (searched >= bounds.lines) return { seqs, stoppedAt: end }
    stretch = { ...stretch, beside: end }
    await nextTurn()
  }
}

/** Lines beside one line, as far as a limit; both are left out. null: none. */
interface Stretch {
  readonly direction: SearchStart["direction"]
  readonly beside: number | null
  readonly limit: number | null
}

const dayMinutes = 24 * 60

/**
 * Days limit which lines are searched at all. A day is left on either side, because a clock that was set back gives a later
 * line an earlier instant.
 */
async function firstStretch(
  db: ReadDb,
  { from, before }: EntryFilter,
  direction: SearchStart["direction"],
  beside: number | null,
): Promise<Stretch> {
  const byInstant = db.selectFrom("entry").select("seq").limit(1)
  const [above, below] = await Promise.all([
    before === null
      ? undefined
      : byInstant.where("at", ">=", minutesLater(before, dayMinutes)).orderBy("at").orderBy("seq").executeTakeFirst(),
    from === null
      ? undefined
      : byInstant
          .where("at", "<", minutesLater(from, -dayMinutes))
          .orderBy("at", "desc")
          .orderBy("seq", "desc")
          .executeTakeFirst(),
  ])
  const [ceiling, floor] = [above?.seq ?? null, below?.seq ?? null]
  const within = (choose: (...seqs: number[]) => number, one: number | null) =>
    one === null ? beside : beside === null ? one : choose(beside, one)
  return direction === "older"
    ? { direction, beside: within(Math.min, ceiling), limit: floor }
    : { direction, beside: within(Math.max, floor), limit: ceiling }
}

function linesIn(db: ReadDb, { confidential }: ReadableEntries, { direction, beside, limit }: Stretch) {
  const [onwards, backwards] = direction === "older" ? (["<", ">"] as const) : ([">", "<"] as const)
  let lines = db.selectFrom("entry").orderBy("seq", direction === "older" ? "desc" : "asc")
  if (!confidential) lines = lines.where("confidential", "=", 0)
  if (beside !== null) lines = lines.where("seq", onwards, beside)
  if (limit !== null) lines = lines.where("seq", backwards, limit)
  return lines
}

/** The last line of a statement; null when all that remain fit into it. */
async function endOfStatement(db: ReadDb, readable: ReadableEntries, stretch: Stretch): Promise<number | null> {
  const end = await linesIn(db, readable, stretch)
    .select("seq")
    .offset(perStatement - 1)
    .limit(1)
    .executeTakeFirst()
  return end?.seq ?? null
}

/** The lines of one statement that may answer. Sealed ones are among them when people are looked for. */
function rowsIn(
  db: ReadDb,
  readable: ReadableEntries,
  { act, from, before, people }: EntryFilter,
  { end, ...stretch }: Stretch & { readonly end: number | null },
  most: number,
) {
  let rows = linesIn(db, readable, stretch).select(["seq", "actor_id", "subject", "detail", "confidential"])
  if (end !== null) rows = rows.where("seq", stretch.direction === "older" ? ">=" : "<=", end)
  // Revisions are recorded with each writing of sealed matter, whose own line says what was done.
  rows = act === null ? rows.where("act", "<>", revisionActs.recorded) : rows.where("act", "=", act)
  if (from !== null) rows = rows.where("at", ">=", from)
  if (before !== null) rows = rows.where("at", "<", before)
  if (people === null) return rows.limit(most).execute()
  const ids = people.length ? people : [""]
  return rows
    .where((eb) => eb.or([eb("actor_id", "in", ids), eb("subject", "in", ids), eb("confidential", "=", 1)]))
    .execute()
}

type Row = Awaited<ReturnType<typeof rowsIn>>[number]

function isAbout(row: Row, readable: ReadableEntries, { people }: EntryFilter): boolean {
  if (people === null) return true
  const told = readable.confidential && row.confidential ? readable.seal.open(row.seq, row.detail) : null
  return [row.actor_id, row.subject, told?.actorId, told?.subject].some((id) => id != null && people.includes(id))
}
