import { expect, it } from "vitest"
import { demoBytes, demoEdition, demoRecords } from "#tests/support/demo-files"
import { peopleImport } from "~/features/access/people-import"
import { changesTo } from "~/platform/table-file/changes"
import { recordsOf } from "~/platform/table-file/delimited"
import { check } from "~/platform/table-file/kind"

const { files, known } = demoEdition()
const header = demoRecords("people.csv")[0]?.fields.join(",")
const person = (code: string, email: string, role = "central") =>
  `${code},Ada,Essai,Mme,police,commandante,${email},+33199001037,fr,${role}`
const read = (...rows: string[]) => check(peopleImport, known.people, recordsOf([header, ...rows].join("\n")))
const places = (...rows: string[]) =>
  read(...rows).findings.map(({ line, column, code }) => `${line} ${column} ${code}`)

it("a second import of the same people changes nobody", () => {
  const again = check(peopleImport, known.people, demoRecords("people.csv"))
  expect(again.verdict).toBe("accept")
  const changes = changesTo(
    files.people.rows.map(({ row }) => row),
    again.rows.map(({ row }) => row),
    peopleImport.key,
  )
  expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(["same"]))
})

it("a second import of ten thousand people adds nobody", () => {
  const ten = () =>
    check(
      peopleImport,
      known.people,
      recordsOf(Buffer.from(demoBytes("nasty/08-people-10000-rows.csv")).toString("utf8")),
    ).rows.map(({ row }) => row)
  expect(changesTo(ten(), ten(), peopleImport.key).filter(({ change }) => change !== "same")).toEqual([])
})

it("an address belongs to one person, in whatever capitals", () => {
  expect(places(person("P9999", "MURIEL.Wambrecourt@interieur.example"))).toEqual(["2 email duplicate_email"])
  expect(places(person("P0001", "Muriel.Wambrecourt@interieur.example"))).toEqual([])
  expect(places(person("A", "a@b.example"), person("B", "A@B.example"))).toEqual(["3 email duplicate_email"])
})

it("an address that cannot be written to is one fault, even on two lines", () => {
  expect(places(person("A", ""), person("B", ""))).toEqual(["2 email invalid_email", "3 email invalid_email"])
})

it("a role, a corps, a civility that do not exist are named with what stands there", () => {
  expect(read(person("A", "a@b.example", "ministre")).findings).toEqual([
    { line: 2, column: "role", code: "bad_value", severity: "error", value: "ministre" },
  ])
})
