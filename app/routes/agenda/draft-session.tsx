import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData, useParams } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { SessionPage } from "~/features/agenda/draft/components/session-page"
import { plannersTable, timeZoneOf } from "~/features/agenda/draft/planners-table.server"
import { sendSession } from "~/features/agenda/draft/sending.server"
import { fieldsOf } from "~/features/agenda/draft/session-fields"
import { typedOf } from "~/features/agenda/draft/typed"
import { draftWords } from "~/features/agenda/draft/words"
import { sealSession } from "~/features/round-tables/commands.server"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { LinkButton } from "~/ui/button"

export const handle = { act: "plan-agenda" } as const

export const meta: MetaFunction = (args) => pageTitle(args, draftWords, "edit-title")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "plan-agenda")
  const { db, clock } = asked.context
  const sessionId = asked.params.session ?? null
  const { table, session } = await plannersTable(db, grant, { today: clock.now().slice(0, 10), sessionId })
  if (!session) throw notFound()
  const { id, revision, visibility } = session
  const reserved = visibility === "confidential"
  // The form of a confidential session says the same kind for all of them.
  const fields = fieldsOf(reserved ? { ...session, kind: "briefing", audience: "members" } : session)
  return { table, id, revision, reserved, saved: typedOf(fields), formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "plan-agenda")
  const { context, request, params } = asked
  const sent = await sendSession({
    context,
    grant,
    form: await readForm(request),
    id: params.session ?? "",
    timeZone: await timeZoneOf(context.db, grant),
    seal: (tx, session, words) => sealSession(tx, context.keys, session, words),
  })
  if (!sent.saved) return data(sent.outcome, { status: sent.status })
  return redirect(paths.savedSession(params.event ?? "", sent.saved.id), { status: 303 })
}

export default function DraftSession() {
  const form = useLoaderData<typeof loader>()
  const { event = "" } = useParams()
  const say = useWords(draftWords)
  const outcome = useActionData<typeof action>()
  const actions = !form.reserved && (
    <>
      <LinkButton to={paths.copyOfSession(event, form.id)} icon="copy">
        {say("copy")}
      </LinkButton>
      <LinkButton to={paths.deleteDraftSession(event, form.id)} variant="danger">
        {say("delete")}
      </LinkButton>
    </>
  )
  const title = say(form.reserved ? "reserved-title" : "edit-title")
  return <SessionPage {...form} key={form.id} title={title} event={event} outcome={outcome} actions={actions} />
}
