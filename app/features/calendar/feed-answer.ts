import { oncePer } from "~/platform/once"
import { matches } from "./etag"

/** The bytes of a feed as they are kept, so that an answer builds nothing. */
export interface KeptBytes {
  readonly etag: string
  readonly bytes: Uint8Array
  readonly gzip: Uint8Array
  /** epoch milliseconds of the publication or revocation that last changed the bytes */
  readonly lastModified: number
}

/** What is known of the address that was asked for. A revoked one has a notice to serve, which empties clients' copies. */
export type FeedState =
  | { readonly kind: "unknown" }
  | { readonly kind: "revoked"; readonly since: number; readonly notice: KeptBytes }
  | { readonly kind: "live"; readonly kept: KeptBytes }

export interface FeedRequest {
  readonly method: string
  readonly ifNoneMatch?: string | null
  readonly ifModifiedSince?: string | null
  readonly acceptEncoding?: string | null
}

export interface FeedAnswer {
  readonly status: 200 | 304 | 404 | 405 | 410 | 429
  readonly headers: Readonly<Record<string, string>>
  /** null where there is none to send, as for HEAD */
  readonly body: Uint8Array | null
}

/** For so long a revoked address serves its notice; after that it is gone. */
export const noticeTime = 14 * 86_400_000

const noindex = { "X-Robots-Tag": "noindex" }

/**
 * What a feed's address answers: the calendar, "not changed", or that there is nothing. Never a page, a redirect or a
 * cookie: what comes with status 200 overwrites the calendars of those who subscribe.
 */
export function answerFeed(request: FeedRequest, state: FeedState, now: number): FeedAnswer {
  const head = request.method === "HEAD"
  if (request.method !== "GET" && !head) return nothing(405, false, { Allow: "GET, HEAD" })
  if (state.kind === "live") return calendar(request, state.kept, head)
  if (state.kind === "unknown") return nothing(404, head)
  return now - state.since < noticeTime ? calendar(request, state.notice, head) : nothing(410, head)
}

function calendar(request: FeedRequest, kept: KeptBytes, head: boolean): FeedAnswer {
  const { same, plain, gzipped } = answersWith(kept)
  if (unchanged(request, kept)) return same
  const answer = gzipped && acceptsGzip(request.acceptEncoding) ? gzipped : plain
  return head ? { ...answer, body: null } : answer
}

/** What a calendar's bytes are given with; made once for all who ask for them. `gzipped` is null where it saves nothing. */
const answersWith = oncePer((kept: KeptBytes) => {
  const validators = {
    ...noindex,
    ETag: kept.etag,
    "Last-Modified": new Date(kept.lastModified).toUTCString(),
    "Cache-Control": "private, max-age=900",
    Vary: "Accept-Encoding",
  }
  const whole = (body: Uint8Array, more: Readonly<Record<string, string>> = {}): FeedAnswer => {
    const type = { "Content-Type": "text/calendar; charset=utf-8", ...more, "Content-Length": String(body.length) }
    return { status: 200, headers: { ...validators, ...type }, body }
  }
  const same: FeedAnswer = { status: 304, headers: validators, body: null }
  const saves = kept.gzip.length < kept.bytes.length
  return { same, plain: whole(kept.bytes), gzipped: saves ? whole(kept.gzip, { "Content-Encoding": "gzip" }) : null }
})

/** « Not changed », where there are no bytes at hand to compare with. */
export function keepYourCopy(etag: string | null): FeedAnswer {
  const headers = {
    ...noindex,
    ...(etag && { ETag: etag }),
    "Cache-Control": "private, max-age=900",
    Vary: "Accept-Encoding",
  }
  return { status: 304, headers, body: null }
}

/** There is nothing to give just now. Not a 5xx, after which some clients do not ask again until they are restarted. */
export function tryLater(head: boolean): FeedAnswer {
  return nothing(429, head, { "Retry-After": "600" })
}

/** If-Modified-Since counts only where there is no If-None-Match, in whole seconds, and not at all when unreadable. */
function unchanged({ ifNoneMatch, ifModifiedSince }: FeedRequest, kept: KeptBytes): boolean {
  if (ifNoneMatch != null) return matches(ifNoneMatch, kept.etag)
  if (!ifModifiedSince) return false
  return Date.parse(ifModifiedSince) >= Math.floor(kept.lastModified / 1000) * 1000
}

/** Whether gzip is among the encodings asked for, by name or by `*`, and not refused by a weight of 0. */
export function acceptsGzip(acceptEncoding: string | null | undefined): boolean {
  const weights = new Map<string, number>()
  for (const item of (acceptEncoding ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = item.split(";").map((part) => part.trim())
    const weight = parameters.find((parameter) => parameter.startsWith("q="))
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)))
  }
  return (weights.get("gzip") ?? weights.get("x-gzip") ?? weights.get("*") ?? 0) > 0
}

/** An answer in which unknown, revoked and mistaken addresses show no more than their status. */
function nothing(status: 404 | 405 | 410 | 429, head: boolean, more: Record<string, string> = {}): FeedAnswer {
  const body = new TextEncoder().encode(`${status}\n`)
  const headers = {
    ...noindex,
    ...more,
    "Cache-Control": "no-store",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(body.length),
  }
  return { status, headers, body: head ? null : body }
}
