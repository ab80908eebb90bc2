import { describe, expect, it } from "vitest"
import { type Adding, type AddingFault, faultOfAdding } from "~/features/access/strong/adding"
import { counterAdvances } from "~/features/access/strong/counter"
import { relyingParty } from "~/features/access/strong/relying-party"

const now = "2026-08-18T10:00:00Z"
const justIn = "2026-08-18T09:50:01Z"

const confirmed = { addressUnconfirmed: false }
const unconfirmed = { addressUnconfirmed: true }

describe("adding a key", () => {
  const table: readonly [string, Adding, AddingFault | null][] = [
    [
      "a first one, ten minutes less a second after coming in",
      { signedInAt: justIn, strong: false, ...confirmed, keys: 0 },
      null,
    ],
    [
      "a first one, ten minutes after coming in",
      { signedInAt: "2026-08-18T09:50:00Z", strong: false, ...confirmed, keys: 0 },
      "sign-in-too-old",
    ],
    ["a second one without a proof", { signedInAt: now, strong: false, ...confirmed, keys: 1 }, "prove-first"],
    ["a second one with a proof", { signedInAt: now, strong: true, ...confirmed, keys: 1 }, null],
    [
      "a second one with a proof, late",
      { signedInAt: "2026-08-18T09:00:00Z", strong: true, ...confirmed, keys: 1 },
      "sign-in-too-old",
    ],
    ["a tenth one", { signedInAt: now, strong: true, ...confirmed, keys: 9 }, null],
    ["an eleventh one", { signedInAt: now, strong: true, ...confirmed, keys: 10 }, "too-many-keys"],
    [
      "a first one at an address that nobody confirmed",
      { signedInAt: now, strong: false, ...unconfirmed, keys: 0 },
      "address-unconfirmed",
    ],
    [
      "a first one at such an address, even in a sign-in that was strong by a key revoked since",
      { signedInAt: now, strong: true, ...unconfirmed, keys: 0 },
      "address-unconfirmed",
    ],
    [
      "a second one at such an address, proved by the first",
      { signedInAt: now, strong: true, ...unconfirmed, keys: 1 },
      null,
    ],
    [
      "a second one at such an address without a proof",
      { signedInAt: now, strong: false, ...unconfirmed, keys: 1 },
      "prove-first",
    ],
  ]
  it.each(table)("is decided for %s", (_, adding, expected) => {
    expect(faultOfAdding(adding, now)).toBe(expected)
  })
})

describe("the count of a device", () => {
  it.each([
    [0, 1, true],
    [7, 8, true],
    [7, 4_294_967_295, true],
    [7, 7, false],
    [7, 6, false],
    [7, 0, false],
    [0, 0, true],
  ])("after %i may be %i: %s", (known, told, expected) => {
    expect(counterAdvances(known, told)).toBe(expected)
  })
})

describe("what keys are bound to", () => {
  it("is the configured host, whatever its port", () => {
    expect(relyingParty("https://colloque.example")).toMatchObject({
      id: "colloque.example",
      origin: "https://colloque.example",
    })
    expect(relyingParty("http://localhost:3000").id).toBe("localhost")
  })
})
