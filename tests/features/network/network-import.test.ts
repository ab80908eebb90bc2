import { describe, expect, it } from "vitest"
import { demoEdition, demoRecords } from "#tests/support/demo-files"
import { assignmentsImport } from "~/features/network/assignments-import"
import { countriesImport } from "~/features/network/countries-import"
import { officesImport } from "~/features/network/offices-import"
import { postsImport } from "~/features/network/posts-import"
import { travelImport } from "~/features/network/travel-import"
import { changesTo } from "~/platform/table-file/changes"
import { recordsOf } from "~/platform/table-file/delimited"
import { type Checked, check } from "~/platform/table-file/kind"

const { files, known } = demoEdition()
const places = (checked: Checked<unknown>) =>
  checked.findings.map(({ line, column, code }) => `${line} ${column} ${code}`)
const rowsOf = <Row>(checked: Checked<Row>) => checked.rows.map(({ row }) => row)

describe("assignments", () => {
  const lines = (...rows: string[]) => recordsOf(["person_id,post_code,starts_on,ends_on,note", ...rows].join("\n"))
  const standing = { ...known.assignments, assignments: rowsOf(files.assignments) }

  it("of the clean set change nothing the second time, though they stand already", () => {
    const again = check(assignmentsImport, standing, demoRecords("assignments.csv"))
    expect(again.verdict).toBe("accept")
    const changes = changesTo(standing.assignments, rowsOf(again), assignmentsImport.key)
    expect(changes.map(({ change }) => change)).toEqual(Array.from({ length: 253 }, () => "same"))
  })

  it("clash with those that stand", () => {
    const got = check(assignmentsImport, standing, lines("P0042,SSI-HRV,2025-08-15,2025-08-20,"))
    expect(places(got)).toEqual(["2 starts_on overlapping_assignment"])
  })

  it("may prolong one that stands, since a line takes the place of its own", () => {
    const first = standing.assignments.find(({ postCode, endsOn }) => postCode === "SSI-DEU" && endsOn !== null)
    if (!first) throw new Error("no assignment in Berlin")
    const alone = { ...standing, assignments: [first] }
    const got = check(
      assignmentsImport,
      alone,
      lines(`${first.personCode},SSI-DEU,${first.startsOn},2031-08-31,prolongée`),
    )
    expect(got.verdict).toBe("accept")
    expect(changesTo(alone.assignments, rowsOf(got), assignmentsImport.key)[0]).toMatchObject({
      change: "changed",
      fields: ["endsOn", "note"],
    })
  })

  it("refuse a person on two posts, and the same line twice", () => {
    const got = check(
      assignmentsImport,
      known.assignments,
      lines(
        "P0066,SSI-DEU,2021-09-01,2025-08-31,",
        "P0066,SSI-ITA,2025-08-31,,",
        "P0066,SSI-DEU,2021-09-01,2025-08-31,",
      ),
    )
    expect(places(got)).toEqual(["3 starts_on two_posts_at_once", "4 starts_on duplicate_id"])
  })
})

describe("posts", () => {
  const header = demoRecords("posts.csv")[0]?.fields.join(",") ?? ""
  const post = (
    code: string,
    parent: string,
    more: Partial<Record<"kind" | "status" | "opens" | "competence", string>> = {},
  ) =>
    [
      code,
      more.kind ?? "antenna",
      "Antenne",
      "IT",
      "Rome",
      "europe",
      more.competence ?? "IT",
      parent,
      more.status ?? "open",
      "",
      more.opens ?? "",
    ].join(",")
  const read = (...rows: string[]) => check(postsImport, known.posts, recordsOf([header, ...rows].join("\n")))

  it("may not close a circle through posts that stand already", () => {
    const antenna = rowsOf(files.posts).find(({ parentCode, kind }) => kind === "antenna" && parentCode !== null)
    expect(places(read(post(antenna?.parentCode ?? "", antenna?.code ?? "")))).toEqual([
      "2 parent_post_code parent_cycle",
    ])
  })

  it("hold each country once, in a settled order", () => {
    expect(rowsOf(read(post("ANT-X", "", { competence: "MT;IT;MT" })))[0]?.competence).toEqual(["IT", "MT"])
  })

  it("say when they open while they are planned", () => {
    expect(places(read(post("ANT-X", "", { status: "planned" })))).toEqual(["2 opens_on invalid_date"])
    expect(read(post("ANT-X", "", { status: "planned", opens: "2026-03-01" })).verdict).toBe("accept")
  })

  it("climb no endless chain in a long file", () => {
    const chain = Array.from({ length: 300 }, (_, at) => post(`ANT-${at}`, `ANT-${(at + 1) % 300}`))
    const got = read(...chain)
    expect(got.findings).toHaveLength(300)
    expect(new Set(got.findings.map(({ code }) => code))).toEqual(new Set(["parent_cycle"]))
  })
})

it("countries have a place on earth, a zone and codes of their own", () => {
  const header = demoRecords("countries.csv")[0]?.fields.join(",")
  const text = `${header}
IT,ITA,Italie,Italy,europe,Rome,Rome,41.90,12.50,Europe/Rome
IT,ITX,Italie,Italy,europa,Rome,Rome,91,12.50,Europe/Romulus`
  const got = check(countriesImport, { regions: known.posts.regions }, recordsOf(text))
  expect(places(got)).toEqual([
    "3 iso2 duplicate_id",
    "3 region_key unknown_region",
    "3 lat bad_value",
    "3 time_zone bad_value",
  ])
})

it("offices may have no head, and need not say what else they were called", () => {
  const header = "office_code,name_fr,name_en,parent,themes,head_person_id"
  const got = check(
    officesImport,
    { people: known.wishes.positionOf, heads: new Map(), roleHolders: new Set<string>() },
    recordsOf(`${header}\nOFX,Office,Office,DNPJ,a;b,\nOFY,Office,Office,DGSE,a,P9999`),
  )
  expect(rowsOf(got)).toEqual([
    {
      code: "OFX",
      nameFr: "Office",
      nameEn: "Office",
      parent: "DNPJ",
      themes: ["a", "b"],
      headCode: null,
      aliases: [],
    },
  ])
  expect(places(got)).toEqual(["3 parent bad_value", "3 head_person_id unknown_person"])
})

it("a file makes nobody head of a further office who holds that role, and leaves the heads it finds", () => {
  const header = "office_code,name_fr,name_en,parent,themes,head_person_id"
  const got = check(
    officesImport,
    {
      people: new Set(["P1", "P2"]),
      heads: new Map([
        ["OFX", "P1"],
        ["OFY", null],
      ]),
      roleHolders: new Set(["P1"]),
    },
    recordsOf(
      `${header}\nOFX,Office,Office,DNPJ,a,P1\nOFY,Office,Office,DNPJ,a,P1\nOFZ,Office,Office,DNPJ,a,P1\nOFW,Office,Office,DNPJ,a,P2`,
    ),
  )
  expect(rowsOf(got).map(({ code }) => code)).toEqual(["OFX", "OFW"])
  expect(places(got)).toEqual(["3 head_person_id head_with_role", "4 head_person_id head_with_role"])
})

it("travel goes forward in time, across zones, once in each direction", () => {
  const header = demoRecords("travel.csv")[0]?.fields.join(",")
  const text = `${header}
P0066,inbound,Air Démo,X01051,BER,CDG,2025-08-24T23:30-10:00,2025-08-25T20:00+02:00,0
P0066,inbound,Air Démo,X01051,BER,CDG,2025-08-24T10:00+02:00,2025-08-24T12:00+02:00,0
P0067,outbound,Air Démo,X01051,Berlin,CDG,2025-08-24T10:00+02:00,2025-08-24T09:30+02:00,-1
P9999,ailleurs,,X01051,BER,CDG,2025-08-24,2025-08-24T09:30+02:00,0`
  expect(places(check(travelImport, { people: known.wishes.positionOf }, recordsOf(text)))).toEqual([
    "3 direction duplicate_travel",
    "4 arrives_at end_before_start",
    "4 from_iata bad_value",
    "4 family_count bad_value",
    "5 person_id unknown_person",
    "5 direction bad_value",
    "5 departs_at invalid_instant",
    "5 carrier missing_value",
  ])
})
