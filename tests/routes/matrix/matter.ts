import { write } from "#db/write.server"
import { anOffice, answersUntil, someDemands, someWishes } from "#tests/support/answers"
import type { Cast } from "#tests/support/cast"
import { aRoom, aSession } from "#tests/support/events"
import type { TestInstallation } from "#tests/support/installation"
import { publishDraft } from "#tests/support/publishing"
import type { EventName } from "./who-asks"

/** What addresses name: things that exist, so that a refusal is one of right and not of absence. */
export interface Matter {
  readonly colloquium: Readonly<Record<string, string>>
  readonly seminar: Readonly<Record<string, string>>
}

export async function matterOf(installation: TestInstallation, cast: Cast): Promise<Matter> {
  const { db, outbox, keys: _ } = installation
  const events = [
    { id: cast.colloquium, slug: "colloque-2025", day: "2025-08-26", room: cast.rooms.workshop },
    { id: cast.seminar, slug: "seminaire-moyen-orient-2025", day: "2025-10-14", room: "" },
  ] as const
  const letter = { kind: "word", personId: null, address: "a@interieur.example", language: "fr" as const }
  await write(db, (tx) => outbox.enqueue(tx, { ...letter, subject: "Objet", text: "Texte" }, installation.time.realNow))
  const { id: letterId } = await db.selectFrom("letter").select("id").executeTakeFirstOrThrow()
  const office = await anOffice(db, "OCESS", cast.officeHead)
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
    found.push({
      office,
      event: slug,
      day,
      session,
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
