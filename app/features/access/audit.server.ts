import { createHmac } from "node:crypto"
import type { ReadDb, Tx } from "#db/handle"
import type { EntryTable } from "#db/schema/access"
import type { Entry, Journal } from "~/platform/journal"
import { openEntrySeal } from "./journal/entry-seal.server"

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
  return {
    async append(tx: Tx, entry: Entry) {
      const last = await tx
        .selectFrom("entry")
        .select(["seq", "mac"])
        .orderBy("seq", "desc")
        .limit(1)
        .executeTakeFirst()
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
    },
  }
}

/** How far a journal reached and what it ended with: kept outside the database, it shows when the end was cut off. */
export interface Checkpoint {
  readonly seq: number
  readonly mac: string
}

export type Verdict =
  | { readonly whole: true; readonly checkpoint: Checkpoint | null }
  | { readonly whole: false; readonly seq: number; readonly fault: "changed" | "missing" | "cut-off" | "not-the-same" }

const slice = 1000

/** Follows the chain from its beginning, and past the checkpoint given. Reads in slices: a journal may be long. */
export async function verifyJournal(db: ReadDb, key: Buffer, checkpoint: Checkpoint | null): Promise<Verdict> {
  let before: Checkpoint = { seq: 0, mac: beginning }
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
      if (checkpoint?.seq === entry.seq && checkpoint.mac !== mac)
        return { whole: false, seq: entry.seq, fault: "not-the-same" }
      before = { seq: entry.seq, mac }
    }
    if (entries.length < slice) break
  }
  if (checkpoint && checkpoint.seq > before.seq) return { whole: false, seq: before.seq + 1, fault: "cut-off" }
  return { whole: true, checkpoint: before.seq ? before : null }
}
