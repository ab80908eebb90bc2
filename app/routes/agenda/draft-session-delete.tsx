import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData, useParams } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { deleteSession } from "~/features/agenda/draft/commands.server"
import { Deleting } from "~/features/agenda/draft/components/deleting"
import { draftSession } from "~/features/agenda/draft/queries.server"
import { draftWords } from "~/features/agenda/draft/words"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { formKeyIn } from "~/platform/sent-forms.server"

export const handle = { act: "plan-agenda" } as const

export const meta: MetaFunction = (args) => pageTitle(args, draftWords, "delete-title")

/** Asks before a session leaves the draft. A confidential one is not deleted here. */
export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "plan-agenda")
  const session = await draftSession(asked.context.db, grant, asked.params.session ?? "")
  if (!session || session.visibility === "confidential") throw notFound()
  const { id, titleFr, titleEn, day, startsAt, endsAt, revision } = session
  return { session: { id, titleFr, titleEn, day, startsAt, endsAt }, revision, formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "plan-agenda")
  const { db, journal, clock, realClock } = asked.context
  const form = await readForm(asked.request)
  const which = { id: asked.params.session ?? "", revision: Number(form.get("revision")) }
  const planning = {
    journal,
    seal: async () => undefined,
    now: clock.now(),
    realNow: realClock.now(),
    formKey: formKeyIn(form),
  }
  const result = await deleteSession(db, grant, which, planning)
  if (!result.ok && result.reason === "unknown-session") throw notFound()
  if (!result.ok) return data({ reason: result.reason }, { status: 409 })
  return redirect(paths.sessionDeleted(asked.params.event ?? ""), { status: 303 })
}

export default function DeleteSession() {
  const { event = "" } = useParams()
  return <Deleting {...useLoaderData<typeof loader>()} event={event} refused={useActionData<typeof action>()?.reason} />
}
