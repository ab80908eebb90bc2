import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { grantIfAny, requireGrant } from "~/features/access/gate.server"
import { chainStateOf } from "~/features/access/journal/chain-state"
import { ChainBadge } from "~/features/access/journal/components/chain-badge"
import { ChainNotice } from "~/features/access/journal/components/chain-notice"
import { EntryTable } from "~/features/access/journal/components/entry-table"
import { JournalFilter } from "~/features/access/journal/components/journal-filter"
import { openCursors } from "~/features/access/journal/cursor.server"
import { openEntrySeal } from "~/features/access/journal/entry-seal.server"
import { entries } from "~/features/access/journal/queries.server"
import { actsOfJournal, journalWords } from "~/features/access/journal/words"
import { moment } from "~/i18n/dates"
import { pageTitle } from "~/i18n/page-title"
import { readDay } from "~/i18n/typed-dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { withinRate } from "~/platform/rate.server"
import { LinkButton } from "~/ui/button"
import { Empty } from "~/ui/notice"
import { Note, Page, PageHead } from "~/ui/page"
import { Pager } from "~/ui/table"

export const handle = { act: "read-journal" } as const

export const meta: MetaFunction = (args) => pageTitle(args, journalWords, "title")

/** Following the chain is work for the server. */
const verifications = { bucket: "verify-journal", most: 6, seconds: 60 }

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "read-journal")
  const whole = grantIfAny(asked, viewer, "read-whole-journal")
  const { db, config, realClock, audit } = asked.context
  const asks = new URL(asked.request.url).searchParams
  const [from, until] = [asks.get("du")?.slice(0, 40) ?? "", asks.get("au")?.slice(0, 40) ?? ""]
  const days = { from: readDay(from), until: readDay(until) }
  const typed = (asks.get("q") ?? "").slice(0, 100)
  const act = actsOfJournal.find((one) => one === asks.get("acte")) ?? null
  const opened = { cursors: openCursors(config.journalKey), seal: openEntrySeal(config.journalKey) }
  const places = { older: asks.get("avant"), newer: asks.get("apres") }
  const found = await entries(db, grant, whole, opened, { typed, act, ...days, ...places })
  const isAsked = asks.has("verifier") && (await withinRate(db, verifications, grant.personId, realClock.now()))
  const report = isAsked ? await audit.verify() : audit.last
  const pageAt = (name: "avant" | "apres", cursor: string | null) => {
    if (!cursor) return null
    const filters = new URLSearchParams([...asks].filter(([key]) => ["q", "acte", "du", "au"].includes(key)))
    filters.set(name, cursor)
    return `${paths.journal()}?${filters}`
  }
  return {
    filter: { typed, act, from, until, wrong: wrongDays({ from, until }, days) },
    entries: found.entries,
    newer: pageAt("apres", found.newer),
    older: pageAt("avant", found.older),
    searchedTo: found.searchedTo,
    isAsked,
    chain: report && chainStateOf(report, whole !== null),
  }
}

function wrongDays(typed: { from: string; until: string }, read: { from: string | null; until: string | null }) {
  return (["from", "until"] as const).filter((name) => typed[name].trim() && !read[name])
}

export default function JournalPage() {
  const { filter, entries, newer, older, searchedTo, isAsked, chain } = useLoaderData<typeof loader>()
  const say = useWords(journalWords)
  const language = useLanguage()
  const reached = searchedTo && moment(searchedTo, language)
  return (
    <Page>
      <PageHead
        title={say("title")}
        lede={say("lede")}
        actions={
          <>
            {isAsked && chain && <ChainBadge chain={chain} />}
            <LinkButton to={`${paths.journal()}?verifier`} icon="link">
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
