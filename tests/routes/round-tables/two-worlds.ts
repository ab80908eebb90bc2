import { codesOf } from "#tests/support/briefings"
import { openDatabase } from "#tests/support/databases"
import { aRoom, aSession } from "#tests/support/events"
import { anInstallation } from "#tests/support/installation"
import { aPerson } from "#tests/support/people"
import { publishDraft } from "#tests/support/publishing"
import { serve, type Visitor } from "#tests/support/request"
import { anOffice, aTable } from "#tests/support/round-tables"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { aWholeCast, type WholeCast } from "../matrix/matter"

const slug = "colloque-2025"

/** A table of a world: when, and in which of two rooms. */
export interface WorldTable {
  readonly day: string
  readonly starts_at: string
  readonly ends_at: string
  readonly room: "first" | "second"
  /** it names people: a guest who takes part in nothing else, and somebody of the directorate */
  readonly names?: true
}

export interface World {
  /** of the publication in force */
  readonly published: readonly WorldTable[]
  /** of the draft as it is now; the published ones where it is left out */
  readonly drafted?: readonly WorldTable[]
}

export const watching = [
  "organiser",
  "director",
  "administrator",
  "staff",
  "otherHead",
  "attache",
  "departing",
  "arriving",
  "partner",
  "liaisonOfficer",
] as const satisfies readonly (keyof WholeCast)[]
export type Watching = (typeof watching)[number]

const everybodys = [
  paths.home(),
  paths.events(),
  paths.event(slug),
  paths.week(slug),
  paths.day(slug, "2025-08-26"),
  paths.day(slug, "2025-08-27"),
  paths.programme(slug),
  paths.tables(slug),
  `${paths.search(slug)}?q=atelier`,
  `${paths.search(slug)}?q=table`,
]
const planners = [
  paths.rooms(slug),
  paths.preparation(slug),
  paths.conflicts(slug),
  paths.publish(slug),
  paths.publications(slug),
  paths.publication(slug, 1),
  paths.publication(slug, 2),
  paths.import(slug),
  paths.eventSettings(slug),
]
const pagesFor = (who: Watching) => [
  ...everybodys,
  ...(who === "organiser" ? planners : []),
  ...(who === "administrator" ? [paths.journal()] : []),
]

/** What everybody sees of a world, page by page: every piece of text that an eye may read, ids and nonces left out. */
export async function seenIn({ published, drafted = published }: World): Promise<Map<string, readonly string[]>> {
  const db = await openDatabase("sqlite")
  const installation = anInstallation(db, { demo: true })
  const cast = await aWholeCast(db)
  const { colloquium, rooms, organiser } = cast
  const second = await aRoom(db, colloquium, { code: "N-C2", name_fr: "Salle C2", kind: "confidential", position: 4 })
  const office = await anOffice(db, "OCTEST", cast.officeHead)
  const guest = await aPerson(db, { position: "speaker" })
  const colleague = await aPerson(db, { position: "central", corps: "central" })
  const named = (await codesOf(db, [guest, colleague])).map((personCode) => ({ personCode, functionTitle: null }))
  const rules = { officeId: office, focus: null, countries: null, min: 1, max: 8, hosts: 2, mandatory: true }
  const add = ({ room, names, ...given }: WorldTable) =>
    aTable(
      installation,
      colloquium,
      { titleFr: "Table ronde", table: rules, ...(names && { speakers: named }) },
      { ...given, room_id: room === "first" ? rooms.confidential : second },
    )
  for (const [day, title_fr] of [
    ["2025-08-26", "Atelier du mardi"],
    ["2025-08-27", "Atelier du mercredi"],
  ] as const)
    await aSession(db, colloquium, { day, title_fr, room_id: rooms.workshop, starts_at: "16:00", ends_at: "17:00" })
  await publishDraft(installation, colloquium, organiser)
  for (const table of published) await add(table)
  // Something to publish, whether there are tables or not.
  await db.writer.updateTable("session").set({ title_en: "Workshop" }).where("kind", "=", "workshop").execute()
  await publishDraft(installation, colloquium, organiser)
  if (drafted !== published) {
    await db.writer.deleteFrom("session").where("kind", "=", "round_table").execute()
    for (const table of drafted) await add(table)
  }

  const site = await serve(installation)
  const seen = new Map<string, readonly string[]>()
  for (const who of watching) {
    const visitor = await site.as(cast[who])
    for (const page of pagesFor(who)) seen.set(`${who} ${page}`, piecesOf((await visitor.get(page)).text))
    if (who !== "partner") seen.set(`${who} calendar`, await calendarOf(visitor))
  }
  return seen
}

async function calendarOf(visitor: Visitor): Promise<string[]> {
  const made = await visitor.post(paths.feeds(), { intent: "create", formKey: newId(), name: "Téléphone" })
  const { text } = await visitor.get(/\/f\/[\w-]+\.ics/.exec(made.text)?.[0] ?? "")
  return text
    .replace(/\r\n /g, "")
    .replace(/[0-9a-f]{32}|UID:[^\r]*|(DTSTAMP|LAST-MODIFIED)[^\r]*/g, "")
    .split("\r\n")
    .sort()
}

/** The text and the labels of a page, piece by piece, in no order: rows of one time come in the order of their ids. */
function piecesOf(html: string): string[] {
  const [, main = ""] = /<body[^>]*>([\s\S]*)<\/body>/.exec(html.replace(/<script[\s\S]*?<\/script>/g, "")) ?? []
  const labels = [...main.matchAll(/(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, label = ""]) => label)
  const texts = main.replace(/<!--[\s\S]*?-->/g, "").split(/<[^>]*>/)
  return [...labels, ...texts]
    .map((piece) =>
      piece
        .replace(/^[\w-]{6}…$/, "…")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter(Boolean)
    .sort()
}

/** What stands in one and not in the other, on each page, as often as it does. */
export function differences(
  before: ReadonlyMap<string, readonly string[]>,
  after: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  const without = (all: readonly string[], others: readonly string[]) => {
    const left = [...others]
    return all.filter((piece) => {
      const at = left.indexOf(piece)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  const found = new Map<string, readonly string[]>()
  for (const [page, mine] of before) {
    const theirs = after.get(page) ?? []
    const changed = [...without(mine, theirs), ...without(theirs, mine)]
    if (changed.length > 0) found.set(page, [...new Set(changed)])
  }
  return found
}
