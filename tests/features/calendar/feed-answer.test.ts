import { gunzipSync, gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { etagOf } from "~/features/calendar/etag"
import { acceptsGzip, answerFeed, type FeedRequest, type FeedState, noticeTime } from "~/features/calendar/feed-answer"

const keep = (text: string) => {
  const bytes = Buffer.from(text)
  return { etag: etagOf(bytes), bytes, gzip: gzipSync(bytes), lastModified: Date.parse("2025-08-18T09:00:00.750Z") }
}
const kept = keep("BEGIN:VCALENDAR\r\n".repeat(50))
const notice = keep("BEGIN:VCALENDAR revoked\r\n".repeat(50))
const now = Date.parse("2025-08-26T10:42:00Z")
const live: FeedState = { kind: "live", kept }
const revoked = (ago: number): FeedState => ({ kind: "revoked", since: now - ago, notice })
const ask = (request: Partial<FeedRequest>, state: FeedState = live) =>
  answerFeed({ method: "GET", ...request }, state, now)

describe("a live feed", () => {
  it("is answered with its bytes and how long they may be kept", () => {
    const answer = ask({})
    expect(answer).toMatchObject({ status: 200, body: kept.bytes })
    expect(answer.headers).toEqual({
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Length": String(kept.bytes.length),
      ETag: kept.etag,
      "Last-Modified": "Mon, 18 Aug 2025 09:00:00 GMT",
      "Cache-Control": "private, max-age=900",
      Vary: "Accept-Encoding",
      "X-Robots-Tag": "noindex",
    })
  })

  it("is gzipped for those who read it so, under the same ETag", () => {
    const answer = ask({ acceptEncoding: "gzip, deflate, br" })
    expect(answer.headers).toMatchObject({
      "Content-Encoding": "gzip",
      "Content-Length": String(kept.gzip.length),
      ETag: kept.etag,
    })
    expect(gunzipSync(answer.body ?? "")).toEqual(kept.bytes)
  })

  it("is sent plain when gzip would make it longer", () => {
    const short = keep("x")
    expect(ask({ acceptEncoding: "gzip" }, { kind: "live", kept: short }).body).toEqual(short.bytes)
  })

  it("answers HEAD with the headers of GET and no body", () => {
    for (const acceptEncoding of [null, "gzip"]) {
      const get = ask({ acceptEncoding })
      expect(ask({ method: "HEAD", acceptEncoding })).toEqual({ ...get, body: null })
    }
  })

  it("answers 304 to whoever has these bytes, with the ETag again and no length", () => {
    const answer = ask({ ifNoneMatch: kept.etag, acceptEncoding: "gzip" })
    expect(answer).toMatchObject({ status: 304, body: null })
    expect(answer.headers).toMatchObject({ ETag: kept.etag, "Cache-Control": "private, max-age=900" })
    expect(Object.keys(answer.headers)).not.toContain("Content-Length")
    expect(ask({ method: "HEAD", ifNoneMatch: "*" }).status).toBe(304)
  })

  it("believes a date only where there is no ETag", () => {
    const date = "Mon, 18 Aug 2025 09:00:00 GMT"
    expect(ask({ ifModifiedSince: date }).status).toBe(304)
    expect(ask({ ifModifiedSince: "Mon, 18 Aug 2025 08:59:59 GMT" }).status).toBe(200)
    expect(ask({ ifModifiedSince: "not a date" }).status).toBe(200)
    expect(ask({ ifModifiedSince: date, ifNoneMatch: '"stale"' }).status).toBe(200)
    expect(ask({ ifModifiedSince: date, ifNoneMatch: "" }).status).toBe(200)
  })
})

describe("other methods", () => {
  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "REPORT"])(
    "%s is refused alike for all",
    (method) => {
      const answers = [live, revoked(0), { kind: "unknown" } as const].map((state) => ask({ method }, state))
      expect(answers[0]).toMatchObject({ status: 405, headers: { Allow: "GET, HEAD", "Cache-Control": "no-store" } })
      expect(answers[1]).toEqual(answers[0])
      expect(answers[2]).toEqual(answers[0])
    },
  )
})

describe("an address that is no feed", () => {
  it("is not found, and says nothing else", () => {
    const answer = ask({ ifNoneMatch: "*", acceptEncoding: "gzip" }, { kind: "unknown" })
    expect(answer.status).toBe(404)
    expect(Buffer.from(answer.body ?? "").toString()).toBe("404\n")
    expect(Object.keys(answer.headers).sort()).toEqual(
      ["Cache-Control", "Content-Length", "Content-Type", "X-Robots-Tag"].sort(),
    )
    expect(ask({ method: "HEAD" }, { kind: "unknown" })).toEqual({ ...answer, body: null })
  })
})

describe("a revoked feed", () => {
  it("serves its notice for fourteen days, then is gone", () => {
    expect(ask({}, revoked(0))).toMatchObject({ status: 200, body: notice.bytes })
    expect(ask({ ifNoneMatch: kept.etag }, revoked(1000)).status).toBe(200)
    expect(ask({ ifNoneMatch: notice.etag }, revoked(1000)).status).toBe(304)
    expect(ask({}, revoked(noticeTime - 1)).status).toBe(200)
    expect(ask({}, revoked(noticeTime)).status).toBe(410)
    expect(ask({ ifNoneMatch: notice.etag }, revoked(noticeTime)).status).toBe(410)
    expect(noticeTime).toBe(14 * 24 * 3_600_000)
  })
})

describe("Accept-Encoding", () => {
  it.each(["gzip", "deflate, gzip;q=0.5", "*", "GZIP", "x-gzip", "br;q=1, *;q=0.1"])("%s takes gzip", (header) =>
    expect(acceptsGzip(header)).toBe(true),
  )
  it.each([null, "", "identity", "gzip;q=0", "gzip; q=0.0, *", "br", "gzip;q=x", "*;q=0"])("%s does not", (header) =>
    expect(acceptsGzip(header)).toBe(false),
  )
})
