import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { DayPage } from "~/features/agenda/components/day-page"
import { filterOf } from "~/features/agenda/filters"
import { dayOf } from "~/features/agenda/reading/day"
import { viewWords } from "~/features/agenda/view-words"
import { pageTitle } from "~/i18n/page-title"
import { readingFor } from "~/reading.server"

export const handle = { act: "see-agenda" } as const

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, viewWords, "agenda-of", { day: args.data?.dayName ?? "" })

/** `?salles=toutes` gives each room in use a column, where a reader's own rooms would do. */
export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "see-agenda")
  const reading = await readingFor(asked, viewer, grant, relation)
  const search = new URL(asked.request.url).searchParams
  const day = dayOf(reading, asked.params.day ?? "", filterOf(search), search.get("salles") === "toutes")
  if (!day) throw notFound()
  return day
}

export default function Day() {
  return <DayPage {...useLoaderData<typeof loader>()} />
}
