import { describe, expect, it } from "vitest"
import { onBothDatabases } from "#tests/support/databases"
import { demoEdition, demoRecords } from "#tests/support/demo-files"
import { aCountry, aPost } from "#tests/support/people"
import { newColloquiumInput } from "~/features/events/input"
import { timeZones } from "~/features/events/queries.server"
import { seminarsImport } from "~/features/events/seminars-import"
import { zoneGroups } from "~/features/events/zone-groups"
import { countriesImport } from "~/features/network/countries-import"
import { zoneCity, zoneTime } from "~/i18n/zone-time"
import { recordsOf } from "~/platform/table-file/delimited"
import { check } from "~/platform/table-file/kind"
import { isZone, toInstant } from "~/platform/zones/wall-clock"
import { placeZones } from "~/platform/zones/zone-data"

const { known } = demoEdition()
const headerOf = (file: string) => demoRecords(file)[0]?.fields.join(",") ?? ""

/** Whether each way in takes a zone: a form and two imports. */
function takers(zone: string): boolean[] {
  const form = newColloquiumInput(isZone).safeParse({ timeZone: zone })
  const inForm = form.success || !form.error.issues.some(({ path }) => path[0] === "timeZone")
  const country = `${headerOf("countries.csv")}\nIT,ITA,Italie,Italy,europe,Rome,Rome,41.90,12.50,${zone}`
  const seminar = `${headerOf("seminars.csv")}\nS1,middle_east,Prisme,Prism,JO,Amman,${zone},2025-09-08,2025-09-10,3,3,4,3,6`
  const taken = [
    check(countriesImport, { regions: known.posts.regions }, recordsOf(country)),
    check(seminarsImport, known.posts, recordsOf(seminar)),
  ].map(({ findings }) => !findings.some(({ column }) => column === "time_zone"))
  return [inForm, ...taken]
}

describe("forms and imports", () => {
  it.each(["America/Los_Angeles", "Pacific/Noumea", "Asia/Calcutta", "Europe/Kiev", "UTC", "Etc/UTC"])(
    "take %s, of which every wall time has an instant",
    (zone) => {
      expect(takers(zone)).toEqual([true, true, true])
      expect(toInstant("2026-01-15T10:00", zone)).toBeTypeOf("number")
    },
  )

  it.each(["US/Pacific", "EST", "Etc/GMT+5", "europe/paris", "asia/kolkata", "GMT", "Europe/Atlantis", "SystemV/PST8"])(
    "refuse %s",
    (zone) => expect(takers(zone)).toEqual([false, false, false]),
  )
})

onBothDatabases((open) => {
  it("the zones of the countries with a post come first, then every other one, each once", async () => {
    const db = await open()
    await aCountry(db, "JO", "middle_east", "Asia/Amman")
    await aCountry(db, "TD", "west_africa", "Africa/Ndjamena")
    await aPost(db, "JO", "middle_east")
    const offered = await timeZones(db)
    expect(offered.network).toEqual(["Europe/Paris", "Asia/Amman"])
    expect(offered.others).not.toContain("Asia/Amman")
    expect(offered.others).toContain("Africa/Ndjamena")
    expect([...offered.network, ...offered.others].sort()).toEqual([...placeZones])
    const listed = zoneGroups(offered, "fr").flatMap(({ zones }) => zones.map(({ zone }) => zone))
    expect(listed.sort()).toEqual([...placeZones])
    for (const zone of [
      "America/Los_Angeles",
      "America/Vancouver",
      "Pacific/Noumea",
      "Pacific/Tahiti",
      "Indian/Reunion",
    ])
      expect(listed).toContain(zone)
  })
})

it("zones are listed by city in the reader's language", () => {
  const groups = zoneGroups({ network: ["Europe/Paris"], others: placeZones }, "fr")
  expect(groups.map(({ area }) => area).slice(0, 3)).toEqual(["network", "Europe", "Africa"])
  const africa = groups.find(({ area }) => area === "Africa")?.zones.map(({ label }) => label) ?? []
  expect(africa.slice(0, 4)).toEqual([
    "Abidjan (Africa/Abidjan)",
    "Accra (Africa/Accra)",
    "Addis-Abeba (Africa/Addis_Ababa)",
    "Alger (Africa/Algiers)",
  ])
})

it.each([
  ["Pacific/Noumea", "heure de Nouméa", "Nouméa time"],
  ["Indian/Reunion", "heure de La Réunion", "Réunion time"],
  ["America/Los_Angeles", "heure de Los Angeles", "Los Angeles time"],
  ["Atlantic/Azores", "heure des Açores", "Azores time"],
  ["Pacific/Easter", "heure de l’île de Pâques", "Easter Island time"],
  ["America/Martinique", "heure de la Martinique", "Martinique time"],
])("%s is called by its place", (zone, french, english) => {
  expect([zoneTime(zone, "fr"), zoneTime(zone, "en")]).toEqual([french, english])
})

it("no city keeps the marks of an identifier", () => {
  for (const zone of placeZones) expect(zoneCity(zone, "fr")).not.toMatch(/[_/]/)
})
