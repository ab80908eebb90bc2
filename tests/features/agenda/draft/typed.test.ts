import { describe, expect, it } from "vitest"
import { errorsOf, placingInput, sessionInput } from "~/features/agenda/draft/input"
import { blankSession, sentValue, sessionTyped, typedIn, typedOf, withoutWords } from "~/features/agenda/draft/typed"
import { aPlan, saysSecret, secretWords } from "./planning"

const good = {
  ...blankSession("2025-08-26"),
  titleFr: "Ouverture",
  titleEn: "Opening",
  startsAt: "9h",
  endsAt: "10 h 15",
}

function errors(differs: Partial<typeof good>) {
  const parsed = sessionInput.safeParse({ ...good, ...differs })
  return parsed.success ? {} : errorsOf(parsed.error.issues)
}

describe("the form of a session", () => {
  it("is read as it is typed, generously", () => {
    expect(sessionInput.parse(good)).toMatchObject({ startsAt: "09:00", endsAt: "10:15", roomId: null })
  })

  it("is sent back as it was read", () => {
    const fields = aPlan({
      speakers: [
        { personId: null, functionTitle: "Ministre de l’Intérieur" },
        { personId: "a1", functionTitle: null },
      ],
      themes: ["terrorism"],
    })
    const form = new FormData()
    for (const [name, value] of Object.entries(typedOf(fields)))
      for (const one of typeof value === "string" ? [value] : value) form.append(name, one)
    expect(sessionInput.parse(typedIn(form))).toEqual(fields)
  })

  it("takes a list in lines, and a function typed beside it, once", () => {
    const form = new FormData()
    form.append("speakers", "p:a1\nf:Préfète")
    form.append("anotherFunction", " Préfète ")
    expect(typedIn(form).speakers).toEqual(["p:a1", "f:Préfète"])
    form.set("anotherFunction", "Ambassadeur")
    expect(typedIn(form).speakers).toEqual(["p:a1", "f:Préfète", "f:Ambassadeur"])
  })

  it.each([
    ["22:00", "00:00", "24:00"],
    ["22:00", "24:00", "24:00"],
    ["22h", "24h", "24:00"],
    ["22:00", "1h30", "25:30"],
    ["22:00", "1", "25:00"],
  ])("from %s until %s ends at %s of its day", (startsAt, endsAt, kept) => {
    expect(sessionInput.parse({ ...good, startsAt, endsAt })).toMatchObject({
      day: good.day,
      startsAt: "22:00",
      endsAt: kept,
    })
    expect(placingInput.parse({ ...good, startsAt, endsAt })).toMatchObject({ day: good.day, endsAt: kept })
  })

  it("shows an end after midnight as it is typed, and compares it so", () => {
    const typed = typedOf(aPlan({ startsAt: "22:00", endsAt: "25:30" }))
    expect(typed.endsAt).toBe("01:30")
    expect(sentValue("endsAt", typed)).toBe(sentValue("endsAt", { ...typed, endsAt: "1 h 30" }))
    const midnight = typedOf(aPlan({ startsAt: "22:00", endsAt: "24:00" }))
    expect(sentValue("endsAt", midnight)).toBe(sentValue("endsAt", { ...midnight, endsAt: "00:00" }))
  })

  it.each([
    [{ startsAt: "11:00", endsAt: "10:00" }, { endsAt: "end-not-after-start" }],
    [{ startsAt: "22:00", endsAt: "06:30" }, { endsAt: "end-not-after-start" }],
    [{ startsAt: "22:00", endsAt: "24:30" }, { endsAt: "time-unreadable" }],
    [{ startsAt: "neuf heures" }, { startsAt: "time-unreadable" }],
    [{ endsAt: "25:00" }, { endsAt: "time-unreadable" }],
    [{ endsAt: "8:00" }, { endsAt: "end-not-after-start" }],
    [{ titleEn: " " }, { titleEn: "title-missing" }],
    [{ titleFr: "x".repeat(201) }, { titleFr: "too-long" }],
    [{ kind: "party" }, { kind: "choose" }],
    [{ day: "" }, { day: "choose" }],
    [{ day: "2025-13-45" }, { day: "choose" }],
    [{ day: "2025-02-30" }, { day: "choose" }],
    [{ day: "0000-01-01" }, { day: "choose" }],
    [{ speakers: ["x:1"] }, { speakers: "choose" }],
    [{ kind: "round_table" }, { visibility: "round-table-not-confidential" }],
    [{ audience: "members" }, { audience: "confidential-audience" }],
    [{ audience: "named" }, { named: "named-missing" }],
  ])("says of %j what to do", (differs, said) => {
    expect(errors(differs as Partial<typeof good>)).toEqual(said)
  })

  it("gives a confidential session its members, whatever audience was chosen", () => {
    const sent = { ...good, kind: "round_table", visibility: "confidential", audience: "asi", named: ["a1"] }
    expect(sessionInput.parse(sent)).toMatchObject({ audience: "members", namedPersonIds: [] })
  })

  it("never sends the words of a confidential session back", () => {
    const typed = typedOf(aPlan({ ...secretWords, visibility: "confidential" }))
    expect(JSON.stringify(withoutWords(typed))).not.toMatch(saysSecret)
    expect(withoutWords(typed)).toMatchObject({ day: "2025-08-26", startsAt: "09:00", visibility: "confidential" })
  })

  it("of a reserved session is its place alone", () => {
    expect(placingInput.parse(good)).toEqual({ day: "2025-08-26", startsAt: "09:00", endsAt: "10:15", roomId: null })
  })
})

describe("a session that is being typed", () => {
  it("has the times that can be read already", () => {
    const session = sessionTyped({ ...good, startsAt: "0930", endsAt: "1", speakers: ["p:a1", "f:"] }, "own")
    expect(session).toMatchObject({ id: "own", startsAt: "09:30", endsAt: "01:00", roomId: null })
    expect(session.speakers).toEqual([{ personId: "a1", functionTitle: null }])
    expect(sessionTyped({ ...good, startsAt: "9 heures et d" }, "own").startsAt).toBe("")
  })

  it("ends on the next day as soon as hours and minutes say so", () => {
    const ends = (endsAt: string) => sessionTyped({ ...good, startsAt: "22:00", endsAt }, "own").endsAt
    expect(["0", "00", "00:3", "00:30", "23:00"].map(ends)).toEqual(["00:00", "00:00", "", "24:30", "23:00"])
  })

  it("has no words once it is to be confidential", () => {
    const typed = { ...good, ...secretWords, visibility: "confidential", speakers: ["p:a1"] }
    expect(sessionTyped(typed, "own")).toMatchObject({ titleFr: null, speakers: [], audience: "members" })
  })
})
