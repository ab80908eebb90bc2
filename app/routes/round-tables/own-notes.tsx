import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireTableGrant } from "~/features/round-tables/gate.server"
import { OwnNotesPage } from "~/features/round-tables/tables/components/notes-page"
import { ownNotesInput } from "~/features/round-tables/tables/input"
import { keepOwnNotes } from "~/features/round-tables/tables/notes-commands.server"
import { tableWords } from "~/features/round-tables/tables/words"
import { writingOf } from "~/features/round-tables/tables/writing.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"
import { problemsOf, typedIn } from "~/platform/typed-form"
import { dossierOpened } from "./dossier-asked.server"

export const handle = { act: "keep-own-notes" } as const

export const meta: MetaFunction = (args) => pageTitle(args, tableWords, "table")

export async function loader(asked: LoaderFunctionArgs) {
  return dossierOpened(asked, await requireTableGrant(asked, "keep-own-notes"))
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireTableGrant(asked, "keep-own-notes")
  const form = await readForm(asked.request)
  const typed = typedIn(form)
  const read = ownNotesInput.safeParse(typed)
  if (!read.success) return data({ typed, problems: problemsOf(read.error) }, { status: 400 })
  const kept = await keepOwnNotes(asked.context.db, grant, read.data, writingOf(asked.context, form))
  if (!kept.ok) return data({ typed, reason: kept.reason }, { status: 409 })
  return redirect(`${paths.table(relation.slug, grant.tableId)}?notes=miennes#notes`, { status: 303 })
}

export default function OwnNotes() {
  return <OwnNotesPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
}
