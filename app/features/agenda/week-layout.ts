import { type Chosen, chosenOf, clustersOf, type Grid, lanesOf, type Placed, rowsOf, type Shown } from "./grid"

/** Each day of a week has ten columns, so that a session, halves, and a margin for what is reserved find their places. */
export const dayColumns = 10
const marginColumns = 2

/**
 * A day of the week, in order of time. Each session is shown once, or counted once with the one that stands for it at that
 * hour (`also`). A slot reserved for others stands in the margin of what the reader may open, or takes the whole width
 * where there is nothing beside it.
 */
export function weekdayLayout<S extends Shown>(items: readonly S[], grid: Grid): Placed<S>[] {
  const shown = chosenOf(
    items.filter(({ aside }) => !aside),
    grid,
  )
  const reserved = items.filter(({ aside }) => aside).map((item) => ({ item, also: [], ...rowsOf(item, grid) }))
  return clustersOf<Chosen<S>>([...shown, ...reserved])
    .flatMap(placeCluster)
    .sort((a, b) => a.from - b.from || a.at - b.at)
}

/** Those that meet share the day's width evenly, whoever of them meets whom. */
function placeCluster<S extends Shown>(cluster: readonly Chosen<S>[]): Placed<S>[] {
  const open = cluster.filter(({ item }) => !item.aside)
  const aside = cluster.filter(({ item }) => item.aside)
  const width = aside.length > 0 && open.length > 0 ? dayColumns - marginColumns : dayColumns
  const place = (row: Chosen<S>, at: number, wide: number): Placed<S> => ({ ...row, at: at + 1, wide })
  const inLanes = (rows: readonly Chosen<S>[], first: number, room: number) => {
    const { laneOf, count } = lanesOf(rows)
    const wide = Math.max(1, Math.floor(room / Math.max(1, count)))
    return rows.map((row) => {
      const lane = laneOf.get(row) ?? 0
      return place(row, first + lane * wide, lane === count - 1 ? room - lane * wide : wide)
    })
  }
  return [
    ...inLanes(open, 0, width),
    ...inLanes(aside, open.length > 0 ? width : 0, open.length > 0 ? dayColumns - width : dayColumns),
  ]
}
