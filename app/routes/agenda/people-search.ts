import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireEventGrant } from "~/features/access/gate.server"
import { peopleNamed } from "~/features/agenda/draft/people-search.server"
import { withinRate } from "~/platform/rate.server"

export const handle = { act: "plan-agenda" } as const

/** What a fast typist needs; a script that copies the directory needs more. */
const searches = { bucket: "people-search", most: 120, seconds: 60 } as const

/** People whose name is looked for while a session is planned. */
export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "plan-agenda")
  const { db, realClock } = asked.context
  const looked = (new URL(asked.request.url).searchParams.get("q") ?? "").slice(0, 100)
  if (looked.trim() === "") return Response.json({ looked: "", people: [] })
  if (!(await withinRate(db, searches, grant.personId, realClock.now())))
    return Response.json({ looked, people: [] }, { status: 429 })
  return Response.json({ looked, people: await peopleNamed(db, grant, looked) })
}
