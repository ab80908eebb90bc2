import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { type BriefingOutcome, BriefingPage } from "~/features/round-tables/briefings/components/briefing-page"
import { briefingWords } from "~/features/round-tables/briefings/words"
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
import { briefingOpened, briefingSent } from "./briefing-rules.server"

export const handle = { act: "seat-attendees" } as const

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, args.data?.kind === "briefing" ? briefingWords : rulesWords, "title")

/** A round table is set up by its rules, any other confidential session by who comes. */
export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const { db, keys, journal, realClock } = asked.context
  const tableId = asked.params.table ?? ""
  const event = relation.slug
  const table = await tableToSetUp(db, keys, grant, tableId)
  const briefing = table ? null : await briefingOpened(asked, { grant, event, sessionId: tableId })
  await noteOpening(db, { ...grant, tableId }, { journal, realNow: realClock.now() })
  const page = { event, reader: readerOf(viewer), formKey: newId() }
  if (briefing) return { ...page, ...briefing, sessionId: tableId, kind: "briefing" as const }
  if (!table) throw notFound()
  const { revision, saved, offices } = table
  return { ...page, revision, saved, offices, tableId, kind: "table" as const }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "seat-attendees")
  const { db, keys } = asked.context
  const tableId = asked.params.table ?? ""
  const table = await tableToSetUp(db, keys, grant, tableId)
  const form = await readForm(asked.request)
  if (!table) return briefingSent(asked, { grant, event: relation.slug, sessionId: tableId }, form)
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
  const page = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  if (page.kind === "table") return <RulesPage {...page} outcome={outcome} />
  return <BriefingPage {...page} outcome={outcome as BriefingOutcome | undefined} />
}
