import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { OwnOfficePage } from "~/features/round-tables/own-office/components/own-office-page"
import { ownOffice } from "~/features/round-tables/own-office/queries.server"
import { officeWords } from "~/features/round-tables/own-office/words"
import { noteOfficeOpened } from "~/features/round-tables/tables/opening.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { engagementFollowed } from "./engagement-followed.server"

export const handle = { act: "follow-own-office" } as const

export const meta: MetaFunction = (args) => pageTitle(args, officeWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "follow-own-office")
  const { db, keys, clock, journal, realClock } = asked.context
  const own = await ownOffice(db, keys, grant, { language: viewer.language, now: clock.now() })
  if (own) await noteOfficeOpened(db, grant, { journal, realNow: realClock.now() })
  return { event: relation.slug, own, formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "follow-own-office")
  return engagementFollowed(asked, grant, paths.ownOffice(relation.slug))
}

export default function OwnOffice() {
  return <OwnOfficePage {...useLoaderData<typeof loader>()} />
}
