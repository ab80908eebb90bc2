/** A house that poses the problem of an instance with fixed slots, and plans of it: so that instances test what the board does. */
import * as fc from "fast-check"
import type { SeatingDocument } from "~/features/round-tables/dossiers/documents"
import type { House } from "~/features/round-tables/plans/house"
import { intervalOf } from "~/features/round-tables/plans/slots"
import type { Instance } from "~/features/round-tables/seating/instance"

const timeOf = (instance: Instance, slot: string) => {
  const at = instance.slots.findIndex(({ id }) => id === slot)
  const hour = String(8 + at).padStart(2, "0")
  const days = [...new Set(instance.slots.map(({ day }) => day))]
  const day = `2025-08-${25 + days.indexOf(instance.slots[at]?.day ?? "")}`
  return { day, startsAt: `${hour}:00`, endsAt: `${hour}:50` }
}

/** The same ids stand for the same people, tables and offices. */
export function houseOfInstance(instance: Instance): House {
  const time = (slot: string) => timeOf(instance, slot)
  const others = (slots: readonly string[]) =>
    instance.slots.filter(({ id }) => !slots.includes(id)).map(({ id }) => intervalOf(time(id)))
  return {
    eventId: "event",
    withoutOffice: [],
    tables: instance.tables.map(({ id, office, focus, countries, min, max, hosts, mandatory, fixed }) => ({
      sessionId: id,
      ...time(fixed?.slot ?? (instance.slots[0]?.id as string)),
      roomId: fixed?.room ?? null,
      rules: { officeId: office, focus, countries, min, max, hosts, mandatory },
    })),
    rooms: instance.rooms.map(({ id, capacity, closed }) => ({
      id,
      capacity,
      taken: closed.map((slot) => intervalOf(time(slot))),
    })),
    offices: instance.offices.map(({ id, available, demands }) => ({
      id,
      headId: null,
      hosts: [],
      away: others(available),
      demands: demands.map(({ country, priority }) => ({ countryIso2: country, priority, asks: "", favoured: [] })),
    })),
    attendees: instance.attendees.map(({ id, countries, unavailable, wishes }) => ({
      personId: id,
      countries,
      away: unavailable.map((slot) => intervalOf(time(slot))),
      wishes,
    })),
    pairs: instance.pairs.map(({ departing, arriving, countries }) => ({ departing, arriving, countries })),
  }
}

/** A plan of the house in which every table that has a room is held and these people sit. */
export function versionOf(house: House, seats: SeatingDocument["seats"] = []): SeatingDocument {
  const held = house.tables.flatMap(({ sessionId, day, startsAt, endsAt, roomId }) =>
    roomId === null ? [] : [[sessionId, { day, startsAt, endsAt, roomId }] as const],
  )
  return {
    tables: Object.fromEntries(held),
    seats: seats.filter(([, table]) => held.some(([id]) => id === table)),
    pins: [],
    bans: [],
    absences: [],
    closedRooms: [],
    levels: [],
    reason: "",
    origin: "hand",
  }
}

/** Plans drawn without regard for any rule; some seats are pinned, some people banned. */
export function versions(house: House): fc.Arbitrary<SeatingDocument> {
  const people = house.attendees.map(({ personId }) => personId)
  const tables = house.tables.map(({ sessionId }) => sessionId)
  const seat = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...tables))
  const few = { maxLength: 6, selector: (one: readonly string[]) => one.join(" ") }
  return fc
    .record({ seats: fc.uniqueArray(seat, few), pinned: fc.nat(2), banned: fc.array(seat, { maxLength: 1 }) })
    .map(({ seats, pinned, banned }) => {
      const version = versionOf(house, seats)
      return {
        ...version,
        pins: version.seats.slice(0, pinned).map(([personId, sessionId]) => ({ kind: "seat", personId, sessionId })),
        bans: banned
          .filter(([person, table]) => !version.seats.some(([one, at]) => one === person && at === table))
          .map(([personId, sessionId]) => ({ personId, sessionId })),
      }
    })
}
