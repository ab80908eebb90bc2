import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { answerLate } from "~/features/round-tables/demands/office/answering-late.server"
import { DemandsPage } from "~/features/round-tables/demands/office/components/demands-page"
import { officeFor } from "~/features/round-tables/demands/office/scope.server"
import { sendDemands } from "~/features/round-tables/demands/office/sending.server"
import { demandsView } from "~/features/round-tables/demands/office/view.server"
import { demandWords } from "~/features/round-tables/demands/office/words"
import { answerWords } from "~/features/round-tables/demands/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "gather-demands" } as const

export const meta: MetaFunction = (args) => pageTitle(args, demandWords, "title")

/** A custodian who answered a request that has changed reads it anew. */
export const shouldRevalidate = () => true

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "gather-demands")
  const scope = await officeFor(asked.context.db, grant, asked.params.office ?? "")
  if (!scope) throw notFound()
  const just = new URL(asked.request.url).searchParams.get("fait")
  const view = await demandsView(asked.context, viewer, scope, just)
  return { slug: relation.slug, officeId: scope.office.id, formKey: newId(), view }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "gather-demands")
  const form = await readForm(asked.request)
  const scope = await officeFor(asked.context.db, grant, asked.params.office ?? "")
  if (!scope) throw notFound()
  const answersLate = form.get("intent") === "grant" || form.get("intent") === "refuse"
  const sent = answersLate
    ? await answerLate(asked.context, { ...scope, grant }, form)
    : await sendDemands(asked.context, scope, form)
  if (sent.done) return redirect(`${paths.demandsOf(relation.slug, scope.office.id)}?fait=${sent.done}`)
  return data(sent.outcome, { status: sent.status })
}

export default function DemandsOf() {
  const { slug, officeId, formKey, view } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const say = useWords(answerWords)
  return (
    <DemandsPage
      view={view}
      outcome={outcome}
      formKey={formKey}
      here={paths.demandsOf(slug, officeId)}
      back={{ to: paths.answers(slug), label: say("back") }}
    />
  )
}
