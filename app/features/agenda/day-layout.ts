import { type Chosen, chosenOf, type Grid, lanesOf, meet, type Placed, rowsOf, type Shown } from "./grid"

export interface ShownInRoom extends Shown {
  /** null where there is none, or where the reader is not told */
  readonly roomId: string | null
  readonly forEverybody: boolean
}

/** A column per room; `null` is « Autres salles ». */
export interface RoomColumn {
  readonly roomId: string | null
  /** how many of the grid's columns it takes: more than one where its sessions run at once */
  readonly wide: number
}

export interface DayLayout<S> {
  readonly columns: readonly RoomColumn[]
  /** how many columns the grid has in all */
  readonly width: number
  /** in order of time; a band runs across all columns */
  readonly cards: readonly (Placed<S> & { readonly band: boolean })[]
  /** whether « Autres salles » stands for rooms that could have a column */
  readonly folded: boolean
}

export interface DayWishes {
  /** the event's rooms in their order */
  readonly roomIds: readonly string[]
  /** a column for each room in use, however many there are */
  readonly allRooms: boolean
}

/** As many rooms as are read side by side; of more, a reader sees those of the own programme first. */
const mostRooms = 8

/**
 * A day by room. A session for everybody runs across all rooms unless something else runs at that hour; each other one
 * stands in its room. What has no room, what is reserved for others, and the rooms beyond the eighth share one column,
 * « Autres salles », which says neither how many rooms nor how many reserved slots it stands for. Each session is shown
 * once, or counted once with the one that stands for it there.
 */
export function dayLayout<S extends ShownInRoom>(items: readonly S[], grid: Grid, wishes: DayWishes): DayLayout<S> {
  const rows = items.map((item) => ({ item, ...rowsOf(item, grid) }))
  const isBand = (row: (typeof rows)[number]) =>
    row.item.forEverybody && !row.item.aside && !rows.some((other) => other !== row && meet(row, other))
  const bands = rows.filter(isBand)
  const standing = rows.filter((row) => !bands.includes(row)).map(({ item }) => item)
  const roomIds = roomsShown(standing, wishes)
  const inRoom = (roomId: string) => standing.filter((item) => item.roomId === roomId)
  const elsewhere = standing.filter((item) => item.roomId === null || !roomIds.includes(item.roomId))
  const folded = elsewhere.some(({ roomId }) => roomId !== null)

  const columns: RoomColumn[] = []
  const cards: (Placed<S> & { band: boolean })[] = []
  let width = 0
  const stand = (roomId: string | null, chosen: readonly Chosen<S>[]) => {
    const { laneOf, count } = lanesOf(chosen)
    for (const row of chosen) cards.push({ ...row, at: width + 1 + (laneOf.get(row) ?? 0), wide: 1, band: false })
    columns.push({ roomId, wide: count })
    width += count
  }
  const asTheyAre = (some: readonly S[]) => some.map((item) => ({ item, also: [], ...rowsOf(item, grid) }))
  for (const roomId of roomIds) stand(roomId, asTheyAre(inRoom(roomId)))
  if (elsewhere.length > 0) {
    const open = elsewhere.filter(({ aside }) => !aside)
    const aside = elsewhere.filter(({ aside }) => aside)
    stand(null, [...(folded ? chosenOf(open, grid) : asTheyAre(open)), ...asTheyAre(aside)])
  }
  const across = Math.max(1, width)
  for (const { item, from, to } of bands) cards.push({ item, from, to, at: 1, wide: across, also: [], band: true })
  cards.sort((a, b) => a.from - b.from || a.at - b.at)
  return { columns, width: across, cards, folded }
}

/** The rooms that get a column, in the event's order. */
function roomsShown<S extends ShownInRoom>(items: readonly S[], { roomIds, allRooms }: DayWishes): string[] {
  const used = new Set(items.map(({ roomId }) => roomId))
  const inUse = roomIds.filter((roomId) => used.has(roomId))
  if (allRooms || inUse.length <= mostRooms) return inUse
  const own = inUse.filter((roomId) => items.some((item) => item.mine && item.roomId === roomId))
  return own.length > 0 ? own.slice(0, mostRooms) : inUse.slice(0, mostRooms - 1)
}
