/**
 * What a custodian does to a plan by hand. A change makes another plan of a plan; sizes and focus are the table's own, so that
 * setting them makes another house. Whether the outcome breaks a rule is asked
 * afterwards (`refusal.ts`); what it is worth, too (`effect.ts`).
 */
import type { Ban, Pin, SeatingDocument, Slot, TableRules } from "../dossiers/documents"
import { intervalOf, meet } from "../plans/slots"
import type { Matter } from "./scene"

interface AtTable {
  readonly personId: string
  readonly sessionId: string
}

export type Change =
  /** seats somebody; `pin` also keeps the seat, and seats whoever has no other right to it */
  | ({ readonly do: "add" | "remove" | "pin" | "unpin" | "ban" | "unban" } & AtTable)
  | ({ readonly do: "swap"; readonly otherId: string; readonly otherSessionId: string } & AtTable)
  | { readonly do: "ban-office" | "unban-office"; readonly personId: string; readonly officeId: string }
  | { readonly do: "lock" | "unlock" | "pin-all"; readonly sessionId: string }
  | ({ readonly do: "move"; readonly sessionId: string; readonly roomId: string } & Slot)
  /**
   * sizes, hosts, and whether the table has a focus. Its words are said where the change is confirmed, for no address may
   * hold them: until then, and where they are left empty, its own stay, and a table without any is told by its id.
   */
  | ({
      readonly do: "rules"
      readonly sessionId: string
      readonly ownSubject: boolean
      readonly focus?: string
    } & Pick<TableRules, "min" | "max" | "hosts">)
  /** another plan in which something is met that was not: its places, and the seats that are to stay */
  | ({
      readonly do: "accept"
      readonly pins: readonly AtTable[]
      /** the mark of the problem and plan that were priced, and whether no other plan gives it at a lower price */
      readonly foundFor: string
      readonly proven: boolean
    } & Pick<SeatingDocument, "tables" | "seats">)

export type ChangeName = Change["do"]

/** Why a change cannot even be tried; rules that it would break are told apart (`Refusal`). */
export type Pointless = "unknown" | "already" | "pinned"

type Seats = SeatingDocument["seats"]

const isSeat = (personId: string, sessionId: string) => (seat: readonly [string, string]) =>
  seat[0] === personId && seat[1] === sessionId
const without = (seats: Seats, gone: (seat: readonly [string, string]) => boolean): Seats =>
  seats.filter((seat) => !gone(seat))
const isPin = (personId: string, sessionId: string) => (pin: Pin) =>
  pin.kind === "seat" && pin.personId === personId && pin.sessionId === sessionId
const isLock = (sessionId: string) => (pin: Pin) => pin.kind === "table" && pin.sessionId === sessionId

const isBan =
  (named: { readonly personId: string; readonly sessionId?: string; readonly officeId?: string }) => (ban: Ban) =>
    ban.personId === named.personId &&
    ("sessionId" in ban ? ban.sessionId === named.sessionId : ban.officeId === named.officeId)

/** The plan and the house after a change, or why there is nothing to do. */
export function changed(matter: Matter, change: Change): Matter | Pointless {
  const { house, version } = matter
  if (!names(matter, change)) return "unknown"
  const { seats, pins, bans } = version
  const keep = (part: Partial<SeatingDocument>): Matter => ({ house, version: { ...version, ...part } })
  const sits = (personId: string, sessionId: string) => seats.some(isSeat(personId, sessionId))
  const pinned = (personId: string, sessionId: string) => pins.some(isPin(personId, sessionId))

  switch (change.do) {
    case "add":
      if (sits(change.personId, change.sessionId)) return "already"
      return keep({ seats: [...seats, [change.personId, change.sessionId]] })
    case "remove":
      if (!sits(change.personId, change.sessionId)) return "already"
      if (pinned(change.personId, change.sessionId)) return "pinned"
      return keep({ seats: without(seats, isSeat(change.personId, change.sessionId)) })
    case "swap": {
      const { personId: one, sessionId: here, otherId: other, otherSessionId: there } = change
      if (!sits(one, here) || !sits(other, there) || here === there || one === other) return "unknown"
      if (sits(one, there) || sits(other, here)) return "already"
      if (pinned(one, here) || pinned(other, there)) return "pinned"
      const left = without(seats, (seat) => isSeat(one, here)(seat) || isSeat(other, there)(seat))
      return keep({ seats: [...left, [one, there], [other, here]] })
    }
    case "pin": {
      const { personId, sessionId } = change
      if (pinned(personId, sessionId)) return "already"
      return keep({
        pins: [...pins, { kind: "seat", personId, sessionId }],
        seats: sits(personId, sessionId) ? seats : [...seats, [personId, sessionId]],
      })
    }
    case "unpin":
      if (!pinned(change.personId, change.sessionId)) return "already"
      return keep({ pins: pins.filter((pin) => !isPin(change.personId, change.sessionId)(pin)) })
    case "pin-all": {
      const loose = seats.filter(([person, at]) => at === change.sessionId && !pinned(person, at))
      if (loose.length === 0) return "already"
      return keep({ pins: [...pins, ...loose.map(([personId, sessionId]) => seatPin({ personId, sessionId }))] })
    }
    case "lock":
      if (pins.some(isLock(change.sessionId))) return "already"
      return keep({ pins: [...pins, { kind: "table", sessionId: change.sessionId }] })
    case "unlock":
      if (!pins.some(isLock(change.sessionId))) return "already"
      return unlocked(matter, change.sessionId)
    case "ban": {
      const { personId, sessionId } = change
      if (bans.some(isBan(change))) return "already"
      if (pinned(personId, sessionId)) return "pinned"
      return keep({
        bans: [...bans, { personId, sessionId }],
        seats: without(seats, isSeat(personId, sessionId)),
      })
    }
    case "ban-office": {
      const { personId, officeId } = change
      if (bans.some(isBan(change))) return "already"
      const own = new Set(house.tables.flatMap((t) => (t.rules.officeId === officeId ? [t.sessionId] : [])))
      if ([...own].some((table) => pinned(personId, table))) return "pinned"
      return keep({
        bans: [...bans, { personId, officeId }],
        seats: without(seats, ([person, table]) => person === personId && own.has(table)),
      })
    }
    case "unban":
    case "unban-office": {
      const left = bans.filter((ban) => !isBan(change)(ban))
      return left.length === bans.length ? "already" : keep({ bans: left })
    }
    case "move": {
      const { do: _, sessionId, ...place } = change
      const now = placeOf(matter, sessionId)
      if (now && samePlace(now, place)) return "already"
      const pin: Pin = { kind: "table", sessionId }
      const locked = pins.some(isLock(sessionId)) ? pins : [...pins, pin]
      return { house, version: { ...moved(matter, sessionId, place), pins: locked } }
    }
    case "rules":
      return withRules(matter, change)
    case "accept": {
      const { tables, pins: wanted } = change
      const more = wanted.filter(({ personId, sessionId }) => !pinned(personId, sessionId)).map(seatPin)
      return keep({ tables, seats: change.seats, pins: [...pins, ...more] })
    }
  }
}

const seatPin = ({ personId, sessionId }: AtTable): Pin => ({ kind: "seat", personId, sessionId })

/** Whether everything that a change names is there. */
function names({ house }: Matter, change: Change): boolean {
  const people = new Set(house.attendees.map(({ personId }) => personId))
  const tables = new Set(house.tables.map(({ sessionId }) => sessionId))
  if ("sessionId" in change && !tables.has(change.sessionId)) return false
  if ("personId" in change && !people.has(change.personId)) return false
  if ("officeId" in change && !house.offices.some(({ id }) => id === change.officeId)) return false
  if (change.do === "move" && !house.rooms.some(({ id }) => id === change.roomId)) return false
  return change.do !== "swap" || (people.has(change.otherId) && tables.has(change.otherSessionId))
}

/** Where a table is held, or would be: by its lock, else by the agenda's draft. */
function placeOf({ house, version }: Matter, sessionId: string): (Slot & { readonly roomId: string | null }) | null {
  const byHand = version.pins.some(isLock(sessionId)) ? version.tables[sessionId] : undefined
  return byHand ?? house.tables.find((one) => one.sessionId === sessionId) ?? null
}

/**
 * A table in another slot or room, and locked there: the agenda's draft follows once the plan is settled. Who sits elsewhere
 * then, or is not there, cannot follow and loses the seat; a pin of such a seat is dropped, and counts as broken.
 */
function moved(matter: Matter, sessionId: string, place: Slot & { readonly roomId: string }): SeatingDocument {
  const { house, version } = matter
  const at = intervalOf(place)
  const elsewhere = (personId: string) =>
    version.seats.some(([person, other]) => {
      const held = version.tables[other]
      return person === personId && other !== sessionId && held && meet(intervalOf(held), at)
    })
  const away = (personId: string) =>
    house.attendees.find((one) => one.personId === personId)?.away.some((one) => meet(one, at)) ||
    version.absences.some((one) => one.personId === personId && absentThen(one, place))
  return {
    ...version,
    tables: { ...version.tables, [sessionId]: place },
    seats: without(version.seats, ([person, table]) => table === sessionId && (elsewhere(person) || !!away(person))),
  }
}

const samePlace = (one: Slot & { roomId: string | null }, other: Slot & { roomId: string }) =>
  one.day === other.day && one.startsAt === other.startsAt && one.endsAt === other.endsAt && one.roomId === other.roomId

function absentThen({ slots }: SeatingDocument["absences"][number], place: Slot): boolean {
  return slots === null || slots.some((slot) => meet(intervalOf(slot), intervalOf(place)))
}

function withRules(matter: Matter, change: Extract<Change, { do: "rules" }>): Matter | Pointless {
  const { sessionId, min, max, hosts, ownSubject, focus: words } = change
  const before = matter.house.tables.find((one) => one.sessionId === sessionId)?.rules
  const rules = { min, max, hosts, focus: ownSubject ? words || (before?.focus ?? sessionId) : null }
  const keys = ["focus", "min", "max", "hosts"] as const
  const couldStillDiffer = ownSubject && words === undefined
  if (before && !couldStillDiffer && keys.every((key) => before[key] === rules[key])) return "already"
  const tables = matter.house.tables.map((table) =>
    table.sessionId === sessionId ? { ...table, rules: { ...table.rules, ...rules } } : table,
  )
  return { house: { ...matter.house, tables }, version: matter.version }
}

/** A table that was moved by hand goes back to where the agenda's draft has it. */
function unlocked(matter: Matter, sessionId: string): Matter {
  const { house, version } = matter
  const pins = version.pins.filter((pin) => !isLock(sessionId)(pin))
  const draft = house.tables.find((one) => one.sessionId === sessionId)
  const held = version.tables[sessionId]
  if (!draft || draft.roomId === null || !held || samePlace(draft, held))
    return { house, version: { ...version, pins } }
  const { day, startsAt, endsAt, roomId } = draft
  return { house, version: { ...moved(matter, sessionId, { day, startsAt, endsAt, roomId }), pins } }
}
