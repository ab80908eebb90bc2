import { floorName } from "~/i18n/floor"
import type { Language } from "~/i18n/words"
import type { IconName } from "~/ui/icons"
import type { CardKind } from "~/ui/session-card"
import type { SessionKind } from "../session"
import { shortRoom } from "../session-line"

export const kindIcons: Readonly<Record<SessionKind, IconName>> = {
  plenary: "presentation",
  ceremony: "award",
  briefing: "radar",
  workshop: "pencil-ruler",
  handover: "arrow-left-right",
  round_table: "lock",
  social: "users",
  break: "coffee",
}

/** The edge of the style sheet that a kind has. */
export function cardKind(kind: SessionKind): CardKind {
  return kind === "round_table" ? "round-table" : kind
}

/** « Salle Cordouan, 3e étage », or the short name alone where the line is narrow. */
export function placeIn(
  line: { readonly room: string | null; readonly floor: number | null },
  language: Language,
  short = false,
) {
  if (line.room === null) return null
  if (short) return shortRoom(line.room)
  return [line.room, floorName(line.floor, language)].filter(Boolean).join(", ")
}
