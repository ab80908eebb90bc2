import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData, useParams } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { ArchivePage } from "~/features/agenda/publications/archive/components/archive-page"
import { archiveOf } from "~/features/agenda/publications/archive/publication.server"
import { publicationWords } from "~/features/agenda/publications/words"
import { pageTitle } from "~/i18n/page-title"

export const handle = { act: "publish-agenda" } as const

export const meta: MetaFunction = (args) => pageTitle(args, publicationWords, "publications")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "publish-agenda")
  const { db } = asked.context
  return { publications: await archiveOf(db, grant) }
}

export default function Publications() {
  const { event = "" } = useParams()
  return <ArchivePage event={event} {...useLoaderData<typeof loader>()} />
}
