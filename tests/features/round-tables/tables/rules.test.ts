import { describe, expect, it } from "vitest"
import type { Demand, Engagement } from "~/features/round-tables/dossiers/documents"
import { answersTo } from "~/features/round-tables/own-office/answers"
import { closingOf, phaseOn, relationCounts } from "~/features/round-tables/tables/closing"
import { demandsOfTable } from "~/features/round-tables/tables/demands-of-table"
import { inOrderOfUrgency, isOwedBy, letterDue, stateOf, withoutWords } from "~/features/round-tables/tables/engagement"
import { engagementInput } from "~/features/round-tables/tables/input"
import { rulesInput } from "~/features/round-tables/tables/rules-input"
import { codeInWords, headingOf } from "~/features/round-tables/tables/table-words"

describe("how long a dossier is open", () => {
  const closing = closingOf("2025-08-29", { openDaysAfter: 30, destroyedOn: "2025-11-30" })

  it.each([
    ["2025-08-01", "open"],
    ["2025-09-28", "open"],
    ["2025-09-29", "closed"],
    ["2025-11-29", "closed"],
    ["2025-11-30", "destroyed"],
  ])("on %s: %s", (today, phase) => {
    expect(phaseOn(today, closing)).toBe(phase)
  })

  it("never ends by itself without a day of destruction", () => {
    expect(phaseOn("2035-01-01", { ...closing, destroyedOn: null })).toBe("closed")
  })

  it("leaves members what was promised, and nothing else, once it is closed", () => {
    const kept = ["open-dossier", "keep-engagements", "keep-own-notes", "keep-table-notes", "print-dossier"].filter(
      (act) => relationCounts(act, "closed"),
    )
    expect(kept).toEqual(["open-dossier", "keep-engagements"])
    expect(relationCounts("open-dossier", "destroyed")).toBe(false)
  })
})

const engagement = (given: Partial<Engagement> = {}): Engagement => ({
  id: "e",
  officeId: null,
  personIds: ["p"],
  what: "Envoyer la liste",
  dueOn: "2025-09-15",
  madeBy: "q",
  doneAt: null,
  told: [],
  ...given,
})

describe("an engagement", () => {
  it.each([
    ["2025-09-11", "coming"],
    ["2025-09-12", "soon"],
    ["2025-09-15", "soon"],
    ["2025-09-16", "late"],
  ])("due on the 15th is on %s %s", (today, state) => {
    expect(stateOf(engagement(), today)).toBe(state)
    expect(stateOf(engagement({ doneAt: "2025-09-10T08:00:00Z" }), today)).toBe("done")
  })

  it("is owed by those named, and by the head of its office", () => {
    expect(isOwedBy(engagement(), { personId: "p", officeIds: [] })).toBe(true)
    expect(isOwedBy(engagement(), { personId: "q", officeIds: ["o"] })).toBe(false)
    expect(isOwedBy(engagement({ officeId: "o" }), { personId: "q", officeIds: ["o"] })).toBe(true)
  })

  it("is written of once when it is soon due and once when it is late", () => {
    expect(letterDue(engagement(), "2025-09-11")).toBeNull()
    expect(letterDue(engagement(), "2025-09-13")).toBe("soon")
    expect(letterDue(engagement({ told: ["soon"] }), "2025-09-14")).toBeNull()
    expect(letterDue(engagement({ told: ["soon"] }), "2025-09-16")).toBe("late")
    expect(letterDue(engagement({ told: ["late"] }), "2025-10-16")).toBeNull()
    expect(letterDue(engagement({ doneAt: "2025-09-10T08:00:00Z" }), "2025-10-16")).toBeNull()
  })

  it("keeps its day and loses its words", () => {
    expect(withoutWords(engagement())).toEqual(engagement({ what: null }))
  })

  it("comes by its day, what is done after the rest", () => {
    const [done, late, soon] = [
      engagement({ id: "done", dueOn: "2025-09-01", doneAt: "2025-09-01T08:00:00Z" }),
      engagement({ id: "late", dueOn: "2025-09-02" }),
      engagement({ id: "soon", dueOn: "2025-09-03" }),
    ]
    expect(inOrderOfUrgency([done, soon, late]).map(({ id }) => id)).toEqual(["late", "soon", "done"])
  })

  it("is read generously, and never of somebody who does not sit there", () => {
    const input = engagementInput([{ value: "person:p" }, { value: "office:o" }], "2025-08-26")
    const typed = { parties: ["person:p", "office:o"], what: " Envoyer ", dueOn: "15 septembre" }
    expect(input.parse(typed)).toEqual({
      parties: { officeId: "o", personIds: ["p"] },
      what: "Envoyer",
      dueOn: "2025-09-15",
    })
    const problemsOf = (wrong: object) =>
      input.safeParse({ ...typed, ...wrong }).error?.issues.map(({ message }) => message)
    expect(problemsOf({ parties: [] })).toEqual(["nobody-named"])
    expect(problemsOf({ parties: ["person:x"] })).toEqual(["unknown-party"])
    expect(problemsOf({ what: "  " })).toEqual(["nothing-promised"])
    expect(problemsOf({ dueOn: "31/02/2025" })).toEqual(["no-day"])
    expect(problemsOf({ dueOn: "25/08/2025" })).toEqual(["before-the-table"])
  })
})

const demand = (countryIso2: string, priority: Demand["priority"]): Demand => ({
  countryIso2,
  priority,
  asks: "",
  favoured: [],
})
const demands = [demand("ES", "normal"), demand("PT", "must"), demand("BR", "high")]

describe("what an office asks at a table", () => {
  const codes = (found: readonly Demand[]) => found.map(({ countryIso2 }) => countryIso2)

  it("is shown to a member as far as somebody there answers for it, the own countries first", () => {
    const table = { rules: null, answered: new Set(["ES", "BR"]) }
    const found = demandsOfTable(demands, table, { countries: ["ES"], ofTheOffice: false })
    expect(codes(found)).toEqual(["ES", "BR"])
    expect(found[0]?.own).toBe(true)
  })

  it("is shown whole to the office, within the table's own countries", () => {
    const table = { rules: { countries: ["PT", "ES"] }, answered: null }
    expect(codes(demandsOfTable(demands, table, { countries: [], ofTheOffice: true }))).toEqual(["PT", "ES"])
  })
})

describe("what an office is told of its demands", () => {
  const post = (status: "open" | "vacant", ...competence: string[]) => ({ kind: "asi", status, competence }) as const
  const posts = [post("open", "ES", "PT", "BR", "AR"), post("vacant", "DZ")]
  const network = { posts, answered: new Set(["ES", "PT", "BR"]) }
  const table = { sessionId: "t", rules: { countries: null, max: 2 }, members: [{ id: "p", countries: ["ES"] }] }
  const whyOf = (country: string, tables = [table]) => answersTo([demand(country, "must")], tables, network)[0]?.why

  it("is who answers", () => {
    expect(answersTo(demands, [table], network)[0]?.by).toEqual([{ personId: "p", sessionId: "t" }])
    expect(whyOf("ES")).toBeNull()
  })

  it("is why nobody does, without a word of another office", () => {
    expect(whyOf("PT")).toBe("unavailable")
    expect(whyOf("DZ")).toBe("vacant")
    expect(whyOf("FJ")).toBe("no-post")
    expect(whyOf("AR")).toBe("nobody-comes")
    const beyond = ["ES", "PT", "DZ", "FJ", "AR"].map(
      (country) => answersTo([demand(country, "must")], [table], network)[0]?.outOfReach,
    )
    expect(beyond).toEqual([false, false, true, true, true])
    expect(whyOf("PT", [])).toBe("no-table")
    expect(whyOf("PT", [{ ...table, rules: { countries: null, max: 1 } }])).toBe("full")
  })
})

describe("setting up a table", () => {
  const input = rulesInput({ offices: new Set(["o"]), countries: new Set(["BR", "CO"]) })
  const typed = { titleFr: "T", office: "o", focus: "", countries: "br, co br", min: "2", max: "4", hosts: "2" }

  it("reads countries as they come", () => {
    const read = input.parse({ ...typed, mandatory: "no" })
    expect(read.rules).toEqual({
      officeId: "o",
      focus: null,
      countries: ["BR", "CO"],
      min: 2,
      max: 4,
      hosts: 2,
      mandatory: false,
    })
  })

  it("refuses an unknown office or country, and a most below the least", () => {
    const wrong = (given: object) =>
      input.safeParse({ ...typed, mandatory: "yes", ...given }).error?.issues.map(({ path }) => path.join())
    expect(wrong({ office: "x" })).toEqual(["office"])
    expect(wrong({ countries: "XX" })).toEqual(["countries"])
    expect(wrong({ min: "5" })).toEqual(["max"])
    expect(wrong({ hosts: "beaucoup" })).toEqual(["hosts"])
  })
})

describe("a table's name", () => {
  it("leaves out what the page says already", () => {
    expect(headingOf("Table ronde OFAST : routes de la cocaïne", "fr")).toBe("Routes de la cocaïne")
    expect(headingOf("Round table OFAST: cocaine routes", "en")).toBe("Cocaine routes")
    expect(headingOf("Fugitifs", "fr")).toBe("Fugitifs")
    expect(codeInWords("RT-OFAST-A")).toBe("OFAST A")
  })
})
