import { describe, expect, it, vi } from "vitest"
import { write } from "#db/write.server"
import { aBriefing, aGuest, namePeople } from "#tests/support/briefings"
import { aCast } from "#tests/support/cast"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { anInstallation } from "#tests/support/installation"
import { anOrganisersGrant } from "#tests/support/publishing"
import { editSession } from "~/features/agenda/draft/commands.server"
import { draftSession } from "~/features/agenda/draft/queries.server"
import { fieldsOf } from "~/features/agenda/draft/session-fields"
import { ownUid } from "~/features/calendar/own-uids"
import { sealSession } from "~/features/round-tables/commands.server"
import { newId } from "~/platform/crypto/tokens.server"
import { aDoor, aFeed, read } from "./a-door"
import { publish } from "./a-subscriber"

async function aHouse(open: OpenDatabase) {
  const db = await open()
  const cast = await aCast(db)
  const installation = anInstallation(db)
  const guest = await aGuest(db)
  const opening = await aSession(db, cast.colloquium, { title_fr: "Ouverture", visibility: "open", day: "2025-08-25" })
  const served = await aDoor(installation)
  const feedOf = async (personId: string) => {
    const { token } = await aFeed(installation, personId)
    return async () => served.fetch(`/f/${token}.ics`)
  }
  const pass = (minutes: number) => {
    const now = Date.parse(installation.time.now) + minutes * 60_000
    installation.time.now = new Date(now).toISOString().replace(".000", "")
  }
  /** An organiser makes a session of the draft confidential, and publishes. */
  const seal = async (id: string) => {
    const grant = anOrganisersGrant("plan-agenda", cast.colloquium, cast.organiser)
    const session = await draftSession(db, grant, id)
    if (!session) throw new Error("a session of the draft")
    const fields = { ...fieldsOf(session), visibility: "confidential" as const, audience: "members" as const }
    const edited = await editSession(
      db,
      grant,
      { id, revision: session.revision, fields },
      {
        journal: installation.journal,
        seal: (tx, which, words) => sealSession(tx, installation.keys, which, words),
        ...installation.time,
        formKey: newId(),
      },
    )
    if (!edited.ok) throw new Error(edited.reason)
    await publish(installation, cast.colloquium)
  }
  return { db, cast, installation, guest, opening, feedOf, pass, seal }
}

onBothDatabases((open) => {
  describe("the calendar of whoever speaks in confidential sessions", () => {
    it("holds the slot of a guest beside what is for all, and no row in the clear is written of it", async () => {
      const { db, cast, installation, guest, opening, feedOf, pass } = await aHouse(open)
      const feed = await feedOf(guest)
      expect(read(await feed()).map(({ summary }) => summary)).toEqual(["Colloque\u00a0: aucun événement"])
      const briefing = await aBriefing(installation, cast.colloquium, [guest])
      await publish(installation, cast.colloquium)
      const after = await feed()
      expect(read(after)).toEqual([
        { uid: opening, summary: "Ouverture", status: "CONFIRMED", sequence: 0 },
        { uid: ownUid(briefing, guest), summary: "Réservé", status: "CONFIRMED", sequence: 0 },
      ])
      expect(after.text).not.toContain("Réunion scellée")
      expect(await db.selectFrom("participation").select("event_id").where("person_id", "=", guest).execute()).toEqual(
        [],
      )

      pass(10)
      await namePeople(installation, cast, briefing, { speakers: [], attendees: [] })
      expect(read(await feed())).toEqual([
        { uid: opening, summary: "[Annulé] Ouverture", status: "CANCELLED", sequence: 1 },
        { uid: ownUid(briefing, guest), summary: "[Annulé] Réservé", status: "CANCELLED", sequence: 1 },
      ])
      pass(10)
      await namePeople(installation, cast, briefing, { speakers: [], attendees: [guest] })
      expect(read(await feed())).toEqual([
        { uid: opening, summary: "Ouverture", status: "CONFIRMED", sequence: 2 },
        { uid: ownUid(briefing, guest), summary: "Réservé", status: "CONFIRMED", sequence: 2 },
      ])
    })

    it.each(["guest", "staff"] as const)("keeps the slot of a session that becomes confidential: a %s", async (who) => {
      const { db, cast, guest, installation, feedOf, seal } = await aHouse(open)
      const speaker = who === "guest" ? guest : cast.staff
      const session = await aSession(db, cast.colloquium, {
        title_fr: "Menace",
        audience: "asi",
        starts_at: "11:00",
        ends_at: "12:00",
      })
      await write(db, (tx) =>
        tx
          .insertInto("session_speaker")
          .values({ session_id: session, position: 0, person_id: speaker, function_title: null })
          .execute(),
      )
      await publish(installation, cast.colloquium)
      const feed = await feedOf(speaker)
      const other = await feedOf(cast.officeHead)
      const ofSession = async () => read(await feed()).filter(({ uid }) => uid === session)
      expect(await ofSession()).toEqual([{ uid: session, summary: "Menace", status: "CONFIRMED", sequence: 0 }])
      const before = (await other()).text
      await seal(session)
      const sealed = await feed()
      expect(read(sealed).filter(({ uid }) => uid === session)).toEqual([
        { uid: session, summary: "Réservé", status: "CONFIRMED", sequence: 1 },
      ])
      expect(sealed.text).not.toContain("Menace")
      // It is dated by the publication, as everybody else's: no second more tells of a seat that was written.
      const published = await db.selectFrom("publication").select("published_at").orderBy("number").execute()
      const stamp = published.at(-1)?.published_at.replace(/[-:]/g, "")
      expect(sealed.text).toContain(`LAST-MODIFIED:${stamp}`)
      expect((await other()).text).toBe(before)
      // Again, once the row of the part that ended is written: the same entries.
      const again = await feed()
      expect(read(again)).toEqual(read(sealed))
    })

    it("keeps the slot for the people whom a session named before it became confidential", async () => {
      const { db, cast, installation, feedOf, seal } = await aHouse(open)
      const session = await aSession(db, cast.colloquium, { title_fr: "Menace", audience: "named" })
      await write(db, (tx) =>
        tx.insertInto("session_named").values({ session_id: session, person_id: cast.attache }).execute(),
      )
      await publish(installation, cast.colloquium)
      const feed = await feedOf(cast.attache)
      await feed()
      await seal(session)
      expect(read(await feed()).filter(({ uid }) => uid === session)).toEqual([
        { uid: session, summary: "Réservé", status: "CONFIRMED", sequence: 1 },
      ])
    })

    it("leaves no hash in the database by which a calendar could be guessed", async () => {
      const { db, cast, installation, guest, feedOf } = await aHouse(open)
      await aBriefing(installation, cast.colloquium, [guest])
      await publish(installation, cast.colloquium)
      const [one, other] = [await feedOf(guest), await feedOf(guest)]
      const etags = [(await one()).headers.etag, (await other()).headers.etag]
      expect(etags[1]).toBe(etags[0])
      await vi.waitFor(async () => {
        const rows = await db.selectFrom("feed").selectAll().where("person_id", "=", guest).execute()
        const kept = rows.flatMap(({ given_version }) => given_version ?? [])
        expect(new Set(kept).size).toBe(2)
        expect(JSON.stringify(rows)).not.toContain(etags[0]?.slice(3, -1))
      })
    })

    it("changes for nobody else when people are named", async () => {
      const { cast, installation, feedOf, pass } = await aHouse(open)
      const briefing = await aBriefing(installation, cast.colloquium, [])
      await publish(installation, cast.colloquium)
      const [asi, staff] = [await feedOf(cast.attache), await feedOf(cast.staff)]
      const before = [(await asi()).text, (await staff()).text]
      pass(10)
      await namePeople(installation, cast, briefing, { speakers: [cast.officeHead], attendees: [cast.attache] })
      // The audience has the slot already: being named as well changes nothing that its calendar shows.
      expect([(await asi()).text, (await staff()).text]).toEqual(before)
    })
  })
})
