/** What versions are worth today, and what one does otherwise than another: every page of the seating reads it here. */
import { effectOf } from "../board/effect"
import { type Scene, sceneToday } from "../board/scene"
import type { Mark } from "../dossiers/computed"
import type { SeatingDocument } from "../dossiers/documents"
import type { House } from "./house"
import type { Order } from "./instance-of"
import { changedSince, type Figure, figuresOf } from "./worth"

export interface Today {
  readonly scene: Scene
  readonly figures: readonly Figure[]
  readonly known: Known
}

/** How much is known of how good a plan could be. */
export interface Known {
  readonly proven: boolean
  /** levels, the weightiest first, on which no plan does better */
  readonly provenLevels: number
  /** what has changed since it was computed; null for a plan that nobody has computed */
  readonly since: readonly Mark[] | null
  readonly order: Order
}

export function today(house: House, version: SeatingDocument, inForce: SeatingDocument | null): Today {
  const scene = sceneToday(house, version, inForce)
  const figures = figuresOf(scene)
  const open = figures.findIndex(({ proven }) => !proven)
  const known = { since: changedSince(scene), order: scene.asking.order }
  return {
    scene,
    figures,
    known: { ...known, proven: open < 0, provenLevels: open < 0 ? figures.length : open },
  }
}

/** Both in the same house and beside the same plan in force: what was found for either at another time is not compared. */
export function effectToday(before: Today, after: Today) {
  return effectOf(before.scene, after.scene)
}
