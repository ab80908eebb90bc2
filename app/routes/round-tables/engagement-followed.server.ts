import { data, redirect } from "@remix-run/node"
import { type Asked, notFound } from "~/features/access/gate.server"
import type { Grant } from "~/features/access/policy"
import { followEngagement } from "~/features/round-tables/tables/engagement-commands.server"
import { followedEngagement } from "~/features/round-tables/tables/input"
import { writingOf } from "~/features/round-tables/tables/writing.server"
import { readForm } from "~/platform/http/form.server"
import { typedIn } from "~/platform/typed-form"

/** Says of an engagement that the reader has to keep that it is kept, or not yet, and goes back to the list of them. */
export async function engagementFollowed(
  asked: Asked,
  grant: Grant<"see-own-tables"> | Grant<"follow-own-office">,
  back: string,
) {
  const form = await readForm(asked.request)
  const read = followedEngagement.safeParse(typedIn(form))
  if (!read.success) return data({ ok: false }, { status: 400 })
  const { table: tableId, engagement: id, intent: change } = read.data
  const { db } = asked.context
  const followed = await followEngagement(db, grant, { tableId, id, change }, writingOf(asked.context, form))
  if (!followed.ok) throw notFound()
  return redirect(back, { status: 303 })
}
