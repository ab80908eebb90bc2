import type { ReactNode } from "react"
import { useWords } from "~/i18n/use-language"
import { LinkButton } from "~/ui/button"
import { Empty, Notice } from "~/ui/notice"
import { Note, Page, PageHead } from "~/ui/page"
import { Pager } from "~/ui/table"
import type { JournalEntry } from "../queries.server"
import { journalWords } from "../words"
import { ChainBadge, type ChainVerdict } from "./chain-badge"
import { EntryTable } from "./entry-table"
import { JournalFilter, type JournalFilterProps } from "./journal-filter"

interface JournalPageProps {
  readonly title: string
  readonly lede: string
  /** the address of the page, without its search */
  readonly address: string
  /** the link to the other page of the journal, for whoever may open it */
  readonly other: ReactNode
  readonly filter: JournalFilterProps
  readonly entries: readonly JournalEntry[]
  /** addresses of the pages beside this one */
  readonly newer: string | null
  readonly older: string | null
  readonly verdict: ChainVerdict | null
}

export function JournalPage(props: JournalPageProps) {
  const { title, lede, address, other, filter, entries, newer, older, verdict } = props
  const say = useWords(journalWords)
  return (
    <Page>
      <PageHead
        title={title}
        lede={lede}
        actions={
          <>
            {verdict && <ChainBadge verdict={verdict} />}
            {other}
            <LinkButton to={`${address}?verifier`} icon="link">
              {say("verify")}
            </LinkButton>
          </>
        }
      />
      {verdict && !verdict.whole && (
        <Notice tone="bad" role="alert" title={say("broken")}>
          {say("broken-text")}
        </Notice>
      )}
      <JournalFilter key={JSON.stringify(filter)} {...filter} />
      {entries.length ? <EntryTable entries={entries} /> : <Empty title={say("none")}>{say("none-text")}</Empty>}
      <Pager>
        <Note>{say("hours-paris")}</Note>
        <nav className="actions" aria-label={say("pages")}>
          {newer && <LinkButton to={newer}>{say("newer")}</LinkButton>}
          {older && <LinkButton to={older}>{say("older")}</LinkButton>}
        </nav>
      </Pager>
    </Page>
  )
}
