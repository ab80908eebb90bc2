import { expect, it } from "vitest"
import { demoBytes, demoEdition } from "#tests/support/demo-files"
import { demandsImport } from "~/features/round-tables/demands/demands-import"
import { wishesImport } from "~/features/round-tables/demands/wishes-import"
import { recordsOf } from "~/platform/table-file/delimited"
import { check } from "~/platform/table-file/kind"

const { known } = demoEdition()

it("a demand is one for each office and country, and no finding repeats a cell of it", () => {
  const text = `office_code,country_iso2,priority,subject_fr
OFAST,CO,must,Objet réservé
OFAST,CO,high,Objet réservé
OFXX,ZZ,urgent,`
  const got = check(demandsImport, known.demands, recordsOf(text))
  expect(got.findings).toEqual([
    { line: 3, column: "country_iso2", code: "duplicate_demand", severity: "error" },
    { line: 4, column: "office_code", code: "unknown_office", severity: "error" },
    { line: 4, column: "country_iso2", code: "unknown_country", severity: "error" },
    { line: 4, column: "priority", code: "bad_value", severity: "error" },
    { line: 4, column: "subject_fr", code: "missing_value", severity: "error" },
  ])
})

it("no finding repeats a cell of a wish", () => {
  const text = Buffer.from(demoBytes("nasty/24-wishes-bad-ranks.csv")).toString("utf8")
  const got = check(wishesImport, known.wishes, recordsOf(text))
  expect(got.findings).toHaveLength(7)
  for (const finding of got.findings) expect(finding).not.toHaveProperty("value")
  expect(got.rows.map(({ row }) => row)).toEqual([
    { personCode: "P0066", rank: 1, officeCode: "OFAST" },
    { personCode: "P0068", rank: 1, officeCode: "OCLCH" },
  ])
})
