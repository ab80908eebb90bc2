/** What an agenda shows of its event beside the sessions. A publication freezes it, as it freezes the sessions. */
export interface EventFacts {
  readonly titleFr: string
  readonly titleEn: string
  readonly city: string
  /** IANA name: the zone of all times of the sessions */
  readonly timeZone: string
  /** days `YYYY-MM-DD`, both included */
  readonly startsOn: string
  readonly endsOn: string
  /** in the organisers' order */
  readonly themes: readonly ThemeFacts[]
  /** in the organisers' order */
  readonly rooms: readonly RoomFacts[]
}

export interface ThemeFacts {
  readonly key: string
  readonly nameFr: string
  readonly nameEn: string
}

export interface RoomFacts {
  readonly id: string
  readonly name: string
  /** as it was typed: a number, or a word */
  readonly floor: string
  readonly site: string
  readonly capacity: number
}

/** The facts without the lists of themes and rooms. */
type Frame = Omit<EventFacts, "themes" | "rooms">

/**
 * One change of an event's facts. A theme or a room has `before` null when it is new and `after` null when it is removed;
 * `order` is the order of the themes or rooms alone.
 */
export type EventChange =
  | {
      readonly fact: "title" | "city" | "days" | "time-zone"
      readonly before: Frame
      readonly after: Frame
    }
  | { readonly fact: "theme"; readonly before: ThemeFacts | null; readonly after: ThemeFacts | null }
  | { readonly fact: "room"; readonly before: RoomFacts | null; readonly after: RoomFacts | null }
  | { readonly fact: "order"; readonly of: "themes" | "rooms" }

const frameFacts = {
  title: ["titleFr", "titleEn"],
  city: ["city"],
  days: ["startsOn", "endsOn"],
  "time-zone": ["timeZone"],
} as const satisfies Record<string, readonly (keyof Frame)[]>

/** What a publication changes of its event; nothing where there was none before it, since all is new then. */
export function eventChangesBetween(before: EventFacts | null, after: EventFacts): EventChange[] {
  if (before === null) return []
  const facts = Object.keys(frameFacts) as (keyof typeof frameFacts)[]
  return [
    ...facts
      .filter((fact) => frameFacts[fact].some((property) => before[property] !== after[property]))
      .map((fact) => ({ fact, before: frameOf(before), after: frameOf(after) })),
    ...changesInList(before.themes, after.themes, ({ key }) => key).map((change) => ({
      fact: "theme" as const,
      ...change,
    })),
    ...changesInList(before.rooms, after.rooms, ({ id }) => id).map((change) => ({ fact: "room" as const, ...change })),
    ...(isReordered(before.themes, after.themes, ({ key }) => key) ? [{ fact: "order", of: "themes" } as const] : []),
    ...(isReordered(before.rooms, after.rooms, ({ id }) => id) ? [{ fact: "order", of: "rooms" } as const] : []),
  ]
}

/** Names a change among those of one publication. */
export function keyOfEventChange(change: EventChange): string {
  switch (change.fact) {
    case "theme":
      return `theme ${(change.after ?? change.before)?.key}`
    case "room":
      return `room ${(change.after ?? change.before)?.id}`
    case "order":
      return `order ${change.of}`
    default:
      return change.fact
  }
}

/** Whether all hours of the agenda become others without a session being moved. */
export function changesZone(changes: readonly EventChange[]): boolean {
  return changes.some(({ fact }) => fact === "time-zone")
}

function frameOf({ themes: _, rooms: __, ...frame }: EventFacts): Frame {
  return frame
}

interface ListChange<Item> {
  readonly before: Item | null
  readonly after: Item | null
}

function changesInList<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): ListChange<Item>[] {
  const earlier = new Map(before.map((item) => [keyOf(item), item]))
  const later = new Map(after.map((item) => [keyOf(item), item]))
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map((key) => ({ before: earlier.get(key) ?? null, after: later.get(key) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

/** Whether what both lists hold stands in another order. */
function isReordered<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string): boolean {
  const [earlier, later] = [before.map(keyOf), after.map(keyOf)]
  const common = (keys: string[], others: string[]) => keys.filter((key) => others.includes(key)).join(" ")
  return common(earlier, later) !== common(later, earlier)
}
