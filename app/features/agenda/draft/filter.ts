import type { OutlineFilter } from "./outline"

/** The names by which an address says what is looked for in the draft. */
export const filterNames = {
  text: "q",
  kind: "nature",
  roomId: "salle",
  theme: "theme",
  inConflict: "conflit",
  unpublished: "modif",
} as const satisfies Record<keyof OutlineFilter, string>

export function filterIn(sought: URLSearchParams): OutlineFilter {
  const chosen = (name: keyof OutlineFilter) => sought.get(filterNames[name])?.slice(0, 100) || null
  return {
    text: chosen("text") ?? "",
    kind: chosen("kind"),
    roomId: chosen("roomId"),
    theme: chosen("theme"),
    inConflict: chosen("inConflict") !== null,
    unpublished: chosen("unpublished") !== null,
  }
}

export function isFiltering({ text, kind, roomId, theme, inConflict, unpublished }: OutlineFilter): boolean {
  return text !== "" || kind !== null || roomId !== null || theme !== null || inConflict || unpublished
}

/** A draft longer than this is shown one day at a time. */
const mostAtOnce = 150

/** The day to show of some lines: the one asked for; of a long draft its first; else null, which is all of them. */
export function dayToShow(lines: readonly { readonly day: string }[], asked: string | null): string | null {
  const days = new Set(lines.map(({ day }) => day))
  if (asked !== null && days.has(asked)) return asked
  return lines.length > mostAtOnce ? (lines[0]?.day ?? null) : null
}
