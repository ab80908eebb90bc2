import { minutesOf } from "~/platform/zones/day-times"
import type { Slot } from "./session"

/** The hours that a grid shows; places on it count steps of five minutes since its first hour. */
export interface Grid {
  readonly firstHour: number
  readonly steps: number
}

/** What is placed: steps since the first hour, the first column (from 1) and how many. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly wide: number
}

/** A session with its place, and how many others run alongside that the grid has no room for. */
export interface Placed<S> extends Place {
  readonly item: S
  readonly also: readonly S[]
}

/** What the layouts need to know of a session. */
export interface Shown extends Slot {
  readonly id: string
  /** of the reader's own programme */
  readonly mine: boolean
  /** a slot reserved for others: a word in the margin of what the reader may open */
  readonly aside: boolean
}

const minutesPerStep = 5
const stepsPerHour = 60 / minutesPerStep
/** A working day is drawn even when its sessions are few, so that days compare at a glance. */
const usual = { from: 8, until: 18 }

/** What runs past midnight is drawn to the end of its day. */
const lastHourOfDay = 24

/** The whole hours that hold all these slots until midnight, and a working day at least. */
export function gridOf(slots: readonly Pick<Slot, "startsAt" | "endsAt">[]): Grid {
  const firstHour = Math.min(usual.from, ...slots.map(({ startsAt }) => Math.floor(minutesOf(startsAt) / 60)))
  const lastEnd = Math.max(usual.until, ...slots.map(({ endsAt }) => Math.ceil(minutesOf(endsAt) / 60)))
  const lastHour = Math.min(lastEnd, lastHourOfDay)
  return { firstHour, steps: (lastHour - firstHour) * stepsPerHour }
}

/** « 08:00 », « 09:00 » …: one for each hour of the grid. */
export function hoursOf({ firstHour, steps }: Grid): string[] {
  return Array.from({ length: steps / stepsPerHour }, (_, hour) => `${String(firstHour + hour).padStart(2, "0")}:00`)
}

/** Where a time of day stands on the grid, in steps and parts of a step; null above or below it. */
export function stepAt(time: string, { firstHour, steps }: Grid): number | null {
  const step = (minutesOf(time) - firstHour * 60) / minutesPerStep
  return step < 0 || step > steps ? null : step
}

/** The rows of a slot: whole steps, one at least, so that back to back stays back to back. */
export function rowsOf({ startsAt, endsAt }: Pick<Slot, "startsAt" | "endsAt">, { firstHour, steps }: Grid): Rows {
  const rounded = (time: string) => Math.round((minutesOf(time) - firstHour * 60) / minutesPerStep)
  const from = Math.max(0, Math.min(rounded(startsAt), steps - 1))
  return { from, to: Math.max(from + 1, Math.min(rounded(endsAt), steps)) }
}

export type Rows = Pick<Place, "from" | "to">

export function meet(a: Rows, b: Rows): boolean {
  return a.from < b.to && b.from < a.to
}

/** The first lane that is free for each, in the order given, and how many lanes that takes. */
export function lanesOf<R extends Rows>(
  rows: readonly R[],
): { readonly laneOf: Map<R, number>; readonly count: number } {
  const lanes: R[][] = []
  const laneOf = new Map<R, number>()
  for (const row of rows) {
    const free = lanes.findIndex((lane) => !lane.some((other) => meet(row, other)))
    const lane = free === -1 ? lanes.length : free
    lanes[lane] = [...(lanes[lane] ?? []), row]
    laneOf.set(row, lane)
  }
  return { laneOf, count: lanes.length }
}

/** Groups of rows that meet one another, directly or by way of others. */
export function clustersOf<R extends Rows>(rows: readonly R[]): R[][] {
  const clusters: { until: number; rows: R[] }[] = []
  for (const row of [...rows].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = clusters.at(-1)
    if (last && row.from < last.until) {
      last.rows.push(row)
      last.until = Math.max(last.until, row.to)
    } else clusters.push({ until: row.to, rows: [row] })
  }
  return clusters.map((cluster) => cluster.rows)
}

/** Sessions of one reader that stand for others which run at the same time. */
export interface Chosen<S> extends Rows {
  readonly item: S
  readonly also: S[]
}

/**
 * Of sessions that run at once, a narrow column shows one and counts the others: the reader's own, else the first. Two of
 * the reader's own stand side by side, because two at once is what he or she has to see; more are a choice, of which the
 * first stands for all.
 */
export function chosenOf<S extends Shown>(items: readonly S[], grid: Grid): Chosen<S>[] {
  const rows = items.map((item) => ({ item, also: [] as S[], ...rowsOf(item, grid) }))
  const own = rows.filter(({ item }) => item.mine)
  const chosen: Chosen<S>[] = []
  for (const row of [...own, ...rows.filter(({ item }) => !item.mine)]) {
    const inTheWay = chosen.find((other) => meet(row, other))
    const pair = row.item.mine && own.filter((other) => meet(row, other)).length <= 2
    if (inTheWay && !pair) inTheWay.also.push(row.item)
    else chosen.push(row)
  }
  return chosen.sort((a, b) => a.from - b.from || a.to - b.to)
}
