import type { Request, Response } from "express"
import { describe, expect, it } from "vitest"
import { securityHeaders } from "~/platform/http/headers.server"

function headersWith(nonce: string, set = securityHeaders({ https: true })): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  const response = { locals: { nonce }, setHeader: (name: string, value: string) => headers.set(name, value) }
  set({} as Request, response as unknown as Response, () => undefined)
  return headers
}

describe("the headers of every answer", () => {
  it("allow the scripts and styles of this very answer alone", () => {
    const set = securityHeaders({ https: false })
    const [one, other] = ["first", "second"].map((nonce) => headersWith(nonce, set).get("Content-Security-Policy"))
    expect(one).toContain("script-src 'self' 'nonce-first';style-src 'self' 'nonce-first';")
    expect(other).toBe(one?.replaceAll("first", "second"))
  })

  it("are those of helmet, with its own defaults", () => {
    const headers = headersWith("x")
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff")
    expect(headers.get("X-Frame-Options")).toBe("DENY")
    expect(headers.get("Strict-Transport-Security")).toBe("max-age=63072000; includeSubDomains")
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin")
    expect(headers.size).toBeGreaterThan(10)
  })
})
