import { expect, it } from "vitest"
import { demoEdition, demoRecords } from "#tests/support/demo-files"
import { partnersImport } from "~/features/registration/partners-import"
import { changesTo } from "~/platform/table-file/changes"
import { recordsOf } from "~/platform/table-file/delimited"
import { check } from "~/platform/table-file/kind"

const { files, known } = demoEdition()
const standing = { ...known.partners, partners: files.partners.rows.map(({ row }) => row) }
const header = demoRecords("partners.csv")[0]?.fields.join(",")
const partner = (code: string, category: string, email = `${code.toLowerCase()}@partenaire.example`) =>
  `${code},Mme,Ada,Essai,${category},Ambassade,PT,${email},fr,SEM-2025-EU`
const places = (from: typeof standing, ...rows: string[]) =>
  check(partnersImport, from, recordsOf([header, ...rows].join("\n"))).findings.map(
    ({ line, column, code }) => `${line} ${column} ${code}`,
  )

it("a second import of the same partners changes nobody, though some quotas are full", () => {
  const again = check(partnersImport, standing, demoRecords("partners.csv"))
  expect(again.verdict).toBe("accept")
  const changes = changesTo(
    standing.partners,
    again.rows.map(({ row }) => row),
    partnersImport.key,
  )
  expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(["same"]))
})

it("those who stand already count towards the quota", () => {
  expect(places({ ...standing, partners: [] }, partner("Y1", "defence_attache"))).toEqual([])
  const one = standing.partners.filter(
    ({ seminarKey, category }) => seminarKey === "SEM-2025-EU" && category === "defence_attache",
  )
  expect(one).toHaveLength(1)
  expect(places({ ...standing, partners: one }, partner("Y1", "defence_attache"))).toEqual(["2 category over_quota"])
})

it("a wrong line takes nobody's place", () => {
  const empty = { ...standing, partners: [] }
  expect(places(empty, partner("Y1", "defence_attache", "nulle part"), partner("Y2", "defence_attache"))).toEqual([
    "2 email invalid_email",
  ])
})
