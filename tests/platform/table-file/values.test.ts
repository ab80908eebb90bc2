import { expect, it } from "vitest"
import { isDay, isEmail, isEndTime, isInstant, isPhone, isTime, listOf } from "~/platform/table-file/values"

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
    ["x.y+z@sous.interieur.example", "é@interieur.example"],
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
    ],
  ],
  [
    "a telephone number",
    isPhone,
    ["", "+33199001037"],
    ["0199001037", "+0199001037", "+33 1 99", "+331990010371234567"],
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

it("splits a list and keeps an empty item for the reader to refuse", () => {
  expect(listOf("")).toEqual([])
  expect(listOf("AE; OM")).toEqual(["AE", "OM"])
  expect(listOf("IT;;MT")).toEqual(["IT", "", "MT"])
})
