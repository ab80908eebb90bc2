import { oncePer } from "~/platform/once"
import type { ReadDay, ReadSession } from "./readable"
import { isReserved } from "./redaction"
import type { SessionKind } from "./session"

/** The natures that one asks for: kinds of session that belong together. */
export const natures = {
  plenieres: ["plenary", "ceremony", "briefing"],
  ateliers: ["workshop"],
  passations: ["handover"],
  "vie-du-reseau": ["social", "break"],
} as const satisfies Record<string, readonly SessionKind[]>
export type Nature = keyof typeof natures

/** What a page of the agenda is narrowed to; kept in its address, so that it can be sent and works without script. */
export interface Filter {
  readonly nature: Nature | null
  readonly theme: string | null
  readonly room: string | null
}

export const noFilter: Filter = { nature: null, theme: null, room: null }

export function isFiltering({ nature, theme, room }: Filter): boolean {
  return nature !== null || theme !== null || room !== null
}

export function filterOf(search: URLSearchParams): Filter {
  const nature = search.get("nature") ?? ""
  return {
    nature: Object.hasOwn(natures, nature) ? (nature as Nature) : null,
    theme: search.get("theme") || null,
    room: search.get("salle") || null,
  }
}

/** The end of an address, with its question mark; empty without a filter. `more` is what else the page keeps there. */
export function searchOf({ nature, theme, room }: Filter, more: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(more)
  if (nature) search.set("nature", nature)
  if (theme) search.set("theme", theme)
  if (room) search.set("salle", room)
  const text = search.toString()
  return text === "" ? "" : `?${text}`
}

/**
 * The sessions that a filter keeps. A reserved slot has neither nature nor theme to compare, so any filter leaves it out;
 * that of a room keeps it for an organiser, who knows the room. Whether a slot is kept thus tells nothing about it.
 */
export function filtered(days: ReadonlyMap<string, ReadDay>, filter: Filter): ReadonlyMap<string, ReadDay> {
  if (!isFiltering(filter)) return days
  return new Map([...days].map(([day, sessions]) => [day, sessions.filter((session) => keeps(filter, session))]))
}

function keeps({ nature, theme, room }: Filter, session: ReadSession): boolean {
  if (room !== null && session.roomId !== room) return false
  if (isReserved(session)) return nature === null && theme === null && session.standing === "organiser"
  if (nature !== null && !(natures[nature] as readonly SessionKind[]).includes(session.kind)) return false
  return theme === null || session.themes.includes(theme)
}

/** What there is to choose from: only what the reader's own sessions show, so that the choice gives nothing away. */
export interface Choices {
  readonly natures: readonly Nature[]
  readonly themes: ReadonlySet<string>
  readonly rooms: ReadonlySet<string>
}

export function choicesOf(days: ReadonlyMap<string, ReadDay>): Choices {
  const shown = [...days.values()].map((day) => shownOn(day))
  const kinds = new Set(shown.flatMap((day) => day.kinds))
  return {
    natures: (Object.keys(natures) as Nature[]).filter((nature) => natures[nature].some((kind) => kinds.has(kind))),
    themes: new Set(shown.flatMap((day) => day.themes)),
    rooms: new Set(shown.flatMap((day) => day.rooms)),
  }
}

const shownOn = oncePer((day: ReadDay) => {
  const whole = day.flatMap((session) => (isReserved(session) ? [] : [session]))
  return {
    kinds: [...new Set(whole.map(({ kind }) => kind))],
    themes: [...new Set(whole.flatMap(({ themes }) => themes))],
    rooms: [...new Set(day.flatMap(({ roomId }) => roomId ?? []))],
  }
})
