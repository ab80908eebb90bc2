import type { ReadDb } from "#db/handle"
import { inParis } from "~/platform/zones/paris"
import { toInstant } from "~/platform/zones/wall-clock"
import { answersTo } from "../accounts/search"
import type { Grant } from "../policy"
import type { Cursors } from "./cursor.server"
import type { EntrySeal, Told } from "./entry-seal.server"
import { type EntryFilter, type ReadableEntries, searchEntries } from "./entry-search.server"

export interface JournalSearch {
  readonly typed: string
  readonly act: string | null
  /** days of Paris, both included */
  readonly from: string | null
  readonly until: string | null
  readonly older: string | null
  readonly newer: string | null
}

const perPage = 50

/** The first instant of a day in Paris. */
const startOf = (day: string) => new Date(toInstant(`${day}T00:00`, "Europe/Paris")).toISOString()

/**
 * The journal's entries that answer a search, newest first. Without the grant for the whole of it, entries about
 * confidential matter do not exist: neither they nor their number can be read from what is answered.
 */
export async function entries(
  db: ReadDb,
  _grant: Grant<"read-journal">,
  whole: Grant<"read-whole-journal"> | null,
  { cursors, seal }: { readonly cursors: Cursors; readonly seal: EntrySeal },
  search: JournalSearch,
) {
  const [older, newer] = [cursors.read(search.older), cursors.read(search.newer)]
  const forward = newer !== null
  const filter: EntryFilter = {
    act: search.act,
    from: search.from && startOf(search.from),
    before: search.until && startOf(nextDay(search.until)),
    people: search.typed.trim() ? await peopleNamed(db, search.typed) : null,
  }
  const readable: ReadableEntries = whole ? { confidential: true, seal } : { confidential: false }
  const direction = forward ? "newer" : "older"
  const found = await searchEntries(db, readable, filter, { direction, beside: newer ?? older, most: perPage + 1 })
  const more = found.seqs.length > perPage
  const seqs = found.seqs.slice(0, perPage)
  const onPage = seqs.length
    ? await db
        .selectFrom("entry")
        .select(["seq", "at", "actor_id", "act", "event_id", "subject", "detail", "confidential", "mac"])
        .where("seq", "in", seqs)
        .orderBy("seq", "desc")
        .execute()
    : []
  const rows = onPage.map((row) => {
    const told = row.confidential ? seal.open(row.seq, row.detail) : null
    const { actorId, ...about } = told ?? { subject: row.subject, detail: JSON.parse(row.detail) as Told["detail"] }
    return { ...row, ...about, actor_id: actorId ?? row.actor_id }
  })
  const [first, last] = [rows[0], rows.at(-1)]
  const cursor = (seq: number | null) => (seq === null ? null : cursors.write(seq))
  const onwards = (end: (typeof rows)[number] | undefined) => (more && end ? end.seq : found.stoppedAt)
  const named = await namesFor(db, rows)
  return {
    entries: rows.map((row) => ({
      key: row.mac,
      /** `YYYY-MM-DDTHH:MM:SS` in Paris */
      at: `${inParis(row.at)}:${row.at.slice(17, 19)}`,
      actor: row.actor_id === null ? null : (named.person(row.actor_id) ?? "–"),
      act: row.act,
      subject: row.subject === null || row.subject === row.actor_id ? null : named.person(row.subject),
      event: row.event_id === null ? null : named.event(row.event_id),
      detail: withHour(row.detail),
      confidential: row.confidential === 1,
      mark: row.mac.slice(0, 6),
    })),
    newer: cursor(forward ? onwards(first) : older === null ? null : (first?.seq ?? older)),
    older: cursor(forward ? (last?.seq ?? newer) : onwards(last)),
    /** `YYYY-MM-DDTHH:MM` in Paris: how far the search came where its bounds ended it, and others may follow */
    searchedTo: found.stoppedAt === null ? null : await hourOf(db, found.stoppedAt),
  }
}
export type JournalEntry = Awaited<ReturnType<typeof entries>>["entries"][number]

async function hourOf(db: ReadDb, seq: number): Promise<string | null> {
  const entry = await db.selectFrom("entry").select("at").where("seq", "=", seq).executeTakeFirst()
  return entry ? inParis(entry.at) : null
}

/** The minute in which something was repeated, as it was in Paris. */
function withHour(detail: Told["detail"]): Told["detail"] {
  const { minute } = detail
  return typeof minute === "string" ? { ...detail, minute: inParis(minute).replace("T", " ") } : detail
}

const nextDay = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

async function peopleNamed(db: ReadDb, typed: string): Promise<string[]> {
  const everybody = await db
    .selectFrom("person")
    .select(["id", "given_name as givenName", "family_name as familyName", "email as address", "code"])
    .execute()
  return everybody
    .filter(answersTo(typed))
    .slice(0, 500)
    .map(({ id }) => id)
}

interface Naming {
  readonly actor_id: string | null
  readonly subject: string | null
  readonly event_id: string | null
}

/** The names of whoever and whichever event some entries are about: two queries. */
async function namesFor(db: ReadDb, rows: readonly Naming[]) {
  const about = new Set(rows.flatMap(({ actor_id, subject }) => [actor_id, subject].filter((id) => id !== null)))
  const events = new Set(rows.flatMap(({ event_id }) => event_id ?? []))
  const [people, titles] = await Promise.all([
    about.size
      ? db
          .selectFrom("person")
          .select(["id", "civility", "given_name", "family_name"])
          .where("id", "in", [...about])
          .execute()
      : [],
    events.size
      ? db
          .selectFrom("event")
          .select(["id", "title_fr as fr", "title_en as en"])
          .where("id", "in", [...events])
          .execute()
      : [],
  ])
  return {
    person(id: string) {
      const found = people.find((person) => person.id === id)
      return found ? `${found.civility} ${found.given_name} ${found.family_name}` : null
    },
    event(id: string) {
      const found = titles.find((event) => event.id === id)
      return found ? { fr: found.fr, en: found.en } : null
    },
  }
}
