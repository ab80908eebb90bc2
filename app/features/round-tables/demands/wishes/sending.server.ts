import type { RequestContext } from "~/platform/installation"
import { formKeyIn } from "~/platform/sent-forms.server"
import { typedIn as allIn, baseIn } from "~/platform/typed-form"
import { sendWishes } from "./commands.server"
import type { WishesOutcome } from "./outcome"
import { officesOffered, sentWishes } from "./queries.server"
import type { WishScope } from "./scope.server"
import { orderIn, orderText, readWishes, typedIn, typedWishes } from "./typed-wishes"
import { lowered, raised, withOffice, withoutOffice } from "./wish-order"

export type WishesSent =
  | { readonly done: true }
  | { readonly done: false; readonly status: number; readonly outcome: WishesOutcome }

const steps = { add: withOffice, remove: withoutOffice, up: raised, down: lowered } as const

/** Answers the form of somebody's wishes: a step changes the order and gives the form back, sending keeps it. */
export async function answerWishes(context: RequestContext, scope: WishScope, form: FormData): Promise<WishesSent> {
  const { db, keys, journal, clock, realClock } = context
  const typed = typedIn(form)
  const all = allIn(form)
  const opened = { revision: all.revision ?? "0", typed: baseIn(all) }
  const back: WishesOutcome = { typed, opened, problems: {}, reason: null, current: null }
  const [act = "", office = ""] = String(form.get("intent") ?? "send").split(":")
  const offices = new Set((await officesOffered(db, "fr")).map(({ id }) => id))
  if (act in steps) {
    const step = steps[act as keyof typeof steps]
    const order = offices.has(office) ? step(orderIn(typed), office) : orderIn(typed)
    return { done: false, status: 200, outcome: { ...back, typed: { ...typed, order: orderText(order) } } }
  }
  const read = readWishes(typed, offices)
  if (!read.ok) return { done: false, status: 400, outcome: { ...back, problems: read.problems } }
  const now = clock.now()
  const { today } = await sentWishes(db, keys, scope, now)
  const means = { keys, journal, now, realNow: realClock.now(), formKey: formKeyIn(form) }
  const sent = await sendWishes(db, scope, { revision: Number(opened.revision), wishes: read.value, today }, means)
  if (sent.ok) return { done: true }
  const standing = await sentWishes(db, keys, scope, now)
  const current = { revision: standing.revision, typed: typedWishes(standing.wishes) }
  return { done: false, status: 409, outcome: { ...back, reason: sent.reason, current } }
}
