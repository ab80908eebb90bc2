import { type ActionFunctionArgs, redirect } from "@remix-run/node"
import { z } from "zod"
import { notFound, requireGrant, viewerIfAny } from "~/features/access/gate.server"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"
import { safeReturn } from "~/platform/http/safe-redirect"

export const handle = { act: "set-demo-clock" } as const

export function loader() {
  throw notFound()
}

const years = { first: 2000, last: 2100 }

/** An instant with its offset from UTC, such as `2025-08-26T10:42:00+02:00`. */
const moment = z.iso.datetime({ offset: true }).refine((text) => {
  const year = new Date(text).getUTCFullYear()
  return year >= years.first && year < years.last
})

/** Sets the demonstration's clock, which runs on from there. */
export async function action(asked: ActionFunctionArgs) {
  // There is no page here that a form could be handed back in.
  if (!(await viewerIfAny(asked))) throw redirect(paths.signIn())
  await requireGrant(asked, "set-demo-clock")
  const { demoClock } = asked.context
  if (!demoClock) throw notFound()
  const form = await readForm(asked.request)
  const now = moment.safeParse(form.get("now"))
  if (!now.success) throw new Response("Indiquez un instant, par exemple 2025-08-26T10:42:00+02:00.\n", { status: 400 })
  await demoClock.set(now.data)
  return redirect(safeReturn(form.get("returnTo")?.toString()), { status: 303 })
}
