import { expect, it } from "vitest"
import { demoEdition, demoRecords } from "#tests/support/demo-files"
import { roomsImport } from "~/features/events/rooms-import"
import { seminarsImport } from "~/features/events/seminars-import"
import { recordsOf } from "~/platform/table-file/delimited"
import { type Checked, check } from "~/platform/table-file/kind"

const { known, files } = demoEdition()
const places = (checked: Checked<unknown>) =>
  checked.findings.map(({ line, column, code }) => `${line} ${column} ${code}`)

it("a room has a capacity, a floor and a kind", () => {
  const text = `room_code,name_fr,site,floor,capacity,kind,equipment
A,Salle A,Nanterre,-1,12,workshop,écran;micro
B,Salle B,Nanterre,rez-de-chaussée,0,salon,
A,Salle C,Nanterre,0,12.5,plenary,écran;;micro`
  const got = check(roomsImport, { rooms: new Set<string>() }, recordsOf(text))
  expect(got.rows.map(({ row }) => row)).toEqual([
    {
      code: "A",
      nameFr: "Salle A",
      site: "Nanterre",
      floor: "-1",
      capacity: 12,
      kind: "workshop",
      equipment: ["écran", "micro"],
    },
  ])
  expect(places(got)).toEqual([
    "3 floor bad_value",
    "3 capacity bad_value",
    "3 kind bad_value",
    "4 room_code duplicate_id",
    "4 capacity bad_value",
    "4 equipment bad_value",
  ])
})

it("a seminar has days in order, a zone and a quota for each category", () => {
  const header = demoRecords("seminars.csv")[0]?.fields.join(",")
  const text = `${header}
S1,middle_east,Prisme,Prism,JO,Amman,Asia/Amman,2025-09-10,2025-09-08,3,3,4,3,6
S2,middle_east,Prisme,Prism,JO,Amman,Asie/Amman,2025-09-08,2025-09-10,3,3,4,3,-6`
  const got = check(seminarsImport, known.posts, recordsOf(text))
  expect(places(got)).toEqual([
    "2 ends_on end_before_start",
    "3 time_zone bad_value",
    "3 quota_foreign_police bad_value",
  ])
})

it("Amman has the quotas of its line", () => {
  expect(files.seminars.rows.find(({ row }) => row.key === "SEM-2025-ME")?.row.quotas).toEqual({
    liaison_magistrate: 3,
    customs_attache: 3,
    defence_attache: 4,
    meae: 3,
    foreign_police: 6,
  })
})
