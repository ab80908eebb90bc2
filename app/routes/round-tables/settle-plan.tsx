import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { settlingPage } from "~/features/round-tables/plans/comparing.server"
import { type JustDone, SettlePage } from "~/features/round-tables/plans/components/settle-page"
import { sendSettling } from "~/features/round-tables/plans/sending.server"
import { planWords } from "~/features/round-tables/plans/words"
import { readerOf } from "~/features/round-tables/reader"
import { pageTitle } from "~/i18n/page-title"
import { sayIn } from "~/i18n/say"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"
import { formKeyIn } from "~/platform/sent-forms.server"
import { settlingIn } from "~/settling.server"

export const handle = { act: "seat-attendees" } as const

export const meta: MetaFunction = (args) => pageTitle(args, planWords, "settle")

const justDone: Readonly<Record<string, NonNullable<JustDone>["did"]>> = {
  arrete: "settled",
  propose: "proposed",
  retire: "withdrawn",
}

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const sought = new URL(asked.request.url).searchParams
  const did = justDone[sought.get("fait") ?? ""]
  const done: JustDone = did ? { did, letters: Number(sought.get("messages")) || 0 } : null
  const view = await settlingPage(asked.context, viewer, grant)
  return { event: relation.slug, reader: readerOf(viewer), view, done }
}

export async function action(asked: ActionFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const { context, request } = asked
  const form = await readForm(request)
  const settling = settlingIn(context, relation.slug, formKeyIn(form))
  const recalculated = sayIn(planWords, viewer.language)("recalculate-reason")
  const sent = await sendSettling({ context, grant, form }, settling, recalculated)
  if (!sent.ok) return data({ reason: sent.reason }, { status: 409 })
  if ("runId" in sent.value) return redirect(paths.proposedPlan(relation.slug, sent.value.runId), { status: 303 })
  const { did, letters } = sent.value.done
  const said = Object.entries(justDone).find(([, one]) => one === did)?.[0] ?? ""
  return redirect(paths.planSettled(relation.slug, said, letters), { status: 303 })
}

export default function SettlePlan() {
  return <SettlePage {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()} />
}
