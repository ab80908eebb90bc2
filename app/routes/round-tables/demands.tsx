import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { DemandsPage } from "~/features/round-tables/demands/office/components/demands-page"
import { ownOffice } from "~/features/round-tables/demands/office/scope.server"
import { sendDemands } from "~/features/round-tables/demands/office/sending.server"
import { demandsView, withoutOffice } from "~/features/round-tables/demands/office/view.server"
import { demandWords } from "~/features/round-tables/demands/office/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { frameWords } from "~/words"

export const handle = { act: "state-own-demands" } as const

export const meta: MetaFunction = (args) => pageTitle(args, demandWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "state-own-demands")
  const scope = await ownOffice(asked.context.db, grant)
  const just = new URL(asked.request.url).searchParams.get("fait")
  const view = scope ? await demandsView(asked.context, viewer, scope, just) : withoutOffice
  return { slug: relation.slug, formKey: newId(), view }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "state-own-demands")
  const form = await readForm(asked.request)
  const scope = await ownOffice(asked.context.db, grant)
  if (!scope) return data(null, { status: 409 })
  const sent = await sendDemands(asked.context, scope, form)
  if (sent.done) return redirect(`${paths.demands(relation.slug)}?fait=${sent.done}`)
  return data(sent.outcome, { status: sent.status })
}

export default function Demands() {
  const { slug, formKey, view } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const say = useWords(frameWords)
  return (
    <DemandsPage
      view={view}
      outcome={outcome ?? undefined}
      formKey={formKey}
      here={paths.demands(slug)}
      back={{ to: paths.home(), label: say("home") }}
    />
  )
}
