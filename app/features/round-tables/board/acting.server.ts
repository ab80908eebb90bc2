import type { Grant } from "~/features/access/policy"
import type { Language } from "~/i18n/words"
import type { RequestContext } from "~/platform/installation"
import { formKeyIn } from "~/platform/sent-forms.server"
import { visibleText } from "~/platform/visible-text"
import { askForSeating, stopSeating, usualTimeLimit } from "../plans/computing.server"
import type { Order } from "../plans/instance-of"
import { nextOf, type Sought, withoutGesture } from "./address"
import type { Change } from "./change"
import { type Changed, keepChange } from "./changing.server"
import { changeIn, longestFocus } from "./gesture"
import { type Item, itemIn } from "./item"
import { lookAt } from "./looking.server"
import { acceptance } from "./pricing.server"
import type { BoardRefusal } from "./refusal"
import { redo, undo } from "./undoing.server"

type Seats = Grant<"seat-attendees">

/** Where a form of the board leads once it is carried out, or why it was not. */
export type Acted =
  | { readonly ok: true; readonly leadsTo: Sought }
  | { readonly ok: false; readonly reason: BoardRefusal }

/** Carries out what a form of the board asks for; null for one that the board has not made. */
export async function act(
  context: RequestContext,
  grant: Seats,
  { sought, form, language }: { readonly sought: Sought; readonly form: FormData; readonly language: Language },
): Promise<Acted | null> {
  const { db, keys, journal, clock, realClock, runs } = context
  const writing = { keys, journal, now: clock.now(), realNow: realClock.now(), formKey: formKeyIn(form), language }
  const computing = { ...writing, runs, realClock }
  const follows = numberIn(form, "version")
  // Confirmed, a gesture gives way to the address that waited behind it.
  const leadsTo = nextOf(sought) ?? withoutGesture(sought)
  switch (form.get("intent")) {
    case "confirm": {
      if (follows === null) return null
      const asked = await changeAsked(context, grant, sought, form)
      if (asked === null) return null
      if (asked === "changed") return { ok: false, reason: "changed-meanwhile" }
      const { change, item } = asked
      const kept = await keepChange(db, grant, { change, item, follows }, writing)
      // What was missing is there: its explanation has nothing more to say.
      return outcome(kept, change.do === "accept" ? { ...leadsTo, pourquoi: undefined, prix: undefined } : leadsTo)
    }
    case "undo":
      return follows === null ? null : outcome(await undo(db, grant, { follows }, writing), sought)
    case "redo":
      return follows === null ? null : outcome(await redo(db, grant, { follows }, writing), sought)
    case "recalculate": {
      const order: Order = form.get("order") === "smallest-change" ? "smallest-change" : "usual"
      const asked = await askForSeating(db, grant, { follows, order, reason: "", timeLimit: usualTimeLimit }, computing)
      if (asked.ok) return { ok: true, leadsTo: sought }
      return { ok: false, reason: asked.reason === "unknown-plan" ? "changed-meanwhile" : asked.reason }
    }
    case "stop": {
      const how = form.get("how") === "keep-best" ? "keep-best" : "forget"
      await stopSeating(db, grant, { runId: String(form.get("run") ?? ""), how }, computing)
      return { ok: true, leadsTo: sought }
    }
    default:
      return null
  }
}

function outcome(changed: Changed, leadsTo: Sought): Acted {
  return changed.ok ? { ok: true, leadsTo } : { ok: false, reason: changed.reason }
}

interface Asked {
  readonly change: Change
  readonly item: Item | null
}

/** The change that the address asks for; a price that is accepted is worked out anew, or found among those kept. */
async function changeAsked(
  context: RequestContext,
  grant: Seats,
  sought: Sought,
  form: FormData,
): Promise<Asked | "changed" | null> {
  const change = changeIn(sought)
  if (change && typeof change !== "string")
    return { change: change.do === "rules" ? { ...change, focus: focusIn(form) } : change, item: null }
  const item = sought.geste === "accepter" && sought.pourquoi ? itemIn(sought.pourquoi) : null
  if (!item) return null
  const { scene } = await lookAt(context.db, context.keys, grant)
  const accepted = scene ? await acceptance(context.pricing, scene, item) : "unknown"
  return typeof accepted === "string" ? "changed" : { change: accepted, item }
}

/** The words of a table's focus, as they are typed where the change is confirmed. */
function focusIn(form: FormData): string {
  return visibleText(String(form.get("focus") ?? "").replace(/\s+/g, " ")).slice(0, longestFocus)
}

function numberIn(form: FormData, name: string): number | null {
  const number = Number(form.get(name) ?? Number.NaN)
  return Number.isInteger(number) && number > 0 ? number : null
}
