import { readFileSync } from "node:fs"
import { type KnownPeople, peopleImport } from "~/features/access/people-import"
import { sessionsImport } from "~/features/agenda/sessions-import"
import { roomsImport } from "~/features/events/rooms-import"
import { seminarsImport } from "~/features/events/seminars-import"
import { type AssignmentRow, assignmentsImport } from "~/features/network/assignments-import"
import { countriesImport } from "~/features/network/countries-import"
import { officesImport } from "~/features/network/offices-import"
import { postsImport } from "~/features/network/posts-import"
import { regionsImport } from "~/features/network/regions-import"
import { travelImport } from "~/features/network/travel-import"
import { type PartnerRow, partnersImport } from "~/features/registration/partners-import"
import { demandsImport } from "~/features/round-tables/demands/demands-import"
import { wishesImport } from "~/features/round-tables/demands/wishes-import"
import { decode } from "~/platform/table-file/decoding"
import { recordsOf } from "~/platform/table-file/delimited"
import { type Checked, check, type ImportKind } from "~/platform/table-file/kind"

/** The files of the demonstration edition, read through the import kinds in the order in which they depend on each other. */
export function demoBytes(file: string): Uint8Array {
  return readFileSync(new URL(`../../db/demo/${file}`, import.meta.url))
}

export function demoRecords(file: string) {
  const text = decode(demoBytes(file))
  if (!text.ok) throw new Error(`${file}: ${text.findings[0]?.code}`)
  return [...recordsOf(text.value)]
}

/** A trusted file as plain objects, for expectations that must not depend on the kinds under test. */
export function demoObjects(file: string): readonly Record<string, string>[] {
  const [header, ...rows] = demoRecords(file)
  return rows.map(({ fields }) =>
    Object.fromEntries((header?.fields ?? []).map((name, at) => [name, fields[at] ?? ""])),
  )
}

function read<C extends string, Row, Known>(kind: ImportKind<C, Row, Known>, known: Known, file: string): Checked<Row> {
  return check(kind, known, demoRecords(file))
}

const rowsOf = <Row>(checked: Checked<Row>) => checked.rows.map(({ row }) => row)

export const noPeople: KnownPeople = { ownerOfEmail: new Map(), people: new Map(), forDirectorate: true }

export const none = {
  assignments: [] as readonly AssignmentRow[],
  partners: [] as readonly PartnerRow[],
}

/** Every file of the clean set as checked, and the references that later files need. */
export function demoEdition() {
  const regions = read(regionsImport, undefined, "regions.csv")
  const regionKeys = new Set(rowsOf(regions).map(({ key }) => key))
  const countries = read(countriesImport, { regions: regionKeys }, "countries.csv")
  const iso2 = new Set(rowsOf(countries).map((country) => country.iso2))
  const posts = read(postsImport, { regions: regionKeys, countries: iso2, parentOf: new Map() }, "posts.csv")
  const people = read(peopleImport, noPeople, "people.csv")
  const positionOf = new Map(rowsOf(people).map(({ code, position }) => [code, position as string]))
  const kindOfPost = new Map(rowsOf(posts).map(({ code, kind }) => [code, kind as string]))
  const forAssignments = { positionOf, kindOfPost, assignments: none.assignments }
  const assignments = read(assignmentsImport, forAssignments, "assignments.csv")
  const offices = read(
    officesImport,
    { people: positionOf, heads: new Map(), roleHolders: new Set<string>() },
    "offices.csv",
  )
  const officeCodes = new Set(rowsOf(offices).map(({ code }) => code))
  const rooms = read(roomsImport, { rooms: new Set<string>() }, "rooms.csv")
  const forSessions = {
    rooms: new Set(rowsOf(rooms).map(({ code }) => code)),
    people: positionOf,
    codes: new Set<string>(),
  }
  const seminars = read(seminarsImport, { regions: regionKeys, countries: iso2 }, "seminars.csv")
  const forPartners = {
    countries: iso2,
    quotasOf: new Map(rowsOf(seminars).map(({ key, quotas }) => [key, quotas])),
    partners: none.partners,
  }
  return {
    files: {
      regions,
      countries,
      posts,
      people,
      assignments,
      offices,
      rooms,
      seminars,
      demands: read(demandsImport, { offices: officeCodes, countries: iso2 }, "demands.csv"),
      wishes: read(wishesImport, { positionOf, offices: officeCodes }, "wishes.csv"),
      sessions: read(sessionsImport, forSessions, "colloquium-2025-sessions.csv"),
      jordan: read(sessionsImport, forSessions, "seminar-jordan-sessions.csv"),
      partners: read(partnersImport, forPartners, "partners.csv"),
      travel: read(travelImport, { people: positionOf }, "travel.csv"),
    },
    known: {
      regions: undefined,
      people: {
        ownerOfEmail: new Map(rowsOf(people).map(({ email, code }) => [email, code])),
        people: new Map(rowsOf(people).map((kept) => [kept.code, { kept, entrusted: false }])),
        forDirectorate: true,
      },
      posts: {
        regions: regionKeys,
        countries: iso2,
        parentOf: new Map(rowsOf(posts).map(({ code, parentCode }) => [code, parentCode])),
      },
      assignments: forAssignments,
      sessions: forSessions,
      demands: { offices: officeCodes, countries: iso2 },
      wishes: { positionOf, offices: officeCodes },
      partners: forPartners,
    },
  }
}
