import { expect, it } from "vitest"
import { isEmail, isEndTime, isInstant, isTime, listOf, phoneOf } from "~/platform/table-file/values"
import { isDay } from "~/platform/zones/days"

const cases: [string, (text: string) => boolean, string[], string[]][] = [
  [
    "a day",
    isDay,
    ["2024-02-29", "2000-02-29", "2025-12-31"],
    [
      "2025-02-29",
      "1900-02-29",
      "2025-04-31",
      "2025-13-01",
      "2025-8-1",
      "31/08/2025",
      "45901",
      "2025-09-01T00:00",
      "",
      "0000-01-01",
      "2025-13-45",
      "1899-12-31",
      "2200-01-01",
      "99999-01-01",
    ],
  ],
  ["a time", isTime, ["00:00", "09:30", "23:59"], ["24:00", "25:00", "9:30", "9h30", "09:60", "09:30:00", ""]],
  ["the time of an end", isEndTime, ["00:30", "23:59", "24:00"], ["24:01", "25:30", "9:30", ""]],
  [
    "an instant",
    isInstant,
    ["2025-08-24T10:55+02:00", "2025-08-24T10:55:30-03:30", "2025-08-24T10:55Z"],
    ["2025-08-24T10:55", "2025-02-30T10:55Z", "2025-08-24T25:00Z", "2025-08-24 10:55Z", "2025-08-24T10:55+99:00", ""],
  ],
  [
    "an address",
    isEmail,
    ["x.y+z@sous.interieur.example", "I.Castelval@interieur.example"],
    [
      "jean@",
      "sans arobase",
      "",
      "a@b",
      "a@b@c.example",
      "a@.example",
      "a@b..example",
      "a<b>@c.example",
      "a@c.example\nBcc:x@y.example",
      "a,b@c.example",
      "é@interieur.example",
      "ivana.@interieur.example",
      "i.castelval@interieur.example\u200e",
      "i.castel\u00advon@interieur.example",
    ],
  ],
]

it.each(cases.flatMap(([what, test, good]) => good.map((text) => [text, what, test] as const)))(
  "%j is %s",
  (text, _, test) => {
    expect(test(text)).toBe(true)
  },
)

it.each(cases.flatMap(([what, test, , bad]) => bad.map((text) => [text, what, test] as const)))(
  "%j is not %s",
  (text, _, test) => {
    expect(test(text)).toBe(false)
  },
)

it.each([
  ["", ""],
  ["+33199001037", "+33199001037"],
  ["+33 1 99 00 10 37", "+33199001037"],
  ["01 99 00 10 37", "+33199001037"],
  ["01.99.00.10.37", "+33199001037"],
  ["0033 1 99 00 10 37", "+33199001037"],
  ["+33 (0)1 99 00 10 37", "+33199001037"],
  ["33199001037", "+33199001037"],
  ["\u202a+33199001037\u202c", "+33199001037"],
  ["+1 (202) 555-0143", "+12025550143"],
  ["00\u00a0962 6 555 01 23", "+96265550123"],
])("%j is the telephone number %j", (text, phone) => {
  expect(phoneOf(text)).toBe(phone)
})

it.each([
  "199001037",
  "+0199001037",
  "+33 1 99",
  "+331990010371234567",
  "poste 12",
  "01 99 00 10 37 / 38",
  "1".repeat(50),
])("%j is no telephone number", (text) => {
  expect(phoneOf(text)).toBeNull()
})

it("splits a list and keeps an empty item for the reader to refuse", () => {
  expect(listOf("")).toEqual([])
  expect(listOf("AE; OM")).toEqual(["AE", "OM"])
  expect(listOf("IT;;MT")).toEqual(["IT", "", "MT"])
})
