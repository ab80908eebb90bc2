import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { permit } from "~/features/access/policy"
import { briefingsToSetUp } from "~/features/round-tables/briefings/queries.server"
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
  const { viewer, grant, relation } = await requireEventGrant(asked, "see-own-tables")
  const { db, keys, clock, config } = asked.context
  // The act above has asked for a strong sign-in already.
  const asker = { personId: viewer.personId, roles: relation.roles, demo: config.demo, strong: true }
  const seats = permit("seat-attendees", asker, relation.eventId)
  const [own, briefings] = await Promise.all([
    ownTables(db, keys, grant, clock.now()),
    seats ? briefingsToSetUp(db, seats) : [],
  ])
  return { ...own, briefings, event: relation.slug, formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "see-own-tables")
  return engagementFollowed(asked, grant, paths.tables(relation.slug))
}

export default function Tables() {
  return <OwnTablesPage {...useLoaderData<typeof loader>()} />
}
