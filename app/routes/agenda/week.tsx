import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { WeekPage } from "~/features/agenda/components/week-page"
import { filterOf } from "~/features/agenda/filters"
import { weekOf } from "~/features/agenda/reading/week"
import { viewWords } from "~/features/agenda/view-words"
import { pageTitle } from "~/i18n/page-title"
import { readingFor } from "~/reading.server"

export const handle = { act: "see-agenda" } as const

export const meta: MetaFunction = (args) => pageTitle(args, viewWords, "agenda")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "see-agenda")
  const reading = await readingFor(asked, viewer, grant, relation)
  return weekOf(reading, filterOf(new URL(asked.request.url).searchParams))
}

export default function Week() {
  return <WeekPage {...useLoaderData<typeof loader>()} />
}
