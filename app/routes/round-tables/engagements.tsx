import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireTableGrant } from "~/features/round-tables/gate.server"
import { EngagementsPage } from "~/features/round-tables/tables/components/engagements-page"
import { changeEngagement, makeEngagement } from "~/features/round-tables/tables/engagement-commands.server"
import { engagementChange, engagementInput, typedEngagement } from "~/features/round-tables/tables/input"
import { tableWords } from "~/features/round-tables/tables/words"
import { writingOf } from "~/features/round-tables/tables/writing.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"
import { problemsOf, typedIn } from "~/platform/typed-form"
import { dossierAsked, dossierOpened } from "./dossier-asked.server"

export const handle = { act: "keep-engagements" } as const

export const meta: MetaFunction = (args) => pageTitle(args, tableWords, "table")

export async function loader(asked: LoaderFunctionArgs) {
  return dossierOpened(asked, await requireTableGrant(asked, "keep-engagements"))
}

export async function action(asked: ActionFunctionArgs) {
  const granted = await requireTableGrant(asked, "keep-engagements")
  const { grant, relation } = granted
  const { db } = asked.context
  const form = await readForm(asked.request)
  const writing = writingOf(asked.context, form)
  const back = (done: "added" | "withdrawn" | "changed") =>
    redirect(paths.engagementsAfter(relation.slug, grant.tableId, done), { status: 303 })
  const change = engagementChange.safeParse(typedIn(form))
  if (change.success) {
    const { engagement: id, intent } = change.data
    const changed = await changeEngagement(db, grant, { id, change: intent }, writing)
    if (!changed.ok) return data({ reason: changed.reason }, { status: 409 })
    return back(intent === "withdraw" ? "withdrawn" : "changed")
  }
  const { view } = await dossierAsked(asked, granted)
  const typed = typedEngagement(form)
  const read = engagementInput(view.parties, view.slot.day).safeParse(typed)
  if (!read.success) return data({ typed, problems: problemsOf(read.error) }, { status: 400 })
  const { parties, ...promised } = read.data
  const made = await makeEngagement(db, grant, { ...parties, ...promised }, writing)
  return made.ok ? back("added") : data({ typed, reason: made.reason }, { status: 409 })
}

export default function Engagements() {
  return <EngagementsPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
}
