import type { ReadDb } from "#db/handle"
import { inParis } from "~/platform/zones/paris"
import { toInstant } from "~/platform/zones/wall-clock"
import { answersTo } from "../accounts/search"
import type { Grant } from "../policy"
import type { Cursors } from "./cursor.server"
import type { EntrySeal, Told } from "./entry-seal.server"

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
  const people = search.typed.trim() ? await peopleNamed(db, search.typed) : null
  const [older, newer] = [cursors.read(search.older), cursors.read(search.newer)]
  let found = db.selectFrom("entry")
  if (!whole) found = found.where("confidential", "=", 0)
  if (search.act) found = found.where("act", "=", search.act)
  if (search.from) found = found.where("at", ">=", startOf(search.from))
  if (search.until) found = found.where("at", "<", startOf(nextDay(search.until)))
  if (people) {
    const ids = people.length ? people : [""]
    const sealed = whole ? await sealedAbout(db, seal, new Set(people)) : []
    found = found.where((eb) =>
      eb.or([eb("actor_id", "in", ids), eb("subject", "in", ids), ...(sealed.length ? [eb("seq", "in", sealed)] : [])]),
    )
  }
  const forward = newer !== null
  if (forward) found = found.where("seq", ">", newer)
  else if (older !== null) found = found.where("seq", "<", older)
  const read = await found
    .select(["seq", "at", "actor_id", "act", "event_id", "subject", "detail", "confidential", "mac"])
    .orderBy("seq", forward ? "asc" : "desc")
    .limit(perPage + 1)
    .execute()
  const more = read.length > perPage
  const onPage = forward ? read.slice(0, perPage).reverse() : read.slice(0, perPage)
  const rows = onPage.map((row) => {
    const told = row.confidential ? seal.open(row.seq, row.detail) : null
    const { actorId, ...about } = told ?? { subject: row.subject, detail: JSON.parse(row.detail) as Told["detail"] }
    return { ...row, ...about, actor_id: actorId ?? row.actor_id }
  })
  const [first, last] = [rows[0], rows.at(-1)]
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
      detail: row.detail,
      confidential: row.confidential === 1,
      mark: row.mac.slice(0, 6),
    })),
    newer: first && (forward ? more : older !== null) ? cursors.write(first.seq) : null,
    older: last && (forward || more) ? cursors.write(last.seq) : null,
  }
}
export type JournalEntry = Awaited<ReturnType<typeof entries>>["entries"][number]

/** More lines than that do not fit into one question to a database. */
const mostSealed = 10_000

/** The latest confidential entries whose sealed words name one of these people: looked for in memory, nowhere else. */
async function sealedAbout(db: ReadDb, seal: EntrySeal, people: ReadonlySet<string>): Promise<number[]> {
  if (people.size === 0) return []
  const rows = await db
    .selectFrom("entry")
    .select(["seq", "detail"])
    .where("confidential", "=", 1)
    .orderBy("seq", "desc")
    .execute()
  const names = ({ seq, detail }: (typeof rows)[number]) => {
    const told = seal.open(seq, detail)
    return [told?.actorId, told?.subject].some((id) => id && people.has(id))
  }
  return rows
    .filter(names)
    .slice(0, mostSealed)
    .map(({ seq }) => seq)
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
