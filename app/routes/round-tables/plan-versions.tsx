import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { VersionsPage } from "~/features/round-tables/plans/components/versions-page"
import { versionsPage } from "~/features/round-tables/plans/pages.server"
import { planWords } from "~/features/round-tables/plans/words"
import { readerOf } from "~/features/round-tables/reader"
import { pageTitle } from "~/i18n/page-title"

export const handle = { act: "seat-attendees" } as const

export const meta: MetaFunction = (args) => pageTitle(args, planWords, "versions")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "seat-attendees")
  return { event: relation.slug, reader: readerOf(viewer), view: await versionsPage(asked.context, viewer, grant) }
}

export default function PlanVersions() {
  return <VersionsPage {...useLoaderData<typeof loader>()} />
}
