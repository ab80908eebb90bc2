import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData, useParams } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { DraftPage } from "~/features/agenda/draft/components/draft-page"
import { preparationOf } from "~/features/agenda/draft/preparation.server"
import { draftWords } from "~/features/agenda/draft/words"
import { pageTitle } from "~/i18n/page-title"

export const handle = { act: "plan-agenda" } as const

export const meta: MetaFunction = (args) => pageTitle(args, draftWords, "preparation")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "plan-agenda")
  const { db, clock } = asked.context
  const sought = new URL(asked.request.url).searchParams
  return preparationOf(db, grant, { today: clock.now().slice(0, 10), sought })
}

export default function PreparationPage() {
  const { event = "" } = useParams()
  return <DraftPage event={event} draft={useLoaderData<typeof loader>()} />
}
