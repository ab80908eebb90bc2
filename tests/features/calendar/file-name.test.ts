import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { attachmentNamed } from "~/features/calendar/file-name"

describe("the name of a download", () => {
  it("is plain for old browsers and has its accents for others", () => {
    expect(attachmentNamed("Colloque 2025 – l’été à Nanterre")).toBe(
      "attachment; filename=\"colloque-2025-l-ete-a-nanterre.ics\"; filename*=UTF-8''" +
        "Colloque%202025%20%E2%80%93%20l%E2%80%99%C3%A9t%C3%A9%20%C3%A0%20Nanterre.ics",
    )
    expect(attachmentNamed("Cœur")).toContain('filename="coeur.ics"')
  })

  it.each(["", "   ", "../..", "CON", "🇫🇷\u202e", '"; \r\n', "nul"])("of %j stays a name of a file", (title) => {
    const [, plain = ""] = /filename="([^"]*)"/.exec(attachmentNamed(title)) ?? []
    expect(plain).toBe("programme.ics")
  })

  it("is never longer than file systems bear, nor a path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
        const header = attachmentNamed(title)
        expect(header).toMatch(
          /^attachment; filename="[a-z0-9-]{1,60}\.ics"; filename\*=UTF-8''[A-Za-z0-9._~!%-]+\.ics$/,
        )
        const [, name = ""] = /''(.*)$/.exec(header) ?? []
        const decoded = decodeURIComponent(name)
        expect(decoded).not.toMatch(/[\\/:*?"<>|\r\n\0\u202e]|^\./)
        expect(Buffer.byteLength(decoded)).toBeLessThanOrEqual(255)
      }),
      { numRuns: 500 },
    )
  })
})
