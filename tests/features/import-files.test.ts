import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { demoBytes, demoEdition, demoObjects, demoRecords } from "#tests/support/demo-files"
import { checkFile } from "#tests/support/importing"
import { workbook } from "#tests/support/workbook"
import { peopleImport } from "~/features/access/people-import"
import { sessionsImport } from "~/features/agenda/sessions-import"
import { assignmentsImport } from "~/features/network/assignments-import"
import { postsImport } from "~/features/network/posts-import"
import { regionsImport } from "~/features/network/regions-import"
import { partnersImport } from "~/features/registration/partners-import"
import { demandsImport } from "~/features/round-tables/demands/demands-import"
import { wishesImport } from "~/features/round-tables/demands/wishes-import"
import type { Checked } from "~/platform/table-file/kind"

const { files, known } = demoEdition()

/** The file of the clean set that a faulty one imitates → its check. */
const into: Record<string, (bytes: Uint8Array, name: string) => Promise<Checked<unknown>>> = {
  "people.csv": (bytes, name) => checkFile(peopleImport, known.people, bytes, name),
  "posts.csv": (bytes, name) => checkFile(postsImport, known.posts, bytes, name),
  "regions.csv": (bytes, name) => checkFile(regionsImport, known.regions, bytes, name),
  "assignments.csv": (bytes, name) => checkFile(assignmentsImport, known.assignments, bytes, name),
  "colloquium-2025-sessions.csv": (bytes, name) => checkFile(sessionsImport, known.sessions, bytes, name),
  "demands.csv": (bytes, name) => checkFile(demandsImport, known.demands, bytes, name),
  "wishes.csv": (bytes, name) => checkFile(wishesImport, known.wishes, bytes, name),
  "partners.csv": (bytes, name) => checkFile(partnersImport, known.partners, bytes, name),
}

function nasty(file: string, target = "people.csv") {
  const checkInto = into[target]
  if (!checkInto) throw new Error(`no kind for ${target}`)
  return checkInto(demoBytes(`nasty/${file}`), file)
}

const people = async (file: string) =>
  (await checkFile(peopleImport, known.people, demoBytes(`nasty/${file}`), file)).rows

describe("the faulty files", () => {
  const expected = demoObjects("nasty/expected.csv")
  const expectedFindings = demoObjects("nasty/expected-findings.csv")

  it("are all described", () => {
    const present = readdirSync(new URL("../../db/demo/nasty", import.meta.url)).filter((name) => /^\d\d-/.test(name))
    expect(present.sort()).toEqual(expected.map(({ file }) => file).sort())
    expect(present).toHaveLength(30)
  })

  it.each(expected.map((row) => [row.file ?? "", row] as const))("%s", async (file, row) => {
    const got = await nasty(file, row.target)
    expect(got.verdict).toBe(row.verdict)
    if (row.verdict !== "refuse") {
      expect({ count: got.count, good: got.rows.length }).toEqual({
        count: Number(row.data_rows),
        good: Number(row.good_rows),
      })
    } else expect(got.rows).toEqual([])
    const places = got.findings.map(({ line, column, code }) => `${line}|${column ?? ""}|${code}`)
    const wanted = expectedFindings.filter((one) => one.file === file)
    expect(places.sort()).toEqual(wanted.map(({ line, column, code }) => `${line}|${column}|${code}`).sort())
  })

  it("come from Excel in French as they come in UTF-8", async () => {
    const rows = await people("02-people-excel-fr.csv")
    expect(rows).toEqual(await people("01-people-utf8-bom.csv"))
    const names = rows.map(({ row }) => `${row.familyName} ${row.rankFr}`).join()
    for (const name of ["Lebœufrin", "N’Guessalou", "Cœurdeville", "Dûvernoy-Ÿvelin", "5000 €"]) {
      expect(names).toContain(name)
    }
  })

  it("keep quotes and line ends inside a cell", async () => {
    const file = "09-demands-quotes-newlines.csv"
    const { rows } = await checkFile(demandsImport, known.demands, demoBytes(`nasty/${file}`), file)
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 6, 9, 10])
    expect(rows.map(({ row }) => row.subjectFr)).toEqual([
      "Réunion dite « sans délai », suite",
      `Le dossier "Cormoran" : point d'étape`,
      "Première ligne\nDeuxième ligne",
      "Ligne A\r\nLigne B",
      '"',
      `Virgule, point-virgule ; "guillemets" et retour\nà la ligne, fin`,
    ])
  })

  it("keep markup as the text it is, without controls of its direction", async () => {
    const names = (await people("21-people-markup.csv")).map(({ row }) => row.familyName)
    expect(names[0]).toBe("<script>alert(1)</script>")
    expect(names[4]).toContain("DROP TABLE people")
    expect(names[5]).toBe("Nomexe.fdp")
  })

  it("compose accents and drop what nobody sees", async () => {
    const rows = (await people("20-people-invisible-characters.csv")).map(({ row }) => row)
    expect(rows.map(({ code }) => code)).toEqual(["P9501", "P9502", "P9503", "P9504"])
    expect(rows[2]?.givenName).toBe("\u00c9lodie")
    expect(rows[3]?.email).toBe("zero.largeur@interieur.example")
  })

  it("repeat a cell in a finding when that is safe", async () => {
    const posts = await nasty("04-posts-unknown-country.csv", "posts.csv")
    expect(posts.findings[0]).toEqual({
      line: 3,
      column: "country_iso2",
      code: "unknown_country",
      severity: "error",
      value: "ZZ",
    })
    const long = await nasty("25-people-long-field.csv")
    expect(long.findings[0]).not.toHaveProperty("value")
  })

  it.each(["liste.csv", "liste.xlsx"])(
    "let the server answer others while the ten thousand lines of %s are read",
    async (name) => {
      const text = demoBytes("nasty/08-people-10000-rows.csv")
      const bytes = name.endsWith("csv")
        ? text
        : workbook(demoRecords("nasty/08-people-10000-rows.csv").map(({ fields }) => fields))
      let turns = 0
      let reading = true
      const others = () => {
        turns++
        if (reading) setImmediate(others)
      }
      setImmediate(others)
      const { rows } = await checkFile(peopleImport, known.people, bytes, name)
      reading = false
      expect(rows).toHaveLength(10_000)
      expect(turns).toBeGreaterThan(20)
    },
  )
})

describe("the clean set", () => {
  it.each(Object.entries(files))("%s has no finding", (_, checked: Checked<unknown>) => {
    expect(checked.findings).toEqual([])
    expect(checked.verdict).toBe("accept")
  })

  it("is whole", () => {
    expect(Object.entries(files).map(([name, { rows }]) => [name, rows.length])).toEqual([
      ["regions", 8],
      ["countries", 196],
      ["posts", 113],
      ["people", 283],
      ["assignments", 253],
      ["offices", 14],
      ["rooms", 22],
      ["seminars", 8],
      ["demands", 194],
      ["wishes", 296],
      ["sessions", 60],
      ["jordan", 18],
      ["partners", 60],
      ["travel", 166],
    ])
  })
})
