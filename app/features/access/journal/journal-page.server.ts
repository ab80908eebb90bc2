import type { AppLoadContext } from "@remix-run/node"
import { readDay } from "~/i18n/typed-dates"
import { withinRate } from "~/platform/rate.server"
import type { Grant } from "../policy"
import { chainStateOf } from "./chain-state"
import { openCursors } from "./cursor.server"
import { openEntrySeal } from "./entry-seal.server"
import { entries } from "./queries.server"
import { actsOfJournal } from "./words"

/** Following the whole chain is work for the server. */
const verifications = { bucket: "verify-journal", most: 6, seconds: 60 }

interface JournalRequest {
  readonly request: Request
  readonly context: AppLoadContext
  readonly grant: Grant<"read-journal">
  /** null where confidential entries are left out */
  readonly whole: Grant<"read-whole-journal"> | null
  /** the address of the page */
  readonly address: string
}

/** A page of the journal, as its address asks for it. */
export async function loadJournalPage({ request, context, grant, whole, address }: JournalRequest) {
  const { db, config, realClock, audit } = context
  const asks = new URL(request.url).searchParams
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
    return `${address}?${filters}`
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
