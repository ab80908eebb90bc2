/**
 * What one plan does otherwise than another, level by level and by name: « +1 demande haute, −2 vœux », and which. The
 * named things weigh exactly what the levels say; a test holds that.
 */
import { oncePer } from "~/platform/once"
import { LEVELS } from "../seating/instance"
import { grantedWishes, type Levels, metDemands, splitPairs } from "../seating/score"
import { type AskedFor, officeId, personId, type Scene, sessionId } from "./scene"

export interface WishOf {
  readonly personId: string
  readonly officeId: string
  /** 1 for the office wished most */
  readonly rank: number
}
export interface SplitPair {
  readonly departing: string
  readonly arriving: string
  readonly sessionId: string
}
export interface Seat {
  readonly personId: string
  readonly sessionId: string
}

/** Of two plans, what the second has and the first has not, and the other way round. */
export interface Both<T> {
  readonly gained: readonly T[]
  readonly lost: readonly T[]
}

export interface Effect {
  /** by how much each level moves; one that does not is absent */
  readonly levels: Partial<Levels>
  readonly demands: Both<AskedFor>
  readonly wishes: Both<WishOf>
  /** attachés who wished and get nothing */
  readonly emptyHanded: Both<string>
  readonly splits: Both<SplitPair>
  readonly seats: Both<Seat>
  /** pins given up, and mandatory tables that are not held */
  readonly broken: Both<string>
}

export function effectOf(before: Scene, after: Scene): Effect {
  const levels = Object.fromEntries(
    LEVELS.filter((level) => after.levels[level] !== before.levels[level]).map((level) => [
      level,
      after.levels[level] - before.levels[level],
    ]),
  )
  return {
    levels,
    demands: both(metIn(before), metIn(after), ({ officeId, countryIso2 }) => `${officeId} ${countryIso2}`),
    wishes: both(grantedIn(before), grantedIn(after), (wish) => `${wish.personId} ${wish.officeId}`),
    emptyHanded: both(emptyHandedIn(before), emptyHandedIn(after), (person) => person),
    splits: both(splitIn(before), splitIn(after), (pair) => `${pair.departing} ${pair.arriving} ${pair.sessionId}`),
    seats: both(seatsIn(before), seatsIn(after), (seat) => `${seat.personId} ${seat.sessionId}`),
    broken: both(brokenIn(before), brokenIn(after), (what) => what),
  }
}

/** Nothing that anybody would notice: levels, seats and what was fixed are as they were. */
export function isIdle({ levels, seats }: Effect): boolean {
  return Object.keys(levels).length + seats.gained.length + seats.lost.length === 0
}

function both<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Both<T> {
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return {
    gained: after.filter((item) => !had.has(keyOf(item))),
    lost: before.filter((item) => !has.has(keyOf(item))),
  }
}

export const metIn = oncePer(({ problem, seating, demands }: Scene): readonly AskedFor[] => {
  const met = metDemands(problem, seating)
  return demands.filter((_, d) => met.has(d))
})

export function wishesIn(scene: Scene): WishOf[] {
  return scene.house.attendees.flatMap(({ personId, wishes }) =>
    wishes.map((officeId, at) => ({ personId, officeId, rank: at + 1 })),
  )
}

const grantedAt = oncePer(({ problem, seating }: Scene) => grantedWishes(problem, seating))

export const grantedIn = oncePer((scene: Scene): readonly WishOf[] => {
  const granted = grantedAt(scene)
  return scene.house.attendees.flatMap((attendee, a) =>
    attendee.wishes.flatMap((office, at) => {
      const given = [...(granted[a] ?? [])].some((o) => officeId(scene, o) === office)
      return given ? [{ personId: attendee.personId, officeId: office, rank: at + 1 }] : []
    }),
  )
})

/** Attachés who wished for something and are granted nothing of it. */
export function emptyHandedIn(scene: Scene): string[] {
  const granted = grantedAt(scene)
  return scene.house.attendees.flatMap(({ personId, wishes }, a) =>
    wishes.length > 0 && granted[a]?.size === 0 ? [personId] : [],
  )
}

export const splitIn = oncePer((scene: Scene): readonly SplitPair[] =>
  splitPairs(scene.problem, scene.seating).flatMap(({ pair, table }) => {
    const { departing, arriving } = scene.problem.pairs[pair] ?? { departing: -1, arriving: -1 }
    return [
      {
        departing: personId(scene, departing),
        arriving: personId(scene, arriving),
        sessionId: sessionId(scene, table),
      },
    ]
  }),
)

function seatsIn(scene: Scene): Seat[] {
  return scene.seating.seats.flatMap((seated, t) =>
    seated.map((a) => ({ personId: personId(scene, a), sessionId: sessionId(scene, t) })),
  )
}

/** What counts in the level `broken`: `pin PERSON SESSION`, `lock SESSION`, `table SESSION`. */
function brokenIn(scene: Scene): string[] {
  const { names } = scene.question
  const dropped = scene.plan.droppedPins.map((id) => {
    const name = names.idOf("pin", id) ?? ""
    return name.includes(" ") ? `pin ${name}` : `lock ${name}`
  })
  const notHeld = scene.problem.instance.tables.flatMap((table, t) =>
    table.mandatory && !scene.seating.places[t] ? [`table ${sessionId(scene, t)}`] : [],
  )
  return [...dropped, ...notHeld]
}
