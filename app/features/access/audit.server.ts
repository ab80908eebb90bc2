import { createHmac } from "node:crypto"
import { setImmediate as nextTurn } from "node:timers/promises"
import type { Db, ReadDb, Tx } from "#db/handle"
import type { EntryTable } from "#db/schema/access"
import { write } from "#db/write.server"
import type { Entry, Journal } from "~/platform/journal"
import { openEntrySeal } from "./journal/entry-seal.server"
import { openRepeats } from "./journal/repeats.server"

/** What the first entry is chained to. */
const beginning = "colloque-journal/1"

type Chained = Omit<EntryTable, "mac">

/** The seal of an entry over itself and the one before: any changed, removed or reordered line breaks it. */
function macOf(key: Buffer, before: string, entry: Chained): string {
  const { seq, at, actor_id, act, event_id, subject, detail, confidential } = entry
  return createHmac("sha256", key)
    .update(JSON.stringify([before, seq, at, actor_id, act, event_id, subject, detail, confidential]))
    .digest("base64url")
}

/**
 * The journal of an installation, chained with its key. Of a confidential entry, whom or what it is about is sealed: who
 * opened which table's dossier would say, line by line, who sits with whom. An entry may have its actor sealed as well.
 */
export function openJournal(key: Buffer): Journal {
  const entrySeal = openEntrySeal(key)
  const append = async (tx: Tx, entry: Entry) => {
    const last = await tx.selectFrom("entry").select(["seq", "mac"]).orderBy("seq", "desc").limit(1).executeTakeFirst()
    const seq = (last?.seq ?? 0) + 1
    const actorSealed = entry.confidential === true && entry.actorSealed === true
    const about = { subject: entry.subject ?? null, detail: entry.detail ?? {} }
    const told = actorSealed ? { ...about, actorId: entry.actorId } : about
    const chained: Chained = {
      seq,
      at: entry.at,
      actor_id: actorSealed ? null : entry.actorId,
      act: entry.act,
      event_id: entry.eventId ?? null,
      subject: entry.confidential ? null : told.subject,
      detail: entry.confidential ? entrySeal.seal(seq, told) : JSON.stringify(told.detail),
      confidential: entry.confidential ? 1 : 0,
    }
    await tx
      .insertInto("entry")
      .values({ ...chained, mac: macOf(key, last?.mac ?? beginning, chained) })
      .execute()
  }
  return { append, ...openRepeats(key, append) }
}

/**
 * Writes the first line of a new installation, so that an empty journal is always a fault. Nothing is written where people
 * are kept already: their journal was emptied.
 */
export async function openFirstLine(db: Db, journal: Journal, now: string): Promise<void> {
  await write(db, async (tx) => {
    const entry = await tx.selectFrom("entry").select("seq").limit(1).executeTakeFirst()
    const person = await tx.selectFrom("person").select("id").limit(1).executeTakeFirst()
    if (!entry && !person) await journal.append(tx, { at: now, actorId: null, act: "journal-opened" })
  })
}

/** How far a journal reached and what it ended with: kept outside the database, it shows when the end was cut off. */
export interface Checkpoint {
  readonly seq: number
  readonly mac: string
}

export type ChainFault = "changed" | "missing" | "cut-off" | "not-the-same" | "added" | "empty"

export type Verdict =
  | { readonly whole: true; readonly checkpoint: Checkpoint }
  | { readonly whole: false; readonly seq: number; readonly fault: ChainFault }

export interface ChainVerification {
  /** what the journal must still contain */
  readonly known: readonly Checkpoint[]
  /** where an earlier verification ended; null: from the first line */
  readonly from: Checkpoint | null
}

/** A few milliseconds of work, after which other requests of the server get their turn. */
const slice = 250

const start: Checkpoint = { seq: 0, mac: beginning }

/** Follows the chain from its beginning, and past the checkpoint given. */
export function verifyJournal(db: ReadDb, key: Buffer, checkpoint: Checkpoint | null): Promise<Verdict> {
  return verifyChain(db, key, { known: checkpoint ? [checkpoint] : [], from: null })
}

/**
 * Follows the chain from its beginning, or from where an earlier verification ended. The lines before that are counted and
 * not read again; where their count is wrong the whole chain is followed, to find the line.
 */
export async function verifyChain(db: ReadDb, key: Buffer, { known, from }: ChainVerification): Promise<Verdict> {
  const { count, first, last } = await db
    .selectFrom("entry")
    .select((eb) => [
      eb.fn.countAll<number>().as("count"),
      eb.fn.min<number | null>("seq").as("first"),
      eb.fn.max<number | null>("seq").as("last"),
    ])
    .executeTakeFirstOrThrow()
  if (first === null) return { whole: false, seq: 1, fault: known.length || from ? "cut-off" : "empty" }
  if (first < 1) return { whole: false, seq: first, fault: "added" }
  const passed = from ? [...known, from] : known
  if (!from || count !== last) return follow(db, key, start, passed)
  for (const point of passed)
    if (point.seq <= from.seq && !(await contains(db, point))) return follow(db, key, start, passed)
  return follow(db, key, from, passed)
}

async function contains(db: ReadDb, { seq, mac }: Checkpoint): Promise<boolean> {
  const entry = await db.selectFrom("entry").select("mac").where("seq", "=", seq).executeTakeFirst()
  return entry?.mac === mac
}

async function follow(db: ReadDb, key: Buffer, from: Checkpoint, known: readonly Checkpoint[]): Promise<Verdict> {
  let before = from
  for (;;) {
    const entries = await db
      .selectFrom("entry")
      .selectAll()
      .where("seq", ">", before.seq)
      .orderBy("seq")
      .limit(slice)
      .execute()
    for (const { mac, ...entry } of entries) {
      if (entry.seq !== before.seq + 1) return { whole: false, seq: before.seq + 1, fault: "missing" }
      if (macOf(key, before.mac, entry) !== mac) return { whole: false, seq: entry.seq, fault: "changed" }
      if (known.some((point) => point.seq === entry.seq && point.mac !== mac))
        return { whole: false, seq: entry.seq, fault: "not-the-same" }
      before = { seq: entry.seq, mac }
    }
    if (entries.length < slice) break
    await nextTurn()
  }
  if (known.some((point) => point.seq > before.seq)) return { whole: false, seq: before.seq + 1, fault: "cut-off" }
  return { whole: true, checkpoint: before }
}
