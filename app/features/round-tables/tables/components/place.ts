import { useWords } from "~/i18n/use-language"
import { placeWords } from "../place-words"

interface Place {
  readonly room: string | null
  readonly floor: number | null
}

/** The words of a floor: « rez-de-chaussée », « 3e étage ». */
export function useFloor(): (floor: number | null) => string | null {
  const say = useWords(placeWords)
  return (floor) => {
    if (floor === null) return null
    if (floor < 0) return say("floor-below")
    const named = [say("floor-ground"), say("floor-first"), say("floor-second"), say("floor-third")] as const
    return named[floor] ?? say("floor", { floor })
  }
}

/** « Salle Cordouan, 3e étage »; null as long as there is no room. */
export function usePlace(): (place: Place) => string | null {
  const floorOf = useFloor()
  return ({ room, floor }) => (room === null ? null : [room, floorOf(floor)].filter(Boolean).join(", "))
}
