import { describe, expect, it } from "vitest"
import { demoEdition, demoObjects } from "#tests/support/demo-files"
import { answersForCountries, countriesCovered, responsibleFor } from "~/features/network/competence"
import { type Assignment, handoverPairs, holderOn, standing } from "~/features/network/tenure"

/** The figures that the directorate knows by heart, from the rules and the files of the edition of 2025. */
const { files } = demoEdition()
const monday = "2025-08-25"
const posts = files.posts.rows.map(({ row }) => row)
const postBy = new Map(posts.map((post) => [post.code, post]))
const assignments: Assignment[] = files.assignments.rows.map(({ row }) => ({
  personId: row.personCode,
  postId: row.postCode,
  capacity: row.capacity,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
}))

const attachePosts = posts.filter(({ kind, status }) => kind === "asi" && status !== "planned")
const inPost = (kind: string) =>
  posts.filter((post) => post.kind === kind && holderOn(assignments, post.code, monday) !== null)
const arriving = assignments.filter(
  (one) => one.capacity === "holder" && postBy.get(one.postId)?.kind === "asi" && standing(one, monday) === "arriving",
)

describe("the network on Monday 25 August 2025", () => {
  it("has 78 posts of attachés, 76 of them held, and 7 antennas", () => {
    expect(attachePosts).toHaveLength(78)
    expect(inPost("asi")).toHaveLength(76)
    expect(inPost("antenna")).toHaveLength(7)
    expect(
      attachePosts.filter((post) => !holderOn(assignments, post.code, monday)).map(({ country }) => country),
    ).toEqual(["DZ", "VE"])
  })

  it("sits in 83 countries and is competent for 169, though its lists name 179", () => {
    const today = posts.filter((post) => answersForCountries(post))
    expect(new Set(today.map(({ country }) => country)).size).toBe(83)
    expect(countriesCovered(posts).size).toBe(169)
    expect(today.reduce((sum, { competence }) => sum + competence.length, 0)).toBe(179)
  })

  it("hands over 19 posts of attachés, and 102 attachés and heads come to the week", () => {
    const pairs = handoverPairs(assignments, monday).filter(({ postId }) => postBy.get(postId)?.kind === "asi")
    expect(pairs).toHaveLength(19)
    expect(arriving).toHaveLength(19)
    const coming = [...inPost("asi"), ...inPost("antenna")].map(
      ({ code }) => holderOn(assignments, code, monday)?.personId,
    )
    expect(new Set([...coming, ...arriving.map(({ personId }) => personId)]).size).toBe(102)
  })

  it("makes the pairs that the programme's handovers list", () => {
    const listed = files.sessions.rows
      .filter(({ row }) => row.kind === "handover")
      .flatMap(({ row }) => row.speakers.map(({ personCode }) => personCode))
    const pairs = handoverPairs(assignments, monday)
      .filter(({ postId }) => postBy.get(postId)?.kind === "asi")
      .map(({ departing, arriving: next }) => `${departing.personId}>${next.personId}`)
    const inProgramme = Array.from({ length: listed.length / 2 }, (_, at) => `${listed[2 * at]}>${listed[2 * at + 1]}`)
    expect(pairs.sort()).toEqual(inProgramme.sort())
  })

  it("knows who answers for a country, and says when nobody does", () => {
    const code = (country: string) => {
      const responsible = responsibleFor(country, posts)
      return responsible.coverage === "nobody" ? "nobody" : `${responsible.coverage} ${responsible.post.code}`
    }
    expect(code("IE")).toBe("covered SSI-GBR")
    expect(code("DZ")).toBe("vacant SSI-DZA")
    expect(code("VE")).toBe("vacant SSI-VEN")
    for (const country of ["CU", "RU", "SD", "FR"]) expect(code(country)).toBe("nobody")
    for (const antenna of posts.filter(({ kind }) => kind === "antenna")) {
      for (const country of antenna.competence) expect(code(country)).toBe(`covered ${antenna.code}`)
    }
  })

  it("cannot answer three demands for a vacant post and three for countries nobody covers", () => {
    const coverage = demoObjects("demands.csv").map(
      (demand) => responsibleFor(demand.country_iso2 ?? "", posts).coverage,
    )
    expect(coverage.filter((one) => one === "vacant")).toHaveLength(3)
    expect(coverage.filter((one) => one === "nobody")).toHaveLength(3)
  })
})
