import { assert as holds, property, string } from "fast-check"
import { describe, expect, it } from "vitest"
import { answering } from "~/features/round-tables/demands/answering"
import { type CountryChoice, countriesFound } from "~/features/round-tables/demands/country-choice"
import { readRules, typedRules } from "~/features/round-tables/demands/follow-up/rules-input"
import { weigh } from "~/features/round-tables/demands/follow-up/tally"
import { demandsDifference, isNothing } from "~/features/round-tables/demands/office/demands-difference"
import { type HostedOffice, hostsOffered } from "~/features/round-tables/demands/office/hosts-offered"
import { readDemands } from "~/features/round-tables/demands/office/input"
import {
  rowIn,
  rowText,
  typedCountries,
  typedDemands,
  withCountry,
} from "~/features/round-tables/demands/office/typed-demands"
import { whoAnswers } from "~/features/round-tables/demands/who-answers"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { aDemand, nothingElse } from "./answering"

describe("answers", () => {
  it("are asked for from the day that is set until that day, included", () => {
    expect(answering(null, "2025-08-20")).toBe("not-asked")
    expect(answering("2025-08-20", "2025-08-20")).toBe("open")
    expect(answering("2025-08-20", "2025-08-21")).toBe("closed")
  })
})

describe("hosts of an office", () => {
  const host = (id: string, rank: string, corps: string) => ({ id, name: id, rank, corps })
  const people = [
    host("head", "colonel", "gendarmerie"),
    host("officer", "commissaire", "police"),
    host("captain", "capitaine", "gendarmerie"),
    host("deputy", "adjointe au chef de l'OCTEST", "police"),
    host("old", "capitaine (OCVIEUX)", "police"),
    host("other", "chef de l'OCTEST-B", "police"),
  ]
  const idsOf = (office: Partial<HostedOffice>) => {
    const offered = hostsOffered(people, {
      code: "OCTEST",
      aliases: "OCVIEUX",
      parent: "DGGN",
      headId: "head",
      ...office,
    })
    return [offered.office, offered.corps, offered.others].map((group) => group.map(({ id }) => id))
  }

  it("are offered by how near they are to it: named with it, of its corps, the others; its head comes anyway", () => {
    expect(idsOf({})).toEqual([["deputy", "old"], ["captain"], ["officer", "other"]])
    expect(idsOf({ parent: "DNPJ", headId: null })).toEqual([
      ["deputy", "old"],
      ["officer", "other"],
      ["head", "captain"],
    ])
    expect(idsOf({ aliases: "", parent: "autre" })).toEqual([["deputy"], [], ["officer", "captain", "old", "other"]])
  })
})

describe("a form of demands", () => {
  const demands = (...list: ReturnType<typeof aDemand>[]) => ({ ...nothingElse, demands: list })

  it("keeps a text with several lines in its row", () => {
    holds(
      property(string(), (asks) => {
        const row = { priority: "must", favoured: ["a", "b"], asks }
        expect(rowIn(rowText(row))).toEqual(row)
      }),
    )
  })

  it("names each field that is missing, and drops whom it does not offer", () => {
    const choices = {
      countries: new Map([["ES", ["p"]]]),
      themes: new Set(["t"]),
      hosts: new Set<string>(),
      slots: new Set<string>(),
    }
    const typed = { "row-ES": rowText({ priority: "", favoured: [], asks: "  " }), themes: "t u" }
    expect(readDemands(typed, choices)).toEqual({
      ok: false,
      problems: { "priority-ES": "priority-missing", "asks-ES": "asks-missing" },
    })
    const right = { ...typed, "row-ES": rowText({ priority: "high", favoured: ["p", "q"], asks: " Un point " }) }
    expect(readDemands(right, choices)).toEqual({
      ok: true,
      value: {
        ...nothingElse,
        demands: [{ countryIso2: "ES", priority: "high", asks: "Un point", favoured: ["p"] }],
        themes: ["t"],
      },
    })
  })

  it("puts a new country at its head, and none twice", () => {
    const typed = typedDemands({ ...demands(aDemand("ES")), statedAt: "", statedBy: null })
    const more = withCountry(typed, "PT")
    expect(typedCountries(more)).toEqual(["PT", "ES"])
    expect(withCountry(more, "ES")).toEqual(more)
    expect(withCountry(more, "<script>")).toEqual(more)
  })

  it("tells what a change would add, remove and alter; the order of countries says nothing", () => {
    const before = demands(aDemand("ES"), aDemand("PT"))
    expect(isNothing(demandsDifference(before, demands(aDemand("PT"), aDemand("ES"))))).toBe(true)
    const after = { ...demands(aDemand("ES", "Autre chose"), aDemand("SN")), word: "Bonjour" }
    const { demands: changes, rest } = demandsDifference(before, after)
    expect(changes.map(({ countryIso2, before, after }) => [countryIso2, before !== null, after !== null])).toEqual([
      ["ES", true, true],
      ["SN", false, true],
      ["PT", true, false],
    ])
    expect(rest).toEqual(["word"])
  })
})

describe("who would answer", () => {
  const around = { startsOn: "2025-08-25", windowEndsOn: "2025-09-22" }
  const post = (id: string, kind: "asi" | "antenna" | "liaison_officer", status: "open" | "vacant" = "open") =>
    ({ id, kind, status, competence: ["DO"] }) as const
  const term = (personId: string, postId: string, startsOn: string, endsOn: string | null) =>
    ({ personId, postId, capacity: "holder", startsOn, endsOn }) as const

  it("is the antenna before the attaché's post, its holder that day and the successor within the window", () => {
    const assignments = [
      term("departing", "antenna", "2021-09-01", "2025-08-31"),
      term("arriving", "antenna", "2025-09-01", null),
      term("attache", "asi", "2023-09-01", null),
      term("much-later", "asi", "2026-09-01", null),
    ]
    expect(whoAnswers("DO", [post("asi", "asi"), post("antenna", "antenna")], assignments, around)).toMatchObject({
      coverage: "covered",
      post: { id: "antenna" },
      holderId: "departing",
      arrivingId: "arriving",
      candidateIds: ["departing", "arriving", "attache"],
    })
  })

  it("is nobody where the post is vacant, or where only a liaison officer lists the country", () => {
    const nobody = { holderId: null, arrivingId: null, candidateIds: [] }
    expect(whoAnswers("DO", [post("asi", "asi", "vacant")], [], around)).toMatchObject({
      coverage: "vacant",
      ...nobody,
    })
    const officer = [term("officer", "lo", "2023-09-01", null)]
    expect(whoAnswers("DO", [post("lo", "liaison_officer")], officer, around)).toMatchObject({
      coverage: "nobody",
      ...nobody,
    })
  })
})

describe("a search for a country", () => {
  const country = (iso2: string, name: string, region: string, city: string, also = ""): CountryChoice => ({
    iso2,
    name,
    region,
    city,
    also,
    coverage: "covered",
    holder: null,
    arriving: null,
    people: [],
  })
  const countries = [
    country("CO", "Colombie", "Amérique", "Bogota", "Colombia COL"),
    country("CI", "Côte d’Ivoire", "Afrique de l’Ouest", "Abidjan", "Ivory Coast"),
    country("PA", "Panama", "Amérique", "Panama"),
  ]
  const found = (typed: string) => countriesFound(countries, typed).map(({ iso2 }) => iso2)

  it("goes by name without its accents, by region, by the city of the post, by the other language", () => {
    expect(found("COTE")).toEqual(["CI"])
    expect(found("ivoire")).toEqual(["CI"])
    expect(found("ameri")).toEqual(["CO", "PA"])
    expect(found("abid")).toEqual(["CI"])
    expect(found("ivory")).toEqual(["CI"])
    expect(found("c")).toEqual(["CO", "CI"])
    expect(found(" ")).toEqual([])
    expect(found("zz")).toEqual([])
  })
})

describe("the rules of an event's round tables", () => {
  const event = { endsOn: "2025-08-29" }

  it("are read back as they are shown", () => {
    const rules = { ...usualRules, demandsUntil: "2025-08-20", destroyedOn: "2025-11-30", countersigned: true }
    const { revision: _, ...set } = rules
    expect(readRules(typedRules(rules), event)).toEqual({ ok: true, value: set })
  })

  it("destroy no dossier that members may still open, and ask for no answer after the event", () => {
    const typed = typedRules(usualRules)
    expect(readRules({ ...typed, destroyedOn: "28/09/2025" }, event)).toMatchObject({
      problems: { destroyedOn: "destroyed-too-early" },
    })
    expect(readRules({ ...typed, destroyedOn: "29/09/2025" }, event)).toMatchObject({ ok: true })
    expect(readRules({ ...typed, wishesUntil: "30/08/2025" }, event)).toMatchObject({
      problems: { wishesUntil: "after-event" },
    })
    expect(readRules({ ...typed, openDaysAfter: "400" }, event)).toMatchObject({
      problems: { openDaysAfter: "days-unread" },
    })
    expect(readRules({ ...typed, openDaysAfter: "x", demandsUntil: "hier" }, event)).toMatchObject({
      problems: { openDaysAfter: "days-unread", demandsUntil: "day-unread" },
    })
  })
})

it("demands that nobody can answer are counted apart", () => {
  const one = (priority: "must" | "high", coverage: "covered" | "vacant" | "nobody") => ({ priority, coverage })
  expect(weigh([one("must", "covered"), one("must", "vacant"), one("high", "nobody")])).toEqual({
    must: 2,
    high: 1,
    normal: 0,
    unreachable: 2,
  })
})
