import type { Say } from "~/i18n/words"
import type { IconName } from "~/ui/icons"
import type { CardKind } from "~/ui/session-card"
import type { SessionKind } from "../session"
import { shortRoom } from "../session-line"
import type { viewWords } from "../view-words"

type SayView = Say<typeof viewWords>

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

/** « rez-de-chaussée », « 3e étage »; nothing where the floor is not known. */
export function floorIn(say: SayView, floor: number | string | null): string | null {
  if (floor === null || floor === "") return null
  const number = Number(floor)
  if (!Number.isInteger(number)) return String(floor)
  if (number < 0) return say("floor-below")
  const named = [say("floor-ground"), say("floor-first"), say("floor-second"), say("floor-third")] as const
  return named[number] ?? say("floor", { floor: number })
}

/** « Salle Cordouan, 3e étage », or the short name alone where the line is narrow. */
export function placeIn(
  say: SayView,
  line: { readonly room: string | null; readonly floor: number | null },
  short = false,
) {
  if (line.room === null) return null
  if (short) return shortRoom(line.room)
  return [line.room, floorIn(say, line.floor)].filter(Boolean).join(", ")
}
