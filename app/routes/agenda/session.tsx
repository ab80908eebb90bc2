import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { mayDo } from "~/features/access/policy"
import { SessionPage } from "~/features/agenda/components/session-page"
import { sessionFor } from "~/features/agenda/reading/session"
import { viewWords } from "~/features/agenda/view-words"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
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
  const id = asked.params.session ?? ""
  // Where one sits, the slot is one's own table: what it is about is behind another door.
  if (reading.tables.has(id)) throw redirect(paths.table(relation.slug, id))
  const session = sessionFor(reading, id)
  if (!session) throw notFound()
  const { roles } = relation
  const opensDossier = session.words === null && mayDo("open-dossier", { roles, demo: asked.context.config.demo })
  return { ...session, opensDossier }
}

export default function Session() {
  return <SessionPage {...useLoaderData<typeof loader>()} />
}
