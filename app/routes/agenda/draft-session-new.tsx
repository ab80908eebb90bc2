import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData, useParams } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { SessionPage } from "~/features/agenda/draft/components/session-page"
import { plannersTable, timeZoneOf } from "~/features/agenda/draft/planners-table.server"
import { sendSession } from "~/features/agenda/draft/sending.server"
import { fieldsOf } from "~/features/agenda/draft/session-fields"
import { blankSession, typedOf } from "~/features/agenda/draft/typed"
import { draftWords } from "~/features/agenda/draft/words"
import { sealSession } from "~/features/round-tables/commands.server"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "plan-agenda" } as const

export const meta: MetaFunction = (args) => pageTitle(args, draftWords, "new-title")

/** The form of a new session; with `?copie=` and a session's id, of a copy of it. A confidential one is not copied. */
export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "plan-agenda")
  const { db, clock } = asked.context
  const sought = new URL(asked.request.url).searchParams
  const copied = sought.get("copie")
  const today = clock.now().slice(0, 10)
  const { table, session } = await plannersTable(db, grant, { today, sessionId: copied })
  if (copied !== null && (!session || session.visibility === "confidential")) throw notFound()
  const day = sought.get("jour") ?? table.setting.days[0]?.day ?? ""
  const saved = session ? typedOf(fieldsOf(session)) : blankSession(day)
  return { table, saved, formKey: newId(), copies: session !== null }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "plan-agenda")
  const { context, request, params } = asked
  const sent = await sendSession({
    context,
    grant,
    form: await readForm(request),
    id: null,
    timeZone: await timeZoneOf(context.db, grant),
    seal: (tx, session, words) => sealSession(tx, context.keys, session, words),
  })
  if (!sent.saved) return data(sent.outcome, { status: sent.status })
  return redirect(paths.savedSession(params.event ?? "", sent.saved.id), { status: 303 })
}

export default function NewSession() {
  const { copies, ...form } = useLoaderData<typeof loader>()
  const { event = "" } = useParams()
  const say = useWords(draftWords)
  const outcome = useActionData<typeof action>()
  const title = say(copies ? "copy-title" : "new-title")
  return <SessionPage {...form} title={title} event={event} id={null} revision={0} outcome={outcome} />
}
