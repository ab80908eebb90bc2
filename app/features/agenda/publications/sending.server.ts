import type { Grant } from "~/features/access/policy"
import { paths } from "~/paths"
import type { RequestContext } from "~/platform/installation"
import { formKeyIn } from "~/platform/sent-forms.server"
import { bringBackPublication, type Published, type Publishing, publishAgenda } from "./commands.server"
import { releaseIn } from "./input"
import type { Refusal } from "./outcome"

interface Sending {
  readonly context: RequestContext
  readonly grant: Grant<"publish-agenda">
  readonly form: FormData
  /** the event's slug, for the letters */
  readonly event: string
  /** the publication to bring back; null for the draft */
  readonly restores: number | null
  readonly callPeople: Publishing["callPeople"]
}

export type Sent =
  | { readonly ok: true; readonly number: number; readonly letters: number }
  | { readonly ok: false; readonly refusal: Refusal }

/** Publishes what a form says, or answers why not, with what was typed. A form that is not ours is a 400. */
export async function sendRelease({ context, grant, form, event, restores, callPeople }: Sending): Promise<Sent> {
  const { db, config, journal, outbox, clock, realClock } = context
  const parsed = releaseIn(form)
  if (!parsed.success) throw new Response("Formulaire incomplet.\n", { status: 400 })
  const release = parsed.data
  const publishing: Publishing = {
    callPeople,
    journal,
    outbox,
    now: clock.now(),
    realNow: realClock.now(),
    programme: new URL(paths.programme(event), config.origin).href,
    formKey: formKeyIn(form),
  }
  const published: Published =
    restores === null
      ? await publishAgenda(db, grant, release, publishing)
      : await bringBackPublication(db, grant, restores, release, publishing)
  if (published.ok) return { ok: true, ...published.value }
  const { reasons, word, tell } = release
  return { ok: false, refusal: { reason: published.reason, reasons, word, tell } }
}
