import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData, useParams } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { ConflictsPage } from "~/features/agenda/draft/components/conflicts-page"
import { draftWords } from "~/features/agenda/draft/words"
import { draftCandidate } from "~/features/agenda/publications/candidate.server"
import { nameableIn } from "~/features/agenda/publications/proposal.server"
import { pageTitle } from "~/i18n/page-title"

export const handle = { act: "plan-agenda" } as const

export const meta: MetaFunction = (args) => pageTitle(args, draftWords, "conflicts")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "plan-agenda")
  const { db, clock } = asked.context
  const candidate = await draftCandidate(db, grant, clock.now().slice(0, 10))
  return { conflicts: candidate.conflicts, known: await nameableIn(db, candidate, candidate.conflicts) }
}

export default function Conflicts() {
  const { event = "" } = useParams()
  return <ConflictsPage event={event} {...useLoaderData<typeof loader>()} />
}
