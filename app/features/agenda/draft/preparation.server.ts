import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { type Severity, severities } from "../conflicts/conflict"
import { concernedBetween } from "../difference"
import { changesZone } from "../event-facts"
import { headcount } from "../places"
import { type Candidate, changeCount, draftCandidate } from "../publications/candidate.server"
import { readerOf } from "../reader"
import { dayToShow, filterIn } from "./filter"
import { type OutlineLine, outlineOf } from "./outline"

/** The draft as its page shows it. */
export type Preparation = Awaited<ReturnType<typeof preparationOf>>

const everything = { text: "", kind: null, roomId: null, theme: null, inConflict: false, unpublished: false } as const

/** The draft by day, as far as it is looked for, with what is wrong and what is not published yet. */
export async function preparationOf(
  db: ReadDb,
  grant: Grant<"plan-agenda">,
  { today, sought }: { readonly today: string; readonly sought: URLSearchParams },
) {
  const [candidate, themes] = await Promise.all([
    draftCandidate(db, grant, today),
    db
      .selectFrom("event_theme")
      .select(["key", "name_fr as nameFr", "name_en as nameEn"])
      .where("event_id", "=", grant.eventId)
      .orderBy("position")
      .execute(),
  ])
  const filter = filterIn(sought)
  const found = outlineOf(candidate, filter)
  const day = dayToShow(found, sought.get("jour"))
  const saved = sought.get("enregistree")
  return {
    total: candidate.sessions.length,
    found: found.length,
    filter,
    day,
    days: countedByDay(found),
    lines: day === null ? found : found.filter((line) => line.day === day),
    saved: saved === null ? null : (outlineOf(candidate, everything).find(({ id }) => id === saved) ?? null),
    deleted: sought.get("supprimee") !== null,
    rooms: candidate.setting.rooms.map(({ id, name }) => ({ id, name })),
    themes,
    conflicts: countedBySeverity(candidate),
    inForce: candidate.inForce?.number ?? null,
    changes: changeCount(candidate),
    concerned: concernedCount(candidate),
  }
}

/** How many sessions each day has; reserved slots are in no count. */
function countedByDay(lines: readonly OutlineLine[]) {
  const counts = new Map<string, number>()
  for (const { day, kind } of lines) counts.set(day, (counts.get(day) ?? 0) + (kind === null ? 0 : 1))
  return [...counts].map(([day, count]) => ({ day, count }))
}

function countedBySeverity({ conflicts }: Candidate): Record<Severity, number> {
  const count = (severity: Severity) => conflicts.filter((conflict) => conflict.severity === severity).length
  return Object.fromEntries(severities.map((severity) => [severity, count(severity)])) as Record<Severity, number>
}

/** How many people the unpublished changes concern; before the first publication that is everybody, and is not counted. */
function concernedCount({ inForce, sessions, eventChanges, participants }: Candidate): number | null {
  if (!inForce) return null
  const readers = participants.map((one) => readerOf(one.personId, one))
  const zoneChanges = changesZone(eventChanges)
  const concerned = concernedBetween(inForce.sessions, sessions, readers, { zoneChanges })
  const taking = new Map(participants.map((one) => [one.personId, one]))
  const { attaches, others } = headcount(concerned, { before: inForce.sessions, after: sessions }, taking)
  return attaches + others
}
