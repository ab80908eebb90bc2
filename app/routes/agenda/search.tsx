import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { SearchPage } from "~/features/agenda/components/search-page"
import { foundIn } from "~/features/agenda/reading/search"
import { viewWords } from "~/features/agenda/view-words"
import { pageTitle } from "~/i18n/page-title"
import { withinRate } from "~/platform/rate.server"
import { readingFor } from "~/reading.server"

export const handle = { act: "see-agenda" } as const

export const meta: MetaFunction = (args) => pageTitle(args, viewWords, "search-in")

const rate = { bucket: "search", most: 60, seconds: 60 } as const
const longestQuery = 100

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "see-agenda")
  const { db, realClock } = asked.context
  const query = (new URL(asked.request.url).searchParams.get("q") ?? "").trim().slice(0, longestQuery)
  const event = relation.slug
  if (query === "") return data({ event, query, tooOften: false, found: [] })
  if (!(await withinRate(db, rate, viewer.personId, realClock.now())))
    return data({ event, query, tooOften: true, found: [] }, { status: 429 })
  const reading = await readingFor(asked, viewer, grant, relation)
  return data({ event, query, tooOften: false, found: foundIn(reading, query) })
}

export default function Search() {
  return <SearchPage {...useLoaderData<typeof loader>()} />
}
