/** A gesture that was begun: what is still to be said of it, else what it would change, or why it cannot be. */
import type { Names } from "../names"
import type { Gesture, Sought } from "./address"
import type { Change } from "./change"
import { type Guest, guestsOf, type Partner, type Place, partnersOf, placesFor } from "./choices"
import { type EffectView, effectView } from "./effect-view"
import { askedOf, changeIn } from "./gesture"
import { byHand, type MadeView, madeView } from "./made"
import { type PersonRef, personRef } from "./refs"
import { outcomeOf } from "./refusal"
import { type RefusalView, refusalView } from "./refusal-view"
import type { Scene } from "./scene"

/** What a gesture still needs to know, with what there is to choose from. */
export type Ask =
  | { readonly unsaid: "person"; readonly guests: readonly Guest[] }
  | { readonly unsaid: "partner"; readonly person: PersonRef; readonly partners: readonly Partner[] }
  | { readonly unsaid: "place"; readonly places: readonly Place[] }
  | { readonly unsaid: "rules" }

export type GestureView =
  | { readonly step: "ask"; readonly gesture: Gesture; readonly ask: Ask }
  | { readonly step: "confirm"; readonly gesture: Gesture; readonly made: MadeView; readonly effect: EffectView }
  /** what was asked is asked again, as it was answered */
  | {
      readonly step: "refused"
      readonly gesture: Gesture
      readonly made: MadeView
      readonly refusal: RefusalView
      readonly ask: Ask | null
    }

export function gestureView(scene: Scene, names: Names, sought: Sought): GestureView | null {
  const change = changeIn(sought)
  const { geste: gesture } = sought
  if (!change || !gesture) return null
  if (typeof change !== "string") return outcomeView(scene, names, sought, { gesture, change })
  const ask = askOf(scene, names, sought)
  return ask && { step: "ask", gesture, ask }
}

interface Begun {
  readonly gesture: Gesture
  readonly change: Change
}

function outcomeView(scene: Scene, names: Names, sought: Sought, { gesture, change }: Begun): GestureView {
  const made = madeView(scene, names, byHand(scene, change, null))
  const outcome = outcomeOf(scene, change)
  if (outcome.ok) return { step: "confirm", gesture, made, effect: effectView(outcome.after, names, outcome.effect) }
  const refusal = refusalView(scene, names, outcome.refusal)
  return { step: "refused", gesture, made, refusal, ask: askOf(scene, names, sought) }
}

function askOf(scene: Scene, names: Names, { geste, table = "", personne = "" }: Sought): Ask | null {
  const unsaid = geste && askedOf[geste]
  switch (unsaid) {
    case "person":
      return { unsaid, guests: guestsOf(scene, names, table) }
    case "partner": {
      const partners = partnersOf(scene, names, { person: personne, table })
      return { unsaid, person: personRef(names, personne), partners }
    }
    case "place":
      return { unsaid, places: placesFor(scene, names, table) }
    case "rules":
      return { unsaid }
    default:
      return null
  }
}
