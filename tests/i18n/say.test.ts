import { describe, expect, it } from "vitest"
import { sayIn } from "~/i18n/say"
import type { Words } from "~/i18n/words"

const words = {
  saved: { fr: "C'est enregistré", en: "It is saved" },
  greeting: { fr: "Bonjour {{name}}", en: "Good morning {{name}}" },
  room: { fr: "Salle", en: "Room" },
  room_one: { fr: "{{count}} salle", en: "{{count}} room" },
  room_other: { fr: "{{count}} salles", en: "{{count}} rooms" },
  seat_one: { fr: "une seule place", en: "a single seat" },
  seat_other: { fr: "des places", en: "seats" },
} satisfies Words

describe("a sentence", () => {
  it("is said in the language asked for, French typeset", () => {
    expect(sayIn(words, "fr")("saved")).toBe("C’est enregistré")
    expect(sayIn(words, "en")("saved")).toBe("It is saved")
  })

  it("has its blanks filled in, and nothing in them escaped or interpolated again", () => {
    expect(sayIn(words, "en")("greeting", { name: "<b>{{name}}</b>" })).toBe("Good morning <b>{{name}}</b>")
  })

  it("takes the plural of its language: nothing is singular in French, plural in English", () => {
    expect(sayIn(words, "fr")("seat", { count: 0 })).toBe("une seule place")
    expect(sayIn(words, "en")("seat", { count: 0 })).toBe("seats")
    expect(sayIn(words, "fr")("room", { count: 2 })).toBe("2 salles")
  })

  it("is found again by the same function, which is made once", () => {
    expect(sayIn(words, "fr")).toBe(sayIn(words, "fr"))
    expect(sayIn(words, "fr")).not.toBe(sayIn(words, "en"))
  })
})

it("groups the digits of large numbers, and of no year", () => {
  const words = {
    lines_one: { fr: "{{count}} ligne", en: "{{count}} line" },
    lines_other: { fr: "{{count}} lignes", en: "{{count}} lines" },
    edition: { fr: "édition {{year}}", en: "edition {{year}}" },
  }
  expect(sayIn(words, "fr")("lines", { count: 10_000 })).toBe("10\u202f000 lignes")
  expect(sayIn(words, "en")("lines", { count: 1_234_567 })).toBe("1,234,567 lines")
  expect(sayIn(words, "fr")("lines", { count: 0 })).toBe("0 ligne")
  expect(sayIn(words, "fr")("edition", { year: 2026 })).toBe("édition 2026")
})
