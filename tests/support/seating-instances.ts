/** Small random instances of the seating problem, absurd ones included, and a search that tries every plan. */
import * as fc from "fast-check"
import { type Instance, LEVELS, type Level } from "~/features/round-tables/seating/instance"
import { type Problem, problemOf } from "~/features/round-tables/seating/problem"
import { violations } from "~/features/round-tables/seating/rules"
import { compareLevels, type Levels, levelsOf } from "~/features/round-tables/seating/score"
import { type Place, planOf, type Seating } from "~/features/round-tables/seating/seating"

const ids = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i + 1}`)
const COUNTRIES = ["X", "Y", "Z"]

interface Shape {
  readonly attendees: number
  readonly tables: number
  readonly slots: number
  readonly rooms: number
  readonly mode: "joint" | "assign"
}

/** An instance of a given shape: everything that the format allows may happen. */
export function instances(shape: Shape): fc.Arbitrary<Instance> {
  const [slots, rooms, offices] = [ids("S", shape.slots), ids("R", shape.rooms), ids("O", 2)]
  const [tables, attendees] = [ids("T", shape.tables), ids("A", shape.attendees)]
  const mostly = <T>(list: T[]) => fc.subarray(list, { minLength: Math.max(0, list.length - 1) })
  const few = <T>(list: T[]) => fc.subarray(list, { maxLength: 1 })
  const placement = fc.record({ slot: fc.constantFrom(...slots), room: fc.constantFrom(...rooms) })
  const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })

  const office = fc.record({
    available: mostly(slots),
    demands: fc.subarray(COUNTRIES, { minLength: 1 }).chain((countries) =>
      fc.tuple(
        ...countries.map((country) =>
          fc.record({
            country: fc.constant(country),
            priority: fc.constantFrom("must" as const, "high" as const, "normal" as const),
          }),
        ),
      ),
    ),
  })
  const table = fc.record({
    office: fc.constantFrom(...offices),
    focus: fc.option(fc.constantFrom("F1", "F2"), { nil: null }),
    countries: rarely(fc.subarray(COUNTRIES, { minLength: 1 })),
    min: fc.nat(2),
    max: fc.integer({ min: 1, max: 3 }),
    hosts: fc.constantFrom(1, 1, 2),
    mandatory: fc.boolean(),
    slots: fc.option(mostly(slots), { nil: null, freq: 5 }),
    fixed: fc.option(placement, { nil: null, freq: 6 }),
  })
  const attendee = fc.record({
    countries: fc.subarray(COUNTRIES, { minLength: 1, maxLength: 2 }),
    unavailable: few(slots),
    maxPerDay: fc.constantFrom(1, 2, 2),
    wishes: fc.shuffledSubarray(offices),
  })
  const seatPin = fc.record({
    kind: fc.constant("seat" as const),
    attendee: fc.constantFrom(...attendees),
    table: fc.constantFrom(...tables),
  })
  const tablePin = fc.record({
    kind: fc.constant("table" as const),
    table: fc.constantFrom(...tables),
    slot: fc.constantFrom(...slots),
    room: fc.option(fc.constantFrom(...rooms), { nil: null }),
  })
  const ban = fc.oneof(
    fc.record({ attendee: fc.constantFrom(...attendees), table: fc.constantFrom(...tables) }),
    fc.record({ attendee: fc.constantFrom(...attendees), office: fc.constantFrom(...offices) }),
    fc.record({ table: fc.constantFrom(...tables), slot: fc.constantFrom(...slots) }),
  )
  const pair = fc.record({
    departing: fc.constantFrom(...attendees),
    arriving: fc.constantFrom(...attendees),
    countries: fc.subarray(COUNTRIES, { minLength: 1 }),
  })
  const published = fc.record({
    tables: fc
      .tuple(...tables.map(() => placement))
      .map((places) => Object.fromEntries(tables.map((t, i) => [t, places[i] as { slot: string; room: string }]))),
    seats: fc.uniqueArray(fc.tuple(fc.constantFrom(...attendees), fc.constantFrom(...tables)), {
      maxLength: 4,
      selector: (s) => s.join(" "),
    }),
  })
  const numbered = <T extends object>(letter: string, list: readonly T[]) =>
    list.map((item, i) => ({ id: `${letter}${i + 1}`, ...item }))
  return fc
    .record({
      rooms: fc.tuple(...rooms.map(() => fc.record({ capacity: fc.integer({ min: 1, max: 5 }), closed: few(slots) }))),
      offices: fc.tuple(...offices.map(() => office)),
      tables: fc.tuple(...tables.map(() => table)),
      attendees: fc.tuple(...attendees.map(() => attendee)),
      pairs: fc.array(pair, { maxLength: 2 }),
      pins: fc.array(fc.oneof(seatPin, tablePin), { maxLength: 2 }),
      bans: fc.array(ban, { maxLength: 2 }),
      published: rarely(published),
      levels: fc.oneof(
        fc.constant<Level[]>([...LEVELS]),
        fc.shuffledSubarray<Level>([...LEVELS], { minLength: LEVELS.length }),
      ),
    })
    .map((drawn) => ({
      format: "rt-instance/1" as const,
      name: "tiny",
      mode: shape.mode,
      slots: slots.map((id, i) => ({ id, day: i < 2 ? "D1" : "D2", order: i + 1 })),
      ...drawn,
      rooms: numbered("R", drawn.rooms),
      offices: numbered("O", drawn.offices),
      tables: numbered("T", drawn.tables),
      attendees: numbered("A", drawn.attendees),
      pairs: numbered("P", drawn.pairs),
      pins: numbered("N", drawn.pins),
      weights: { cover: { high: 3, normal: 1 }, wish: [5, 3], stability: { lost: 2, added: 1 } },
    }))
}

/** The best levels of any plan whatsoever that passes a further test. */
export function bestOfAll(instance: Instance, accepts: (seating: Seating) => boolean = () => true): Levels | null {
  const problem = problemOf(instance)
  let best: Levels | null = null
  for (const seating of everySeating(problem)) {
    if (!accepts(seating)) continue
    const levels = levelsOf(problem, seating)
    if (best && compareLevels(problem.levels, levels, best) >= 0) continue
    if (violations(problem, planOf(problem, seating)).length === 0) best = levels
  }
  return best
}

function* everySeating(problem: Problem, places: (Place | null)[] = [], seats: number[][] = []): Generator<Seating> {
  const t = places.length
  if (t === problem.size.tables) {
    yield { places, seats }
    return
  }
  yield* everySeating(problem, [...places, null], [...seats, []])
  const candidates = problem.candidates[t] ?? []
  for (let slot = 0; slot < problem.size.slots; slot++) {
    for (let room = 0; room < problem.size.rooms; room++) {
      if (!mayBe(problem, places, t, slot, room)) continue
      for (let chosen = 0; chosen < 1 << candidates.length; chosen++) {
        const people = candidates.filter((_, i) => chosen & (1 << i))
        const clash = people.some((a) => places.some((p, u) => p?.slot === slot && seats[u]?.includes(a)))
        if (!clash) yield* everySeating(problem, [...places, { slot, room }], [...seats, people])
      }
    }
  }
}

/** Only what would be refused anyhow is left out, so that the search ends. */
function mayBe(problem: Problem, places: readonly (Place | null)[], t: number, slot: number, room: number): boolean {
  const { fixed } = problem.instance.tables[t] ?? {}
  if (problem.instance.mode === "assign") {
    if (!fixed || problem.at.slot.get(fixed.slot) !== slot || problem.at.room.get(fixed.room) !== room) return false
  }
  const taken = places.some((p) => p?.slot === slot && p.room === room)
  return !taken && !!problem.open[room]?.[slot] && !!problem.mayHold[t]?.[slot]
}
