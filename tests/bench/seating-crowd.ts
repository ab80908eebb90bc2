import type { Instance } from "~/features/round-tables/seating/instance"
import { LEVELS } from "~/features/round-tables/seating/instance"
import { dice } from "~/features/round-tables/seating/search/random"

export interface Crowd {
  readonly people: number
  readonly tables: number
  readonly offices: number
  readonly slots: number
  readonly rooms: number
  readonly countries: number
  readonly mode: "joint" | "assign"
}

const ids = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i + 1}`)

/**
 * An instance as a larger directorate would have it: posts that cover one to four neighbouring countries, offices that ask
 * for the countries of a few regions, tables of seven to nine, and one attaché in ten away for a slot. Same size and seed,
 * same instance.
 */
export function seatingCrowd(size: Crowd, seed: number): Instance {
  const lot = dice(seed)
  const [slots, rooms, offices] = [ids("S", size.slots), ids("R", size.rooms), ids("O", size.offices)]
  const countries = ids("C", size.countries)
  const around = (at: number, reach: number) =>
    Array.from({ length: reach }, (_, step) => countries[(at + step) % countries.length] as string)
  const some = (list: readonly string[], share: number) => list.filter(() => lot.next() < share)
  const priority = () => (["must", "must", "high", "high", "high", "normal"] as const)[lot.below(6)] ?? "normal"
  const instance: Instance = {
    format: "rt-instance/1",
    name: `crowd-${size.people}-${size.mode}-${seed}`,
    mode: size.mode,
    slots: slots.map((id, order) => ({ id, day: `D${Math.floor((order * 5) / slots.length)}`, order })),
    rooms: rooms.map((id) => ({ id, capacity: 9 + lot.below(5), closed: [] })),
    offices: offices.map((id) => {
      const wanted = [0, 1, 2].flatMap(() => around(lot.below(countries.length), 12))
      const demands = [...new Set(some(wanted, 0.6))].map((country) => ({ country, priority: priority() }))
      return { id, available: slots.filter(() => lot.next() < 0.85), demands }
    }),
    tables: ids("T", size.tables).map((id, t) => ({
      id,
      office: offices[t % offices.length] as string,
      focus: null,
      countries: null,
      min: 3,
      max: 7 + lot.below(3),
      hosts: 1,
      mandatory: lot.next() < 0.1,
      slots: null,
      fixed: null,
    })),
    attendees: ids("A", size.people).map((id) => ({
      id,
      countries: around(lot.below(countries.length), 1 + lot.below(4)),
      unavailable: lot.next() < 0.1 ? [slots[lot.below(slots.length)] as string] : [],
      maxPerDay: 2,
      wishes: [...new Set([0, 1, 2].map(() => offices[lot.below(offices.length)] as string))],
    })),
    pairs: [],
    pins: [],
    bans: [],
    published: null,
    weights: { cover: { high: 3, normal: 1 }, wish: [5, 4, 3, 2], stability: { lost: 2, added: 1 } },
    levels: [...LEVELS],
  }
  return size.mode === "assign" ? placed(instance) : instance
}

/** The same with a place for every table that finds a free room while its head is there. */
function placed(instance: Instance): Instance {
  const taken = new Set<string>()
  const tables = instance.tables.map((table) => {
    const free = instance.offices.find(({ id }) => id === table.office)?.available ?? []
    for (const slot of free)
      for (const { id: room } of instance.rooms)
        if (!taken.has(`${slot} ${room}`) && !taken.has(`${slot} ${table.office}`)) {
          taken.add(`${slot} ${room}`).add(`${slot} ${table.office}`)
          return { ...table, fixed: { slot, room } }
        }
    return table
  })
  return { ...instance, tables }
}
