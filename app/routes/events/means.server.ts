import type { AppLoadContext } from "@remix-run/node"
import type { Means } from "~/features/events/commands.server"

/** What a change of an event is written with; a form without its key is nobody's form. */
export function meansOf({ journal, clock, realClock }: AppLoadContext, form: FormData): Means {
  const formKey = form.get("formKey")
  if (typeof formKey !== "string" || !/^[0-9a-f]{32}$/.test(formKey))
    throw new Response("Formulaire illisible.\n", { status: 400 })
  return { journal, now: clock.now(), realNow: realClock.now(), formKey }
}
