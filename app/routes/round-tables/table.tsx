import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireTableGrant } from "~/features/round-tables/gate.server"
import { DossierPage } from "~/features/round-tables/tables/components/dossier-page"
import { engagementDone } from "~/features/round-tables/tables/input"
import { tableWords } from "~/features/round-tables/tables/words"
import { pageTitle } from "~/i18n/page-title"
import { dossierOpened } from "./dossier-asked.server"

export const handle = { act: "open-dossier" } as const

/** The same title for every table: titles of pages stay in the history of a browser. */
export const meta: MetaFunction = (args) => pageTitle(args, tableWords, "table")

export async function loader(asked: LoaderFunctionArgs) {
  const dossier = await dossierOpened(asked, await requireTableGrant(asked, "open-dossier"))
  const done = engagementDone.safeParse(new URL(asked.request.url).searchParams.get("fait"))
  return { ...dossier, done: done.success ? done.data : null }
}

export default function Table() {
  return <DossierPage {...useLoaderData<typeof loader>()} />
}
