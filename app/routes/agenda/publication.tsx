import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData, useParams } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { PublicationPage } from "~/features/agenda/publications/archive/components/publication-page"
import { archivedPublication } from "~/features/agenda/publications/archive/publication.server"
import { publicationWords } from "~/features/agenda/publications/words"
import { pageTitle } from "~/i18n/page-title"

export const handle = { act: "publish-agenda" } as const

export const meta: MetaFunction = (args) =>
  pageTitle(args, publicationWords, "version", { number: args.params.number ?? "" })

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "publish-agenda")
  const { db, clock } = asked.context
  const number = Number(asked.params.number)
  if (!Number.isSafeInteger(number)) throw notFound()
  const publication = await archivedPublication(db, grant, { number, today: clock.now().slice(0, 10) })
  if (!publication) throw notFound()
  const letters = new URL(asked.request.url).searchParams.get("messages")
  return { publication, letters: letters === null ? null : Number(letters) || 0 }
}

export default function OnePublication() {
  const { event = "" } = useParams()
  return <PublicationPage event={event} {...useLoaderData<typeof loader>()} />
}
