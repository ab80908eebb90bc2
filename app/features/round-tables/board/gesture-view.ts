/** A gesture that was begun: what is still to be said of it, else what it would change, or why it cannot be. */
import type { Names } from "../names"
import type { Gesture, Sought } from "./address"
import type { Change } from "./change"
import { type EffectView, effectView } from "./effect-view"
import { changeIn, type Unsaid } from "./gesture"
import { byHand, type MadeView, madeView } from "./made"
import { type PersonRef, personRef, type TableRef, tableRef } from "./refs"
import { outcomeOf } from "./refusal"
import { type RefusalView, refusalView } from "./refusal-view"
import { personAt, personId, type Scene, sessionId, tableAt } from "./scene"

export type GestureView =
  | {
      readonly step: "ask"
      readonly gesture: Gesture
      readonly unsaid: Unsaid
      readonly person: PersonRef | null
      /** with whom a seat could be exchanged */
      readonly partners: readonly { readonly person: PersonRef; readonly table: TableRef }[]
    }
  | { readonly step: "confirm"; readonly gesture: Gesture; readonly made: MadeView; readonly effect: EffectView }
  | { readonly step: "refused"; readonly gesture: Gesture; readonly made: MadeView; readonly refusal: RefusalView }

export function gestureView(scene: Scene, names: Names, sought: Sought): GestureView | null {
  const change = changeIn(sought)
  const { geste: gesture, personne } = sought
  if (!change || !gesture) return null
  if (typeof change === "string") {
    const partners = change === "partner" ? partnersOf(scene, names, sought) : []
    return { step: "ask", gesture, unsaid: change, person: personne ? personRef(names, personne) : null, partners }
  }
  return outcomeView(scene, names, gesture, change)
}

export function outcomeView(scene: Scene, names: Names, gesture: Gesture, change: Change): GestureView {
  const made = madeView(scene, names, byHand(scene, change, null))
  const outcome = outcomeOf(scene, change)
  return outcome.ok
    ? { step: "confirm", gesture, made, effect: effectView(outcome.after, names, outcome.effect) }
    : { step: "refused", gesture, made, refusal: refusalView(scene, names, outcome.refusal) }
}

/** With whom a seat could be exchanged: each may sit where the other does, and is free and there at that hour. */
function partnersOf(scene: Scene, names: Names, { personne = "", table = "" }: Sought) {
  const { seating, problem } = scene
  const [one, here] = [personAt(scene, personne), tableAt(scene, table)]
  const pinned = new Set(problem.seatPins.map((pin) => `${pin.attendee} ${pin.table}`))
  /** May sit at a table after leaving another. */
  const fits = (a: number, t: number, left: number) => {
    const slot = seating.places[t]?.slot ?? -1
    const busy = seating.seats.some((seated, u) => u !== left && seating.places[u]?.slot === slot && seated.includes(a))
    return !busy && problem.present[a]?.[slot] && problem.entitled(a, t) && !problem.banned(a, t)
  }
  return seating.seats
    .flatMap((seated, there) =>
      seated.flatMap((other) => {
        if (there === here || other === one || seated.includes(one) || seating.seats[here]?.includes(other)) return []
        if (pinned.has(`${other} ${there}`) || !fits(one, there, here) || !fits(other, here, there)) return []
        return [
          { person: personRef(names, personId(scene, other)), table: tableRef(scene, names, sessionId(scene, there)) },
        ]
      }),
    )
    .sort((a, b) => `${a.table.office} ${a.table.letter}`.localeCompare(`${b.table.office} ${b.table.letter}`, "fr"))
}
