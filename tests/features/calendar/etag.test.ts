import { describe, expect, it } from "vitest"
import { etagOf, matches } from "~/features/calendar/etag"

const etag = etagOf(Buffer.from("BEGIN:VCALENDAR"))

describe("the ETag of a feed", () => {
  it("is weak and depends on the bytes alone", () => {
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/)
    expect(etagOf(new Uint8Array(Buffer.from("BEGIN:VCALENDAR")))).toBe(etag)
    expect(etagOf(Buffer.from("BEGIN:VCALENDAR "))).not.toBe(etag)
  })

  it.each([
    etag,
    etag.slice(2),
    etag.slice(3, -1),
    `"other", ${etag}`,
    `${etag} ,W/"x"`,
    `w/${etag.slice(2)}`,
    "*",
    " * ",
  ])("is matched by %s", (header) => expect(matches(header, etag)).toBe(true))

  it.each([
    null,
    undefined,
    "",
    '""',
    'W/""',
    '"other"',
    '"*"',
    `${etag}x`,
    etag.slice(0, -3),
    etag.toLowerCase(),
    ", ,",
  ])("is not matched by %s", (header) => expect(matches(header, etag)).toBe(false))
})
