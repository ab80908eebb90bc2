import { describe, expect, it } from "vitest"
import { sourcesOf } from "#tests/architecture/sources"
import { inviteInput, suspendInput } from "~/features/access/accounts/input"
import { keyNameInput } from "~/features/access/strong/input"
import { sessionInput } from "~/features/agenda/draft/input"
import { feedForm } from "~/features/calendar/feeds/input"
import { newSeminarInput } from "~/features/events/input"
import { roomInput } from "~/features/events/rooms/input"
import { engagementInput } from "~/features/round-tables/tables/input"
import { readHeader, readLine } from "~/platform/table-file/columns"
import { Findings } from "~/platform/table-file/finding"
import { LineReader } from "~/platform/table-file/line-reader"
import { visibleText } from "~/platform/visible-text"

const invisible: readonly (readonly [string, string])[] = [
  ["blanks", " \t\u00a0\u202f\u3000"],
  ["zero-width signs", "\u200b\u200c\u200d\u2060\ufeff"],
  ["a Hangul filler", "\u3164\u115f\uffa0"],
  ["a blank of Braille", "\u2800\u2800"],
  ["soft hyphens and variation selectors", "\u00ad\ufe0f\u{e0101}"],
  ["marks without a letter", "\u0301\u0308"],
  ["tags", "\u{e0041}\u{e0042}"],
]

describe("a text", () => {
  it.each(invisible)("of %s alone is empty", (_, text) => {
    expect(visibleText(text)).toBe("")
    expect(visibleText(` ${text} Été ${text}`)).toContain("Été")
  })

  it.each(["Ouverture", "—", "7", "é", "e\u0301", "會議", "جلسة", "🙂", "👩‍🚒", "नमस्ते", "co\u00adopé"])(
    "keeps %s",
    (text) => expect(visibleText(` ${text} `)).toBe(text),
  )
})

/** A required text of each form, and what is said of one that cannot be seen. */
const session = {
  day: "2025-08-26",
  startsAt: "09:00",
  endsAt: "10:00",
  roomId: "",
  kind: "plenary",
  titleFr: "Ouverture",
  titleEn: "Opening",
  speakers: [],
  themes: [],
  audience: "all",
  named: [],
  visibility: "internal",
  descriptionFr: "",
  descriptionEn: "",
  notes: "",
}
const account = {
  formKey: "k",
  civility: "Mme",
  givenName: "Ada",
  familyName: "Lorme",
  address: "ada.lorme@interieur.example",
  language: "fr",
  position: "central",
}
const seminar = {
  startsOn: "2025-09-01",
  endsOn: "2025-09-03",
  regionKey: "europe",
  themeFr: "Ports",
  themeEn: "Ports",
  hostPostId: "",
  city: "Amman",
  timeZone: "Asia/Amman",
  copiedFrom: "nothing",
}
const room = {
  code: "A1",
  nameFr: "Salle",
  nameEn: "Room",
  site: "Site",
  floor: "0",
  capacity: "10",
  kind: "workshop",
  equipment: "",
}
const forms = [
  ["a session", sessionInput, session, ["titleFr", "titleEn"]],
  ["an account", inviteInput, account, ["givenName", "familyName"]],
  ["a suspension", suspendInput, { formKey: "k", reason: "Départ" }, ["reason"]],
  ["a seminar", newSeminarInput(() => true), seminar, ["themeFr", "themeEn", "city"]],
  ["a room", roomInput, room, ["nameFr", "site"]],
  ["a feed", feedForm, { intent: "create", formKey: "k".repeat(32), name: "Téléphone" }, ["name"]],
  [
    "an engagement",
    engagementInput([{ value: "office:o" }], "2025-08-26"),
    { parties: ["office:o"], what: "Un nom", dueOn: "15/09/2025" },
    ["what"],
  ],
] as const

describe("what a form requires", () => {
  it.each(forms)("of %s is refused where nothing can be seen of it", (_, input, typed, fields) => {
    const wrong = (value: object) => input.safeParse(value).error?.issues.map(({ path }) => path.join(".")) ?? []
    for (const field of fields)
      for (const [, text] of invisible) expect([...new Set(wrong({ ...typed, [field]: text }))]).toEqual([field])
  })

  it("of a key is a name that can be seen", () => {
    expect(keyNameInput.safeParse("Téléphone").success).toBe(true)
    for (const [, text] of invisible) expect(keyNameInput.safeParse(text).success).toBe(false)
  })

  it.each(forms)("of %s is taken as it was", (_, input, typed) => {
    const read = input.safeParse(typed)
    expect(read.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? []).toEqual([])
  })

  it("is never only trimmed where it is read", () => {
    const readers = sourcesOf("app/features").filter(({ path }) => /(^|\/|-)input\.ts$/.test(path))
    expect(readers.length).toBeGreaterThan(10)
    const trims = readers.filter(({ text }) => /z\s*\.string\([^)]*\)\s*\.trim\(\)/.test(text)).map(({ path }) => path)
    // An address and a number of seats have a shape of their own.
    expect(trims).toEqual(["app/features/access/sign-in/input.ts", "app/features/events/rooms/input.ts"])
  })
})

describe("a cell of an import", () => {
  it.each(invisible)("of %s alone is empty", (_, text) => {
    const header = readHeader({ line: 1, fields: ["title"] }, { names: ["title"] as const, french: { title: [] } })
    if (!header.ok) throw new Error("no header")
    const findings = new Findings()
    const line = readLine(header.value, { line: 2, fields: [text] }, findings)
    if (!line) throw new Error("no line")
    const reader = new LineReader(line, findings, true)
    reader.filled("title")
    expect(findings.inOrder.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "missing_value",
    ])
    expect(reader.sound).toBe(false)
  })
})
