import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { Nameable } from "../components/conflict-lines"
import type { Conflict, Setting } from "../conflicts/conflict"
import { concernedBetween } from "../difference"
import { namesOf } from "../draft/planners-table.server"
import { changesZone } from "../event-facts"
import { headcount } from "../places"
import type { PublishedSession } from "../published"
import { readerOf } from "../reader"
import { lastReasons } from "./archive/queries.server"
import { type Candidate, changeCount } from "./candidate.server"

/** An agenda about to be published, as its page shows it. */
export type Proposal = Awaited<ReturnType<typeof proposalOf>>

/** How many people a page of the reading by person holds. */
const perPage = 25

/** What a candidate changes and for whom, what forbids it, and what it needs reasons for. */
export async function proposalOf(
  db: ReadDb,
  grant: Grant<"publish-agenda">,
  candidate: Candidate,
  { page }: { readonly page: number },
) {
  const { inForce, sessions, difference, eventChanges, conflicts, participants, fingerprint } = candidate
  const grave = conflicts.filter(({ severity }) => severity !== "notice")
  const concerned = concernedBetween(
    inForce?.sessions ?? [],
    sessions,
    participants.map((one) => readerOf(one.personId, one)),
    { zoneChanges: changesZone(eventChanges) },
  )
  const [known, reasons] = await Promise.all([nameableIn(db, candidate, grave), lastReasons(db, grant)])
  const taking = new Map(participants.map((one) => [one.personId, one]))
  const before = inForce?.sessions ?? []
  const { attaches, others, house, bySession } = headcount(concerned, { before, after: sessions }, taking)
  const pages = Math.max(1, Math.ceil(concerned.length / perPage))
  const current = Math.min(Math.max(1, page), pages)
  const shown = concerned.slice((current - 1) * perPage, current * perPage)
  return {
    number: (inForce?.number ?? 0) + 1,
    first: inForce === null,
    fingerprint,
    changes: difference.changes,
    eventChanges,
    changeCount: changeCount(candidate),
    reach: bySession,
    attaches,
    others,
    house,
    blocking: grave.filter(({ severity }) => severity === "blocking"),
    serious: grave.filter(({ severity }) => severity === "serious"),
    known,
    reasons: new Map(grave.flatMap(({ key }) => (reasons.has(key) ? [[key, reasons.get(key) ?? ""]] : []))),
    people: shown.map(({ personId, concerns }) => {
      const one = taking.get(personId)
      const initials = `${one?.givenName.charAt(0) ?? ""}${one?.familyName.charAt(0) ?? ""}`
      return { personId, concerns, initials, name: `${one?.civility} ${one?.givenName} ${one?.familyName}` }
    }),
    page: current,
    pages,
    from: (current - 1) * perPage + 1,
  }
}

/** What sentences about these conflicts may name, and no more: of confidential sessions the slot. */
export async function nameableIn(
  db: ReadDb,
  { sessions, setting }: { readonly sessions: readonly PublishedSession[]; readonly setting: Setting },
  conflicts: readonly Conflict[],
): Promise<Nameable & { people: Map<string, string> }> {
  const touched = new Set(conflicts.flatMap(({ sessionIds }) => sessionIds))
  const named = new Set(conflicts.flatMap(({ personIds }) => personIds))
  const names = named.size === 0 ? new Map<string, string>() : await namesOf(db)
  return {
    sessions: sessions
      .filter(({ sessionId }) => touched.has(sessionId))
      .map(({ sessionId: id, titleFr, titleEn, day, startsAt, endsAt, visibility }) => {
        const sealed = visibility === "confidential"
        const slot = { id, day, startsAt, endsAt, visibility }
        return { ...slot, titleFr: sealed ? null : titleFr, titleEn: sealed ? null : titleEn }
      }),
    people: new Map([...names].filter(([id]) => named.has(id))),
    rooms: setting.rooms.map(({ id, name }) => ({ id, name })),
  }
}
