import type { IncomingMessage, ServerResponse } from "node:http"
import { hashOf, newId } from "~/platform/crypto/tokens.server"
import type { Installation } from "~/platform/installation"
import { oncePer } from "~/platform/once"
import { clientFamily } from "../client-family"
import { etagMarked } from "../etag"
import { answerFeed, type FeedAnswer, type FeedRequest, type FeedState, keepYourCopy, tryLater } from "../feed-answer"
import { revokedCalendar } from "../revoked"
import { noteFetch } from "./commands.server"
import { etagMark } from "./etag-mark.server"
import { type KeptCalendar, KeptCalendars } from "./kept-calendars"
import { bytesOf, makeFeed } from "./making.server"
import { feedOf, type KnownFeed } from "./queries.server"

/** Grows when the writing of calendars changes: an ETag that was kept before is then no longer believed. */
const writing = 1

/** A feed's last fetch is written at most once in this time, unless another kind of client comes. */
const notedEvery = 15 * 60_000

const address = /^\/f\/([\w-]{43})\.ics$/

/** An address answers calendars and nothing that a browser would run. */
const constant = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const

export interface FeedDoor {
  /** Answers a request for a feed's address; false for any other, which is then somebody else's. */
  (request: IncomingMessage, response: ServerResponse): boolean
  /** Resolves when no note of a fetch is being written any more. */
  settled(): Promise<unknown>
}

/**
 * The door of the feeds, before all others: calendar clients come by the thousand, hour after hour, mostly to hear that
 * nothing has changed. It opens no session, reads no cookie and writes no page. One query tells what an address is;
 * nothing is built as long as the bytes that were given are right.
 *
 * It never answers with a 5xx: after one, some clients do not ask again until they are restarted. When something fails,
 * the last good bytes are served, and who holds a copy is told to keep it.
 */
export function openFeedDoor(installation: Installation, kept = new KeptCalendars()): FeedDoor {
  const { config, db, keys, clock, realClock, log } = installation
  const https = config.origin.startsWith("https:")
  const always = { ...constant, ...(https && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }) }
  /** names and values in turn, as Node writes them; most answers are given many times */
  const headerLines = oncePer(({ headers }: FeedAnswer) => Object.entries({ ...always, ...headers }).flat())
  const underWay = new Map<string, Promise<KeptCalendar>>()
  const notes = new Set<Promise<void>>()
  /** which feed an address led to, for the time when the database cannot say */
  const knownAddresses = new Map<string, string>()
  const markIn = (feed: KnownFeed) => (etag: string) => etagMark(config.journalKey, feed.id, etag)

  function made(feedId: string, madeFrom: string, make: () => ReturnType<typeof bytesOf>): Promise<KeptCalendar> {
    const key = `${feedId} ${madeFrom}`
    const known = underWay.get(key)
    if (known) return known
    const making = make()
      .then((bytes) => {
        const calendar = { ...bytes, madeFrom }
        kept.keep(feedId, calendar)
        return calendar
      })
      .finally(() => underWay.delete(key))
    underWay.set(key, making)
    return making
  }

  async function closed(feed: KnownFeed, since: string): Promise<FeedState> {
    const madeFrom = `revoked ${since}`
    const known = kept.get(feed.id)
    const at = Date.parse(since)
    const { id, language } = feed
    const notice =
      known?.madeFrom === madeFrom
        ? known
        : await made(id, madeFrom, () =>
            bytesOf(revokedCalendar({ uid: id, since: at, zone: "Europe/Paris", language })),
          )
    return { kind: "revoked", since: at, notice }
  }

  function note(feed: KnownFeed, request: IncomingMessage, given: KeptCalendar | null) {
    const now = realClock.now()
    const client = clientFamily(request.headers["user-agent"])
    const fresh = feed.lastFetchedAt !== null && Date.parse(now) - Date.parse(feed.lastFetchedAt) < notedEvery
    const markOf = ({ etag, madeFrom }: KeptCalendar) => ({ etagMark: markIn(feed)(etag), madeFrom })
    const mark = given && markOf(given)
    const same = mark === null || (feed.etagMark === mark.etagMark && feed.madeFrom === mark.madeFrom)
    if ((fresh && same && feed.lastClient === client) || notes.size > 100) return
    const noting: Promise<void> = noteFetch(db, feed.id, { at: now, client, given: mark })
      .catch((error) => log.error({ error }, "a fetch was not noted"))
      .finally(() => notes.delete(noting))
    notes.add(noting)
  }

  async function answerTo(request: IncomingMessage, asked: FeedRequest, path: string): Promise<FeedAnswer> {
    const now = Date.parse(realClock.now())
    if (asked.method !== "GET" && asked.method !== "HEAD") return answerFeed(asked, { kind: "unknown" }, now)
    // A mistaken address costs the same look-up as a right one.
    const token = address.exec(path)?.[1]
    const tokenHash = hashOf(token ?? path)
    let feed: KnownFeed | undefined
    try {
      feed = await feedOf(db, tokenHash)
      if (!feed || !token) return answerFeed(asked, { kind: "unknown" }, now)
      const closedSince = feed.revokedAt ?? feed.suspendedAt
      if (closedSince !== null) {
        knownAddresses.delete(tokenHash)
        return answerFeed(asked, await closed(feed, closedSince), now)
      }
      knownAddresses.set(tokenHash, feed.id)
      const eventsNow = clock.now()
      const madeFrom = `${writing}.${feed.version}.${eventsNow.slice(0, 10)}`
      const known = kept.get(feed.id)
      const right = known?.madeFrom === madeFrom
      const given =
        !right && feed.madeFrom === madeFrom && feed.etagMark !== null
          ? etagMarked(asked.ifNoneMatch, markIn(feed), feed.etagMark)
          : null
      if (given !== null) {
        note(feed, request, null)
        return keepYourCopy(given)
      }
      const { demo, origin } = config
      const making = feed
      const bytes = right
        ? known
        : await made(feed.id, madeFrom, () => makeFeed(db, making, { keys, demo, origin, now: eventsNow }))
      note(feed, request, bytes)
      return answerFeed(asked, { kind: "live", kept: bytes }, now)
    } catch (error) {
      log.error(
        { requestId: newId().slice(0, 12), route: "/f/:token.ics", error },
        "a feed was served from what was kept",
      )
      const lastGood = kept.get(feed?.id ?? knownAddresses.get(tokenHash) ?? "")
      if (lastGood && !lastGood.madeFrom.startsWith("revoked"))
        return answerFeed(asked, { kind: "live", kept: lastGood }, now)
      return asked.ifNoneMatch || asked.ifModifiedSince ? keepYourCopy(null) : tryLater(asked.method === "HEAD")
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse, path: string) {
    const began = performance.now()
    const { method = "GET", headers: sent } = request
    const asked = {
      method,
      ifNoneMatch: sent["if-none-match"] ?? null,
      ifModifiedSince: sent["if-modified-since"] ?? null,
      acceptEncoding: String(sent["accept-encoding"] ?? ""),
    }
    const answer = await answerTo(request, asked, path)
    const { status, body } = answer
    response.writeHead(status, headerLines(answer))
    response.end(body ?? undefined)
    log.info({ method, route: "/f/:token.ics", status, ms: Math.round(performance.now() - began) }, "request")
  }

  const door = (request: IncomingMessage, response: ServerResponse) => {
    const { url = "/" } = request
    if (!url.startsWith("/f/")) return false
    const query = url.indexOf("?")
    void serve(request, response, query === -1 ? url : url.slice(0, query))
    return true
  }
  return Object.assign(door, { settled: () => Promise.all(notes) })
}
