import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { SessionPage } from "~/features/agenda/components/session-page"
import { sessionFor } from "~/features/agenda/reading/session"
import { viewWords } from "~/features/agenda/view-words"
import { pageTitle } from "~/i18n/page-title"
import { readingFor } from "~/reading.server"

export const handle = { act: "see-agenda" } as const

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.line.title
  return title ? pageTitle(args, viewWords, "session-called", { title }) : pageTitle(args, viewWords, "session")
}

/** A session that is not there, not published, not open or reserved for others: the same 404. */
export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "see-agenda")
  const reading = await readingFor(asked, viewer, grant, relation)
  const session = sessionFor(reading, asked.params.session ?? "")
  if (!session) throw notFound()
  return session
}

export default function Session() {
  return <SessionPage {...useLoaderData<typeof loader>()} />
}
