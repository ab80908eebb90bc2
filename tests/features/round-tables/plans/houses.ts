/** Small random houses and plans: everything that a directorate may hold, absences and lost rooms included. */
import * as fc from "fast-check"
import type { SeatingDocument } from "~/features/round-tables/dossiers/documents"
import type { House, HouseTable } from "~/features/round-tables/plans/house"

const ids = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `house-${letter}-${at + 1}`)
const offices = ids("office", 3)
const rooms = ids("room", 3)
const people = ids("person", 6)
const sessions = ids("session", 5)
const countries = ["FRX", "BRX", "ESX", "PTX"].map((code) => `country-${code}`)

const hours = fc.constantFrom("09:00", "09:30", "10:00", "11:00", "14:00")
const slot = fc
  .record({ day: fc.constantFrom("2025-08-26", "2025-08-27"), startsAt: hours, minutes: fc.constantFrom(30, 60, 90) })
  .map(({ day, startsAt, minutes }) => {
    const end = Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3)) + minutes
    const two = (value: number) => String(value).padStart(2, "0")
    return { day, startsAt, endsAt: `${two(Math.floor(end / 60))}:${two(end % 60)}` }
  })
const interval = slot.map(({ day, startsAt, endsAt }) => ({ from: `${day}T${startsAt}`, until: `${day}T${endsAt}` }))
const few = <T>(list: readonly T[]) => fc.subarray([...list], { maxLength: 2 })
const rarely = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 1 })

const table = (sessionId: string): fc.Arbitrary<HouseTable> =>
  fc
    .tuple(
      slot,
      fc.option(fc.constantFrom(...rooms), { nil: null, freq: 4 }),
      fc.record({
        officeId: fc.constantFrom(...offices),
        focus: fc.option(fc.constantFrom("focus-a", "focus-b"), { nil: null }),
        countries: fc.option(fc.subarray(countries, { minLength: 1 }), { nil: null, freq: 2 }),
        min: fc.nat(1),
        max: fc.integer({ min: 1, max: 4 }),
        hosts: fc.constantFrom(1, 2),
        mandatory: fc.boolean(),
      }),
    )
    .map(([at, roomId, rules]) => ({ sessionId, ...at, roomId, rules }))

const demand = fc.record({
  countryIso2: fc.constantFrom(...countries),
  priority: fc.constantFrom("must" as const, "high" as const, "normal" as const),
})

export const houses: fc.Arbitrary<House> = fc.record({
  eventId: fc.constant("house-event"),
  tables: fc.tuple(...sessions.map(table)).chain((all) => fc.subarray(all, { minLength: 1 })),
  withoutOffice: fc.constant([]),
  rooms: fc.tuple(
    ...rooms.map((id) =>
      fc.record({ id: fc.constant(id), capacity: fc.integer({ min: 2, max: 8 }), taken: rarely(interval) }),
    ),
  ),
  offices: fc.tuple(
    ...offices.map((id) =>
      fc.record({
        id: fc.constant(id),
        headId: fc.constant(`head of ${id}`),
        hosts: fc.constant([]),
        away: rarely(interval),
        demands: fc
          .uniqueArray(demand, { selector: ({ countryIso2 }) => countryIso2, maxLength: 3 })
          .map((asked) => asked.map((one) => ({ ...one, asks: "canary-asked", favoured: [] }))),
      }),
    ),
  ),
  attendees: fc.tuple(
    ...people.map((personId) =>
      fc.record({
        personId: fc.constant(personId),
        countries: few(countries),
        away: rarely(interval),
        wishes: few(offices),
      }),
    ),
  ),
  pairs: fc.constant([{ departing: "house-person-1", arriving: "house-person-2", countries: ["country-FRX"] }]),
})

/** What a custodian may have fixed, of people and tables some of which are gone. */
export const fixed: fc.Arbitrary<SeatingDocument> = fc.record({
  tables: fc.dictionary(
    fc.constantFrom(...sessions),
    fc.tuple(slot, fc.constantFrom(...rooms)).map(([at, roomId]) => ({ ...at, roomId })),
    { maxKeys: 2 },
  ),
  seats: fc.array(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...sessions)), { maxLength: 4 }),
  pins: fc.uniqueArray(
    fc.oneof(
      fc.record({
        kind: fc.constant("seat" as const),
        personId: fc.constantFrom(...people, "house-person-gone"),
        sessionId: fc.constantFrom(...sessions, "house-session-gone"),
      }),
      fc.record({ kind: fc.constant("table" as const), sessionId: fc.constantFrom(...sessions) }),
    ),
    { selector: (pin) => JSON.stringify(pin), maxLength: 3 },
  ),
  bans: fc.array(
    fc.oneof(
      fc.record({ personId: fc.constantFrom(...people), sessionId: fc.constantFrom(...sessions) }),
      fc.record({ personId: fc.constantFrom(...people, "house-person-gone"), officeId: fc.constantFrom(...offices) }),
    ),
    { maxLength: 2 },
  ),
  absences: rarely(
    fc.record({
      personId: fc.constantFrom(...people),
      slots: fc.option(fc.array(slot, { minLength: 1, maxLength: 2 }), { nil: null }),
    }),
  ),
  closedRooms: rarely(
    fc.record({
      roomId: fc.constantFrom(...rooms),
      slots: fc.option(fc.array(slot, { minLength: 1, maxLength: 2 }), { nil: null }),
    }),
  ),
  levels: fc.constant([]),
  reason: fc.constant(""),
  origin: fc.constant("hand" as const),
})
