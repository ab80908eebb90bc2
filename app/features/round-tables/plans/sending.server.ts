import type { z } from "zod"
import type { Grant } from "~/features/access/policy"
import type { RequestContext } from "~/platform/installation"
import type { Result } from "~/platform/result"
import { formKeyIn } from "~/platform/sent-forms.server"
import { typedIn } from "~/platform/typed-form"
import { returnToPlan, type Writing } from "./commands.server"
import type { JustDone } from "./components/settle-page"
import { type Asked, askForSeating, dropProposal, keepProposal, stopSeating, usualTimeLimit } from "./computing.server"
import { houseOf } from "./house.server"
import type { Incident } from "./incidents"
import { incidentForm, returnForm, runForm, settleForm, slotsNamed } from "./input"
import { countersignPlan, settlePlan, withdrawSettling } from "./settling.server"
import { mergedSlots } from "./slots"
import { giveSeats } from "./succession.server"
import type { Settling } from "./taking-effect.server"
import type { RefusalReason } from "./words"

interface Sending {
  readonly context: RequestContext
  readonly grant: Grant<"seat-attendees">
  readonly form: FormData
}

/** What came of a form: done, with what its page goes on with, or why not. */
export type Sent<T> = Result<T, RefusalReason>

/** What a form holds; one that is not ours is a 400. */
function read<S extends z.ZodType>(schema: S, form: FormData): z.infer<S> {
  const parsed = schema.safeParse(typedIn(form))
  if (!parsed.success) throw new Response("Formulaire incomplet.\n", { status: 400 })
  return parsed.data
}

function writingOf({ context, form }: Sending): Writing {
  const { keys, journal, clock, realClock } = context
  return { keys, journal, now: clock.now(), realNow: realClock.now(), formKey: formKeyIn(form) }
}

/** Brings an earlier version back. */
export function sendReturn(sending: Sending, number: number): Promise<Sent<{ readonly number: number }>> {
  const { follows, reason } = read(returnForm, sending.form)
  return returnToPlan(sending.context.db, sending.grant, { number, follows, reason }, writingOf(sending))
}

/** Keeps, sets aside or stops what is computed; a version is told when one was kept. */
export async function sendRun(sending: Sending): Promise<Sent<{ readonly number?: number }>> {
  const { intent, runId, reason } = read(runForm, sending.form)
  const { context, grant } = sending
  const writing = { ...context, ...writingOf(sending) }
  if (intent === "keep") return keepProposal(context.db, grant, { runId, reason }, writing)
  const ended =
    intent === "drop"
      ? await dropProposal(context.db, grant, runId, writing)
      : await stopSeating(context.db, grant, { runId, how: intent === "stop-keep" ? "keep-best" : "forget" }, writing)
  return ended.ok ? { ok: true, value: {} } : ended
}

type SettledOrAsked = { readonly done: NonNullable<JustDone> } | { readonly runId: string }

/** Settles, countersigns or takes back; or recalculates a plan that no longer holds. */
export async function sendSettling(
  sending: Sending,
  settling: Settling,
  recalculated: string,
): Promise<Sent<SettledOrAsked>> {
  const { context, grant } = sending
  const asked = read(settleForm, sending.form)
  if (asked.intent === "recalculate")
    return ask(sending, { follows: asked.number, order: "smallest-change", reason: recalculated })
  if (asked.intent === "withdraw") {
    const withdrawn = await withdrawSettling(context.db, grant, asked.settled, settling)
    return withdrawn.ok ? { ok: true, value: { done: { did: "withdrawn", letters: 0 } } } : withdrawn
  }
  const settled =
    asked.intent === "settle"
      ? await settlePlan(context.db, grant, asked.number, settling)
      : await countersignPlan(context.db, grant, asked.settled, settling)
  if (!settled.ok) return settled
  const { state, letters } = settled.value
  return { ok: true, value: { done: { did: state === "waiting" ? "proposed" : "settled", letters } } }
}

/** Why a computation is asked for, in the reader's language. */
export interface IncidentReasons {
  readonly absence: string
  readonly room: string
}

/** Gives seats to a successor, or asks how the plan is mended. `missing`: the form says too little. */
export async function sendIncident(
  sending: Sending,
  reasons: IncidentReasons,
): Promise<Sent<{ readonly runId: string } | { readonly number: number }> | { readonly missing: "absence" | "room" }> {
  const { context, grant, form } = sending
  const asked = read(incidentForm, form)
  const { follows } = asked
  if (asked.intent === "give")
    return giveSeats(context.db, grant, { personId: asked.personId, follows }, writingOf(sending))
  const house = await houseOf(context.db, context.keys, grant)
  const ticked = form.getAll("slot").map(String)
  if (asked.intent === "room") {
    const { roomId } = asked
    if (!house.rooms.some(({ id }) => id === roomId)) return { missing: "room" }
    const named = slotsNamed(ticked, mergedSlots(house.tables), ticked.length === 0)
    return mend(sending, follows, reasons.room, { kind: "room-lost", roomId, slots: named })
  }
  const slots = slotsNamed(ticked, mergedSlots(house.tables), asked.whole === "on")
  const { personId } = asked
  if (slots?.length === 0 || !house.attendees.some((one) => one.personId === personId)) return { missing: "absence" }
  return mend(sending, follows, reasons.absence, { kind: "absence", personId, slots })
}

function mend(sending: Sending, follows: number, reason: string, incident: Incident) {
  return ask(sending, { follows, order: "smallest-change", reason, incident })
}

function ask(sending: Sending, asked: Omit<Asked, "timeLimit">) {
  const { context, grant } = sending
  const computing = { ...context, ...writingOf(sending) }
  return askForSeating(context.db, grant, { ...asked, timeLimit: usualTimeLimit }, computing)
}
