import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { VersionPage } from "~/features/round-tables/plans/components/version-page"
import { versionPage } from "~/features/round-tables/plans/pages.server"
import { sendReturn } from "~/features/round-tables/plans/sending.server"
import { planWords } from "~/features/round-tables/plans/words"
import { readerOf } from "~/features/round-tables/reader"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "seat-attendees" } as const

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, planWords, "version-title", { number: args.data?.view.number ?? "" })

const numberIn = (text: string | undefined) => (/^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : null)

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const number = numberIn(asked.params.number)
  const view = number && (await versionPage(asked.context, viewer, grant, number))
  if (!view) throw notFound()
  return { event: relation.slug, reader: readerOf(viewer), view }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const number = numberIn(asked.params.number)
  if (!number) throw notFound()
  const sent = await sendReturn({ context: asked.context, grant, form: await readForm(asked.request) }, number)
  if (!sent.ok) return data({ reason: sent.reason }, { status: 409 })
  return redirect(paths.planVersion(relation.slug, sent.value.number), { status: 303 })
}

export default function PlanVersion() {
  return <VersionPage {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()} />
}
