import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { notFound, requireGrant } from "~/features/access/gate.server"
import { LetterList } from "~/features/mail/components/letter-list"
import { LetterSheet } from "~/features/mail/components/letter-sheet"
import { paragraphsOf } from "~/features/mail/letter-text"
import { letter, letters } from "~/features/mail/queries.server"
import { mailWords } from "~/features/mail/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Page, PageHead } from "~/ui/page"

export const handle = { act: "read-demo-letters" } as const

export const meta: MetaFunction = (args) => pageTitle(args, mailWords, "letters")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireGrant(asked, "read-demo-letters")
  const { db, keys, config } = asked.context
  const [list, open] = await Promise.all([letters(db, grant), letter(db, grant, keys, asked.params.letter ?? "")])
  if (!open) throw notFound()
  const { text, ...head } = open
  return { list, open: { ...head, paragraphs: paragraphsOf(text, config.origin) } }
}

export default function Letter() {
  const { list, open } = useLoaderData<typeof loader>()
  const say = useWords(mailWords)
  return (
    <Page>
      <PageHead overline={<Link to={paths.letters()}>{say("back")}</Link>} title={say("letters")} />
      <div className="outbox one-open">
        <LetterList letters={list} current={open.id} />
        <LetterSheet {...open} />
      </div>
    </Page>
  )
}
