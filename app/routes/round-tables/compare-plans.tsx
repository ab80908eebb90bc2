import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { comparisonPage, runPage } from "~/features/round-tables/plans/comparing.server"
import { ComparePage } from "~/features/round-tables/plans/components/compare-page"
import { RunPage } from "~/features/round-tables/plans/components/run-page"
import { sendRun } from "~/features/round-tables/plans/sending.server"
import { planWords } from "~/features/round-tables/plans/words"
import { readerOf } from "~/features/round-tables/reader"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "seat-attendees" } as const

export const meta: MetaFunction = (args) => pageTitle(args, planWords, "compare")

/** `?de=1&a=2`: two versions; the last two unless it is said. `?calcul=…`: a computation against the version it was asked from. */
export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const sought = new URL(asked.request.url).searchParams
  const [run, from, to] = [sought.get("calcul"), numberIn(sought.get("de")), numberIn(sought.get("a"))]
  const view =
    run === null
      ? await comparisonPage(asked.context, viewer, grant, { from, to })
      : await runPage(asked.context, viewer, grant, run)
  if (!view) throw notFound()
  return { event: relation.slug, reader: readerOf(viewer), view }
}

const numberIn = (text: string | null) => (/^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : null)

/** Once a proposal is decided upon, the board goes on from there, and says which it was. */
const decisions: Readonly<Record<string, string>> = { keep: "gardee", drop: "ecartee" }

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const form = await readForm(asked.request)
  const sent = await sendRun({ context: asked.context, grant, form })
  if (!sent.ok) return data({ reason: sent.reason }, { status: 409 })
  const decided = decisions[String(form.get("intent"))]
  const next = decided
    ? paths.placement(relation.slug, `proposition=${decided}`)
    : paths.proposedPlan(relation.slug, String(form.get("runId")))
  return redirect(next, { status: 303 })
}

export default function ComparePlans() {
  const { event, reader, view } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return view.kind === "run" ? (
    <RunPage event={event} reader={reader} view={view} refusal={refusal} />
  ) : (
    <ComparePage event={event} reader={reader} view={view} />
  )
}
