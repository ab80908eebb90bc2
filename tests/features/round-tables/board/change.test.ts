import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { houseOfInstance, versionOf, versions } from "#tests/support/seated-house"
import { check } from "#tests/support/seating-check.mjs"
import { instances } from "#tests/support/seating-instances"
import type { Change } from "~/features/round-tables/board/change"
import type { Effect } from "~/features/round-tables/board/effect"
import { outcomeOf, refusalOf } from "~/features/round-tables/board/refusal"
import { around, type Matter, type Scene, sceneOf } from "~/features/round-tables/board/scene"
import type { SeatingDocument } from "~/features/round-tables/dossiers/documents"
import type { House } from "~/features/round-tables/plans/house"
import { LEVELS } from "~/features/round-tables/seating/instance"

const shape = { attendees: 5, tables: 3, slots: 3, rooms: 3, mode: "assign" as const }

function changes(house: House, { seats, bans, pins }: SeatingDocument): fc.Arbitrary<Change> {
  const personId = fc.constantFrom(...house.attendees.map((one) => one.personId))
  const sessionId = fc.constantFrom(...house.tables.map((one) => one.sessionId))
  const officeId = fc.constantFrom(...house.offices.map(({ id }) => id))
  const roomId = fc.constantFrom(...house.rooms.map(({ id }) => id))
  const slot = fc.constantFrom(...house.tables.map(({ day, startsAt, endsAt }) => ({ day, startsAt, endsAt })))
  const atTable = fc.constantFrom(...(["add", "remove", "pin", "unpin", "ban", "unban"] as const))
  // Among things that are there: else nearly all of these would be pointless.
  const seat = fc.constantFrom(...(seats.length > 0 ? seats : [["nobody", "nowhere"] as const]))
  const swap = fc.tuple(seat, seat).map(([[one, here], [other, there]]): Change => {
    return { do: "swap", personId: one, sessionId: here, otherId: other, otherSessionId: there }
  })
  const lifted = [
    ...bans.flatMap((ban): Change[] => ("sessionId" in ban ? [{ do: "unban", ...ban }] : [])),
    ...pins.flatMap((pin): Change[] => (pin.kind === "seat" ? [{ ...pin, do: "unpin" }] : [])),
  ]
  return fc.oneof(
    swap,
    ...(lifted.length > 0 ? [fc.constantFrom(...lifted)] : []),
    fc.record({ do: atTable, personId, sessionId }),
    fc.record({ do: fc.constantFrom("ban-office" as const, "unban-office" as const), personId, officeId }),
    fc.record({ do: fc.constantFrom("lock" as const, "unlock" as const, "pin-all" as const), sessionId }),
    fc.record({ sessionId, roomId, slot }).map(({ slot: at, ...rest }): Change => ({ do: "move", ...rest, ...at })),
    fc.record({
      do: fc.constant("rules" as const),
      sessionId,
      min: fc.nat(2),
      max: fc.integer({ min: 1, max: 3 }),
      hosts: fc.constantFrom(1, 2),
      ownSubject: fc.boolean(),
    }),
  )
}

const both = ({ house, version }: Matter) => ({ house: fc.constant(house), version: fc.constant(version) })

const drawn = instances(shape)
  .map((instance) => {
    const house = houseOfInstance(instance)
    // With no least number, more plans keep the rules, and more changes go through.
    const loose = { ...house, tables: house.tables.map((t) => ({ ...t, rules: { ...t.rules, min: 0 } })) }
    return loose
  })
  .chain((house) => fc.record({ house: fc.constant(house), version: versions(house) }))
  .chain((matter) => fc.record({ ...both(matter), change: changes(matter.house, matter.version) }))

const usual = { kept: null, order: "usual" as const }

const weightOf = { must: 0, high: 3, normal: 1 }
const wishWeights = [5, 4, 3, 2]

/** What the named things weigh, by level. */
function weighed({ demands, wishes, emptyHanded, splits, broken }: Effect): Record<string, number> {
  const sum = <T>({ gained, lost }: { gained: readonly T[]; lost: readonly T[] }, weight: (one: T) => number) =>
    gained.reduce((all, one) => all + weight(one), 0) - lost.reduce((all, one) => all + weight(one), 0)
  return {
    broken: sum(broken, () => 1),
    must: sum(demands, ({ priority }) => (priority === "must" ? 1 : 0)),
    cover: sum(demands, ({ priority }) => weightOf[priority]),
    wish: sum(wishes, ({ rank }) => wishWeights[rank - 1] ?? 0),
    zero: sum(emptyHanded, () => 1),
    split: sum(splits, () => 1),
  }
}

const rulesBroken = ({ problem, plan }: Scene) =>
  check(problem.instance, plan).violations.map(({ rule, msg }) => `${rule} ${msg}`)

describe("a change by hand", () => {
  it("says by name exactly what the levels say, and goes through only when no rule is newly broken", () => {
    const done = new Map<string, number>()
    const refused = new Set<string>()
    fc.assert(
      fc.property(drawn, ({ house, version, change }) => {
        const before = sceneOf({ house, version }, usual)
        const outcome = outcomeOf(before, change)
        if (!outcome.ok) {
          refused.add(outcome.refusal.why)
          if (outcome.refusal.why === "rule") for (const { rule } of outcome.refusal.breaches) refused.add(rule)
          return
        }
        const { after, effect } = outcome
        done.set(change.do, (done.get(change.do) ?? 0) + 1)
        const anew = sceneOf({ house: after.house, version: after.version }, usual)
        expect([after.levels, rulesBroken(after)]).toEqual([anew.levels, rulesBroken(anew)])
        for (const level of LEVELS) expect(effect.levels[level] ?? 0).toBe(after.levels[level] - before.levels[level])
        for (const [level, weight] of Object.entries(weighed(effect)))
          expect([level, weight]).toEqual([level, effect.levels[level as "must"] ?? 0])
        const known = new Set(rulesBroken(before).map((one) => one.slice(0, 3)))
        for (const one of rulesBroken(after)) expect(known).toContain(one.slice(0, 3))
        expect(before.version).toBe(version)
      }),
      { seed: 11, numRuns: 1500 },
    )
    // The draw is worth something only if each kind of change goes through, and each kind of refusal is met.
    const kinds = [
      "add",
      "remove",
      "pin",
      "unpin",
      "ban",
      "unban",
      "swap",
      "ban-office",
      "lock",
      "pin-all",
      "move",
      "rules",
    ]
    expect(kinds.filter((kind) => (done.get(kind) ?? 0) < 3)).toEqual([])
    for (const why of ["already", "pinned", "unknown", "H3", "H4", "H5", "H6", "H8", "H9", "H10", "H11"])
      expect([...refused]).toContain(why)
  })

  it("is offered by the rules that refuse it", () => {
    fc.assert(
      fc.property(drawn, ({ house, version, change }) => {
        const scene = sceneOf({ house, version }, usual)
        const outcome = outcomeOf(scene, change)
        const whole = outcome.ok ? null : outcome.refusal
        expect(refusalOf(scene, change)).toEqual(whole)
        if (change.do === "move") expect(refusalOf(around(scene, change.sessionId), change)).toEqual(whole)
      }),
      { seed: 13, numRuns: 800 },
    )
  })

  const table = (sessionId: string, startsAt: string): House["tables"][number] => ({
    ...{ sessionId, day: "2025-08-26", startsAt, endsAt: `${startsAt.slice(0, 2)}:50`, roomId: "R1" },
    rules: { officeId: "O1", focus: null, countries: null, min: 0, max: 4, hosts: 2, mandatory: true },
  })
  const small: House = {
    ...{ eventId: "event", withoutOffice: [], pairs: [] },
    tables: [table("T1", "09:00"), table("T2", "11:00")],
    rooms: [{ id: "R1", capacity: 8, taken: [] }],
    offices: [{ id: "O1", headId: null, hosts: [], away: [], demands: [] }],
    attendees: ["A1", "A2"].map((personId) => ({ personId, countries: ["ES"], away: [], wishes: ["O1"] })),
  }

  it("names the table where somebody sits already, whichever of the two comes first", () => {
    for (const [sits, comes] of [
      ["T1", "T2"],
      ["T2", "T1"],
    ] as const) {
      const scene = sceneOf({ house: small, version: versionOf(small, [["A1", sits]]) }, usual)
      const refusal = refusalOf(scene, { do: "add", personId: "A1", sessionId: comes })
      expect(refusal).toMatchObject({ breaches: [{ of: "same-subject", sessionId: comes, otherSessionId: sits }] })
      const swapped = sceneOf(
        {
          house: small,
          version: versionOf(small, [
            ["A1", sits],
            ["A2", comes],
          ]),
        },
        usual,
      )
      expect(refusalOf(swapped, { do: "add", personId: "A2", sessionId: sits })).toMatchObject({
        breaches: [{ sessionId: sits, otherSessionId: comes }],
      })
    }
  })

  it("sets no table larger than its room, nor its least above its most", () => {
    const scene = sceneOf({ house: small, version: versionOf(small) }, usual)
    const sizes = (min: number, max: number, hosts: number): Change => {
      return { do: "rules", sessionId: "T1", min, max, hosts, ownSubject: false }
    }
    expect(refusalOf(scene, sizes(0, 7, 2))).toEqual({ why: "room", roomId: "R1", capacity: 8, most: 6 })
    expect(refusalOf(scene, sizes(0, 4, 5))).toMatchObject({ why: "room", most: 3 })
    expect(refusalOf(scene, sizes(5, 4, 2))).toEqual({ why: "sizes", min: 5, max: 4 })
    expect(refusalOf(scene, sizes(0, 6, 2))).toBeNull()
    // A table that is too large for a room it was moved to may be made smaller step by step.
    const [one, two] = small.tables as [House["tables"][number], House["tables"][number]]
    const large = { ...small, tables: [{ ...one, rules: { ...one.rules, max: 12 } }, two] }
    expect(refusalOf(sceneOf({ house: large, version: versionOf(large) }, usual), sizes(0, 9, 2))).toBeNull()
  })

  it("leaves whoever mends a broken plan go on step by step", () => {
    const people = ["A1", "A2", "A3", "A4", "A5"]
    fc.assert(
      fc.property(drawn, ({ house }) => {
        const table = house.tables[0]
        if (!table || table.roomId === null) return
        const tight = { ...table, rules: { ...table.rules, min: 0, max: 1, hosts: 0 } }
        const full = {
          house: { ...house, tables: [tight] },
          version: {
            tables: { [table.sessionId]: { ...table, roomId: table.roomId } },
            seats: people.map((person) => [person, table.sessionId] as const),
            ...{ pins: [], bans: [], absences: [], closedRooms: [], levels: [], reason: "", origin: "hand" as const },
          },
        }
        const outcome = outcomeOf(sceneOf(full, usual), { do: "remove", personId: "A1", sessionId: table.sessionId })
        expect(outcome.ok).toBe(true)
        const more = { ...full, version: { ...full.version, seats: full.version.seats.slice(1) } }
        const back = outcomeOf(sceneOf(more, usual), { do: "pin", personId: "A1", sessionId: table.sessionId })
        expect(back).toMatchObject({ ok: false, refusal: { why: "rule" } })
      }),
      { seed: 12, numRuns: 40 },
    )
  })
})
