import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireGrant } from "~/features/access/gate.server"
import { LetterList } from "~/features/mail/components/letter-list"
import { letters } from "~/features/mail/queries.server"
import { mailWords } from "~/features/mail/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { Empty } from "~/ui/notice"
import { Page, PageHead } from "~/ui/page"

export const handle = { act: "read-demo-letters" } as const

export const meta: MetaFunction = (args) => pageTitle(args, mailWords, "letters")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireGrant(asked, "read-demo-letters")
  return letters(asked.context.db, grant)
}

export default function Letters() {
  const list = useLoaderData<typeof loader>()
  const say = useWords(mailWords)
  return (
    <Page>
      <PageHead title={say("letters")} lede={say("lede")} />
      {list.length === 0 ? (
        <Empty title={say("none")}>{say("none-text")}</Empty>
      ) : (
        <div className="outbox">
          <LetterList letters={list} />
        </div>
      )}
    </Page>
  )
}
