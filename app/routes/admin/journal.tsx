import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { verifyJournal } from "~/features/access/audit.server"
import { grantIfAny, requireGrant } from "~/features/access/gate.server"
import { ChainBadge, type ChainVerdict } from "~/features/access/journal/components/chain-badge"
import { EntryTable } from "~/features/access/journal/components/entry-table"
import { JournalFilter } from "~/features/access/journal/components/journal-filter"
import { openCursors } from "~/features/access/journal/cursor.server"
import { openEntrySeal } from "~/features/access/journal/entry-seal.server"
import { entries } from "~/features/access/journal/queries.server"
import { actsOfJournal, journalWords } from "~/features/access/journal/words"
import { pageTitle } from "~/i18n/page-title"
import { readDay } from "~/i18n/typed-dates"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { withinRate } from "~/platform/rate.server"
import { inParis } from "~/platform/zones/paris"
import { LinkButton } from "~/ui/button"
import { Empty, Notice } from "~/ui/notice"
import { Note, Page, PageHead } from "~/ui/page"
import { Pager } from "~/ui/table"

export const handle = { act: "read-journal" } as const

export const meta: MetaFunction = (args) => pageTitle(args, journalWords, "title")

/** Following the whole chain is work for the server. */
const verifications = { bucket: "verify-journal", most: 6, seconds: 60 }

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "read-journal")
  const whole = grantIfAny(asked, viewer, "read-whole-journal")
  const { db, config, realClock } = asked.context
  const asks = new URL(asked.request.url).searchParams
  const [from, until] = [asks.get("du")?.slice(0, 40) ?? "", asks.get("au")?.slice(0, 40) ?? ""]
  const days = { from: readDay(from), until: readDay(until) }
  const typed = (asks.get("q") ?? "").slice(0, 100)
  const act = actsOfJournal.find((one) => one === asks.get("acte")) ?? null
  const opened = { cursors: openCursors(config.journalKey), seal: openEntrySeal(config.journalKey) }
  const places = { older: asks.get("avant"), newer: asks.get("apres") }
  const found = await entries(db, grant, whole, opened, { typed, act, ...days, ...places })
  let verdict: ChainVerdict | null = null
  if (asks.has("verifier") && (await withinRate(db, verifications, grant.personId, realClock.now()))) {
    const chain = await verifyJournal(db, config.journalKey, null)
    const count = whole && chain.whole ? (chain.checkpoint?.seq ?? 0) : null
    verdict = { whole: chain.whole, at: inParis(realClock.now()).slice(11), count }
  }
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
    verdict,
  }
}

function wrongDays(typed: { from: string; until: string }, read: { from: string | null; until: string | null }) {
  return (["from", "until"] as const).filter((name) => typed[name].trim() && !read[name])
}

export default function JournalPage() {
  const { filter, entries, newer, older, verdict } = useLoaderData<typeof loader>()
  const say = useWords(journalWords)
  return (
    <Page>
      <PageHead
        title={say("title")}
        lede={say("lede")}
        actions={
          <>
            {verdict && <ChainBadge verdict={verdict} />}
            <LinkButton to={`${paths.journal()}?verifier`} icon="link">
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
