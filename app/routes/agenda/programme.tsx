import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { ProgrammePage } from "~/features/agenda/components/programme-page"
import { programmeFor } from "~/features/agenda/reading/programme"
import { inLanguage } from "~/features/agenda/session-line"
import { viewWords } from "~/features/agenda/view-words"
import { pageTitle } from "~/i18n/page-title"
import { readingFor } from "~/reading.server"

export const handle = { act: "see-agenda" } as const

export const meta: MetaFunction = (args) => pageTitle(args, viewWords, "programme")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "see-agenda")
  const { language, civility, givenName, familyName } = viewer
  const reading = await readingFor(asked, viewer, grant, relation)
  const name = inLanguage(`${civility} ${givenName} ${familyName}`, language)
  return { ...programmeFor(reading), civility, name }
}

export default function Programme() {
  return <ProgrammePage {...useLoaderData<typeof loader>()} />
}
