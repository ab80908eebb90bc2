import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { OwnTablesPage } from "~/features/round-tables/tables/components/own-tables-page"
import { ownTables } from "~/features/round-tables/tables/queries.server"
import { tableWords } from "~/features/round-tables/tables/words"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { engagementFollowed } from "./engagement-followed.server"

export const handle = { act: "see-own-tables" } as const

export const meta: MetaFunction = (args) => pageTitle(args, tableWords, "own-tables")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "see-own-tables")
  const { db, keys, clock } = asked.context
  const own = await ownTables(db, keys, grant, clock.now())
  return { ...own, event: relation.slug, formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "see-own-tables")
  return engagementFollowed(asked, grant, paths.tables(relation.slug))
}

export default function Tables() {
  return <OwnTablesPage {...useLoaderData<typeof loader>()} />
}
