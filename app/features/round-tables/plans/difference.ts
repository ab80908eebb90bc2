import type { SeatingDocument } from "../dossiers/documents"
import type { Placement } from "./instance-of"
import { slotKey } from "./slots"

type Places = Pick<SeatingDocument, "tables" | "seats">

export interface PersonChange {
  readonly personId: string
  /** sessions, in order of time */
  readonly gains: readonly string[]
  readonly loses: readonly string[]
}

export interface TableChange {
  readonly sessionId: string
  /** null where the plan does not hold the table */
  readonly before: Placement | null
  readonly after: Placement | null
}

/** What one plan has otherwise than another. */
export interface SeatDifference {
  readonly people: readonly PersonChange[]
  readonly tables: readonly TableChange[]
  /** seats that both have */
  readonly kept: number
  readonly gained: number
  readonly lost: number
}

/**
 * Two plans of one event, seat by seat: who gains and who loses which table, and which tables are held elsewhere, at another
 * time, or not at all. People in the order of the seats, the later plan first; tables in order of time.
 */
export function seatDifference(before: Places, after: Places): SeatDifference {
  const [had, has] = [seatsBy(before), seatsBy(after)]
  const when = (sessionId: string) => slotKeyIn(after, sessionId) ?? slotKeyIn(before, sessionId) ?? ""
  const inTime = (a: string, b: string) => (`${when(a)} ${a}` < `${when(b)} ${b}` ? -1 : 1)
  const people = [...new Set([...has.keys(), ...had.keys()])].flatMap((personId): PersonChange[] => {
    const [earlier, later] = [had.get(personId) ?? new Set<string>(), has.get(personId) ?? new Set<string>()]
    const gains = [...later].filter((one) => !earlier.has(one)).sort(inTime)
    const loses = [...earlier].filter((one) => !later.has(one)).sort(inTime)
    return gains.length + loses.length > 0 ? [{ personId, gains, loses }] : []
  })
  const tables = [...new Set([...Object.keys(after.tables), ...Object.keys(before.tables)])]
    .map((sessionId) => ({
      sessionId,
      before: before.tables[sessionId] ?? null,
      after: after.tables[sessionId] ?? null,
    }))
    .filter((change) => placementKey(change.before) !== placementKey(change.after))
    .sort((a, b) => inTime(a.sessionId, b.sessionId))
  const gained = people.reduce((sum, { gains }) => sum + gains.length, 0)
  const lost = people.reduce((sum, { loses }) => sum + loses.length, 0)
  return { people, tables, kept: after.seats.length - gained, gained, lost }
}

export function isSame({ gained, lost, tables }: SeatDifference): boolean {
  return gained + lost + tables.length === 0
}

function seatsBy({ seats }: Places): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [personId, sessionId] of seats) {
    const own = found.get(personId)
    if (own) own.add(sessionId)
    else found.set(personId, new Set([sessionId]))
  }
  return found
}

function slotKeyIn({ tables }: Places, sessionId: string): string | null {
  const placement = tables[sessionId]
  return placement ? slotKey(placement) : null
}

const placementKey = (placement: Placement | null) => placement && `${slotKey(placement)} ${placement.roomId}`
