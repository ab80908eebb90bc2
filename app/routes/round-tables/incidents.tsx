import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { IncidentsPage } from "~/features/round-tables/plans/components/incidents-page"
import { incidentsPage } from "~/features/round-tables/plans/pages.server"
import { sendIncident } from "~/features/round-tables/plans/sending.server"
import { planWords } from "~/features/round-tables/plans/words"
import { readerOf } from "~/features/round-tables/reader"
import { pageTitle } from "~/i18n/page-title"
import { sayIn } from "~/i18n/say"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "seat-attendees" } as const

export const meta: MetaFunction = (args) => pageTitle(args, planWords, "incidents")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "seat-attendees")
  return { event: relation.slug, reader: readerOf(viewer), view: await incidentsPage(asked.context, viewer, grant) }
}

export async function action(asked: ActionFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const { context, request } = asked
  const say = sayIn(planWords, viewer.language)
  const reasons = { absence: say("absence-reason"), room: say("room-reason") }
  const sent = await sendIncident({ context, grant, form: await readForm(request) }, reasons)
  if ("missing" in sent) return data({ missing: sent.missing, refusal: undefined }, { status: 400 })
  if (!sent.ok) return data({ missing: null, refusal: { reason: sent.reason } }, { status: 409 })
  const next =
    "runId" in sent.value
      ? paths.proposedPlan(relation.slug, sent.value.runId)
      : paths.planVersion(relation.slug, sent.value.number)
  return redirect(next, { status: 303 })
}

export default function Incidents() {
  const answer = useActionData<typeof action>()
  return (
    <IncidentsPage {...useLoaderData<typeof loader>()} missing={answer?.missing ?? null} refusal={answer?.refusal} />
  )
}
