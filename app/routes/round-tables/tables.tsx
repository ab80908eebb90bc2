import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { OwnTablesPage } from "~/features/round-tables/tables/components/own-tables-page"
import { followEngagement } from "~/features/round-tables/tables/engagement-commands.server"
import { followedEngagement } from "~/features/round-tables/tables/input"
import { ownTables } from "~/features/round-tables/tables/queries.server"
import { tableWords } from "~/features/round-tables/tables/words"
import { writingOf } from "~/features/round-tables/tables/writing.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "see-own-tables" } as const

export const meta: MetaFunction = (args) => pageTitle(args, tableWords, "own-tables")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "see-own-tables")
  const { db, keys, clock } = asked.context
  const own = await ownTables(db, keys, grant, clock.now())
  return { ...own, event: relation.slug, formKey: newId() }
}

/** Says of an engagement of one's own that it is kept, or not yet. */
export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "see-own-tables")
  const form = await readForm(asked.request)
  const read = followedEngagement.safeParse(Object.fromEntries(form))
  if (!read.success) return data({ ok: false }, { status: 400 })
  const { table: tableId, engagement: id, intent: change } = read.data
  const followed = await followEngagement(
    asked.context.db,
    grant,
    { tableId, id, change },
    writingOf(asked.context, form),
  )
  if (!followed.ok) throw notFound()
  return redirect(paths.tables(relation.slug), { status: 303 })
}

export default function Tables() {
  return <OwnTablesPage {...useLoaderData<typeof loader>()} />
}
