import { describe, expect, it } from "vitest"
import { type SignInStrength, strengthAt } from "~/features/access/strong/strength"

const at = (hour: string) => `2026-08-18T${hour}Z`
const now = at("10:00:00")

describe("the strength of a sign-in", () => {
  const table: readonly [string, SignInStrength, boolean, ReturnType<typeof strengthAt>][] = [
    ["a link alone", { method: "link", strongAt: null }, false, "none"],
    ["a link alone, in the demonstration too", { method: "link", strongAt: null }, true, "none"],
    ["a key proved just now", { method: "link", strongAt: now }, false, "strong"],
    ["a use half a minute ago", { method: "link", strongAt: at("09:59:30") }, false, "strong"],
    ["a use a minute ago, which is written anew", { method: "link", strongAt: at("09:59:00") }, false, "to-renew"],
    ["a use less than a quarter of an hour ago", { method: "key", strongAt: at("09:45:01") }, false, "to-renew"],
    ["a use a quarter of an hour ago", { method: "key", strongAt: at("09:45:00") }, false, "none"],
    ["a use of long ago", { method: "key", strongAt: at("01:00:00") }, true, "none"],
    ["a persona, in the demonstration", { method: "demo", strongAt: null }, true, "strong"],
    ["a persona, anywhere else", { method: "demo", strongAt: null }, false, "none"],
    ["a persona with a proof, anywhere else", { method: "demo", strongAt: now }, false, "none"],
  ]
  it.each(table)("of %s", (_, signIn, demo, expected) => {
    expect(strengthAt(signIn, { demo, now })).toBe(expected)
  })
})
