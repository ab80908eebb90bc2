import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireGrant } from "~/features/access/gate.server"
import { JournalPage } from "~/features/access/journal/components/journal-page"
import { loadJournalPage } from "~/features/access/journal/journal-page.server"
import { journalWords } from "~/features/access/journal/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"

export const handle = { act: "read-whole-journal" } as const

export const meta: MetaFunction = (args) => pageTitle(args, journalWords, "whole-title")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant: whole } = await requireGrant(asked, "read-whole-journal")
  const { grant } = await requireGrant(asked, "read-journal")
  const { request, context } = asked
  return loadJournalPage({ request, context, grant, whole, address: paths.wholeJournal() })
}

export default function WholeJournal() {
  const page = useLoaderData<typeof loader>()
  const say = useWords(journalWords)
  const other = <LinkButton to={paths.journal()}>{say("open-usual")}</LinkButton>
  return (
    <JournalPage
      {...page}
      title={say("whole-title")}
      lede={say("whole-lede")}
      address={paths.wholeJournal()}
      other={other}
    />
  )
}
