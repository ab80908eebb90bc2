import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { anOffice, answersUntil, someDemands, someWishes } from "#tests/support/answers"
import { aCast, type Cast } from "#tests/support/cast"
import { seatAt } from "#tests/support/dossiers"
import { aRoom, aSession } from "#tests/support/events"
import { custodianOf } from "#tests/support/grants"
import type { TestInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { publishDraft } from "#tests/support/publishing"
import { aPlan, aTable } from "#tests/support/round-tables"
import type { TableRelation } from "~/features/access/policy"
import { type EventName, relations } from "./who-asks"

/** What addresses name: things that exist, so that a refusal is one of right and not of absence. */
export interface Matter {
  readonly colloquium: Readonly<Record<string, string>>
  readonly seminar: Readonly<Record<string, string>>
}

/** A table of the colloquium with somebody of each relation; whoever sat there once does not any more. */
async function aSeatedTable(installation: TestInstallation, cast: Cast, office: string): Promise<string> {
  const rules = { officeId: office, focus: null, countries: null, min: 1, max: 8, hosts: 2, mandatory: true }
  const words = { titleFr: "Table", titleEn: "Table", table: rules }
  const table = await aTable(installation, cast.colloquium, words, { room_id: cast.rooms.confidential })
  const seats = (Object.entries(relations) as [keyof typeof relations & keyof Cast, TableRelation][]).map(
    ([who, as]) => [cast[who] as string, as] as const,
  )
  await seatAt(installation, cast.colloquium, table, seats, [cast.departing])
  return table
}

/** The cast, and the head of another office than the one whose table it is. */
export interface WholeCast extends Cast {
  readonly otherHead: string
}

export async function aWholeCast(db: Db): Promise<WholeCast> {
  const cast = await aCast(db)
  const otherHead = await aPerson(db, { family_name: "Autre", position: "office_head", corps: "central" })
  await aRole(db, otherHead, "office_head")
  return { ...cast, otherHead }
}

export async function matterOf(installation: TestInstallation, cast: Cast & Partial<WholeCast>): Promise<Matter> {
  const { db, outbox, keys: _ } = installation
  const events = [
    { id: cast.colloquium, slug: "colloque-2025", day: "2025-08-26", room: cast.rooms.workshop },
    { id: cast.seminar, slug: "seminaire-moyen-orient-2025", day: "2025-10-14", room: "" },
  ] as const
  const letter = { kind: "word", personId: null, address: "a@interieur.example", language: "fr" as const }
  await write(db, (tx) => outbox.enqueue(tx, { ...letter, subject: "Objet", text: "Texte" }, installation.time.realNow))
  const { id: letterId } = await db.selectFrom("letter").select("id").executeTakeFirstOrThrow()
  const office = await anOffice(db, "OCESS", cast.officeHead)
  await anOffice(db, "OCAUTRE", cast.otherHead ?? null)
  const tables = {
    [cast.colloquium]: await aSeatedTable(installation, cast, office),
    [cast.seminar]: await aTable(installation, cast.seminar, { titleFr: "Table" }, { day: "2025-10-14" }),
  }
  const found = []
  for (const { id, slug, day, room } of events) {
    const place = room || (await aRoom(db, id))
    // Open to all: whoever is in the event may see this one.
    const session = await aSession(db, id, { day, room_id: place, visibility: "open" })
    await publishDraft(installation, id, cast.organiser)
    // A second one, so that the first may be brought back.
    await write(db, (tx) =>
      tx.updateTable("session").set({ title_fr: "Dite autrement" }).where("id", "=", session).execute(),
    )
    await publishDraft(installation, id, cast.organiser)
    await answersUntil(installation, id, { demandsUntil: "2025-08-20", wishesUntil: "2025-08-21" })
    await someDemands(installation, id, office)
    await someWishes(installation, id, cast.inAmman, [{ officeId: office, question: "" }])
    await aPlan(installation, custodianOf(cast.custodian, id))
    found.push({
      office,
      event: slug,
      day,
      session,
      table: tables[id] ?? "",
      room: place,
      number: "1",
      id: letterId,
      letter: letterId,
      personId: cast.attache,
      person: cast.inAmman,
      account: cast.attache,
      kind: "rooms",
      answers: "demands",
      token: "x".repeat(43),
    })
  }
  const [colloquium = {}, seminar = {}] = found
  return { colloquium, seminar }
}

/** An address with a real thing for each of its parts. */
export function withMatter(address: string, matter: Matter, event: EventName): string {
  return address.replace(/:(\w+)/g, (_, name: string) => {
    const value = matter[event][name]
    if (value === undefined)
      throw new Error(`tests/routes/matrix/matter.ts does not say what :${name} is in ${address}`)
    return value
  })
}
