import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireGrant } from "~/features/access/gate.server"
import { JournalPage } from "~/features/access/journal/components/journal-page"
import { loadJournalPage } from "~/features/access/journal/journal-page.server"
import { journalWords } from "~/features/access/journal/words"
import { mayDo } from "~/features/access/policy"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"

export const handle = { act: "read-journal" } as const

export const meta: MetaFunction = (args) => pageTitle(args, journalWords, "title")

/** Confidential entries are on a page of their own, which asks for a key. */
export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "read-journal")
  const { request, context } = asked
  const mayReadWhole = mayDo("read-whole-journal", { roles: viewer.roles, demo: context.config.demo })
  const page = await loadJournalPage({ request, context, grant, whole: null, address: paths.journal() })
  return { page, mayReadWhole }
}

export default function Journal() {
  const { page, mayReadWhole } = useLoaderData<typeof loader>()
  const say = useWords(journalWords)
  const other = mayReadWhole ? (
    <LinkButton to={paths.wholeJournal()} icon="lock">
      {say("open-whole")}
    </LinkButton>
  ) : null
  return <JournalPage {...page} title={say("title")} lede={say("lede")} address={paths.journal()} other={other} />
}
