import type { ReactNode } from "react"
import { moment } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { LinkButton } from "~/ui/button"
import { Empty } from "~/ui/notice"
import { Note, Page, PageHead } from "~/ui/page"
import { Pager } from "~/ui/table"
import type { ChainState } from "../chain-state"
import type { JournalEntry } from "../queries.server"
import { journalWords } from "../words"
import { ChainBadge } from "./chain-badge"
import { ChainNotice } from "./chain-notice"
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
  /** how far back a search went before it stopped at its bound; null: it ended */
  readonly searchedTo: string | null
  /** whether a verification was asked for just now */
  readonly isAsked: boolean
  /** what the last verification found */
  readonly chain: ChainState | null
}

export function JournalPage(props: JournalPageProps) {
  const { title, lede, address, other, filter, entries, newer, older, searchedTo, isAsked, chain } = props
  const say = useWords(journalWords)
  const language = useLanguage()
  const reached = searchedTo && moment(searchedTo, language)
  return (
    <Page>
      <PageHead
        title={title}
        lede={lede}
        actions={
          <>
            {isAsked && chain && <ChainBadge chain={chain} />}
            {other}
            <LinkButton to={`${address}?verifier`} icon="link">
              {say("verify")}
            </LinkButton>
          </>
        }
      />
      {chain && <ChainNotice chain={chain} />}
      <JournalFilter key={JSON.stringify(filter)} {...filter} />
      {entries.length ? (
        <EntryTable entries={entries} />
      ) : (
        <Empty title={say("none")}>{reached ? say("none-so-far", { at: reached }) : say("none-text")}</Empty>
      )}
      <Pager>
        <Note>
          {say("hours-paris")} {reached && say("searched-to", { at: reached })}
        </Note>
        <nav className="actions" aria-label={say("pages")}>
          {newer && <LinkButton to={newer}>{say("newer")}</LinkButton>}
          {older && <LinkButton to={older}>{reached ? say("search-further") : say("older")}</LinkButton>}
        </nav>
      </Pager>
    </Page>
  )
}
