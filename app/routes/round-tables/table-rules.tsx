import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { readerOf } from "~/features/round-tables/reader"
import { RulesPage } from "~/features/round-tables/tables/components/rules-page"
import { noteOpening } from "~/features/round-tables/tables/opening.server"
import { setUpTable, tableToSetUp } from "~/features/round-tables/tables/rules.server"
import { rulesInput } from "~/features/round-tables/tables/rules-input"
import { rulesWords } from "~/features/round-tables/tables/rules-words"
import { writingOf } from "~/features/round-tables/tables/writing.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { problemsOf, typedIn } from "~/platform/typed-form"

export const handle = { act: "seat-attendees" } as const

export const meta: MetaFunction = (args) => pageTitle(args, rulesWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const { db, keys, journal, realClock } = asked.context
  const tableId = asked.params.table ?? ""
  const table = await tableToSetUp(db, keys, grant, tableId)
  if (!table) throw notFound()
  await noteOpening(db, { ...grant, tableId }, { journal, realNow: realClock.now() })
  const { revision, saved, offices } = table
  return { event: relation.slug, tableId, reader: readerOf(viewer), revision, saved, offices, formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const { db, keys } = asked.context
  const tableId = asked.params.table ?? ""
  const table = await tableToSetUp(db, keys, grant, tableId)
  if (!table) throw notFound()
  const form = await readForm(asked.request)
  const typed = typedIn(form)
  const known = { offices: new Set(table.offices.map(({ id }) => id)), countries: table.countries }
  const read = rulesInput(known).safeParse(typed)
  if (!read.success) return data({ typed, problems: problemsOf(read.error) }, { status: 400 })
  const fields = { tableId, revision: Number(typed.revision), fields: read.data }
  const kept = await setUpTable(db, grant, fields, writingOf(asked.context, form))
  if (kept.ok) return redirect(paths.table(relation.slug, tableId), { status: 303 })
  if (kept.reason === "unknown-table") throw notFound()
  return data({ typed, reason: kept.reason }, { status: 409 })
}

export default function SetUpTable() {
  return <RulesPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
}
