import { describe, expect, it } from "vitest"
import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { aBriefing, aGuest, namePeople } from "#tests/support/briefings"
import { aCast } from "#tests/support/cast"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { aPerson } from "#tests/support/people"
import { anOrganisersGrant, publishDraft } from "#tests/support/publishing"
import { anOffice, aTable } from "#tests/support/round-tables"
import { settleSeats } from "#tests/support/settled-seats"
import { participantsOf } from "~/features/access/participants.server"
import { relationsOf, standingOf } from "~/features/access/relations.server"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { keepRoundTableRules } from "~/features/round-tables/round-table-rules.server"
import { destroyDueDossiers } from "~/features/round-tables/tables/destruction.server"
import { ownConfidentialSlots } from "~/features/round-tables/timetable/seats.server"

const today = "2025-08-18"

async function aHouse(open: OpenDatabase) {
  const db = await open()
  const cast = await aCast(db)
  const installation = anInstallation(db)
  const guest = await aGuest(db)
  await aSession(db, cast.colloquium, { title_fr: "Ouverture", visibility: "open", day: "2025-08-25" })
  const eventsOf = async (personId: string) => {
    const { events } = await standingOf(db, personId, today, installation.eventsNaming)
    return events.map(({ slug, byName = false }) => [slug, byName])
  }
  const slotsOf = async (personId: string) => {
    const slots = await ownConfidentialSlots(db, installation.keys, { eventId: cast.colloquium, personId })
    return { programme: [...slots.sitsAt], dossiers: [...slots.tables] }
  }
  const publish = () => publishDraft(installation, cast.colloquium, cast.organiser)
  return { db, cast, installation, guest, eventsOf, slotsOf, publish }
}

async function retitle(db: Db) {
  const title = { title_fr: `Ouverture ${Math.random()}` }
  await write(db, (tx) => tx.updateTable("session").set(title).where("visibility", "=", "open").execute())
}

/** What whoever holds the database alone sees of everybody's seats. */
async function seatRows({ db }: TestInstallation, eventId: string) {
  const rows = await db
    .selectFrom("dossier")
    .select(["subject_id as personId", "sealed", "wrapped_key as wrappedKey", "revision"])
    .where("kind", "=", "seats")
    .where("event_id", "=", eventId)
    .execute()
  return new Map(rows.map(({ personId, ...row }) => [personId, row]))
}

onBothDatabases((open) => {
  describe("whoever speaks in a confidential session alone", () => {
    it("takes part by the next publication, with the slot in the programme and no dossier that opens", async () => {
      const { db, cast, installation, guest, eventsOf, slotsOf, publish } = await aHouse(open)
      const briefing = await aBriefing(installation, cast.colloquium, [guest, cast.officeHead])
      expect(await eventsOf(guest)).toEqual([])
      await publish()
      expect(await eventsOf(guest)).toEqual([["colloque-2025", true]])
      expect(await slotsOf(guest)).toEqual({ programme: [briefing], dossiers: [] })
      expect(await slotsOf(cast.officeHead)).toEqual({ programme: [briefing], dossiers: [] })
      expect(await eventsOf(cast.officeHead)).toContainEqual(["colloque-2025", false])
      expect(await slotsOf(cast.attache)).toEqual({ programme: [], dossiers: [] })
      // Rows in the clear say what they said: nothing.
      expect(await relationsOf(db, guest, today)).toEqual([])
      const participants = await participantsOf(
        db,
        anOrganisersGrant("plan-agenda", cast.colloquium, cast.organiser),
        today,
      )
      expect(participants.map(({ personId }) => personId)).not.toContain(guest)
    })

    it("reads as the position allows: a partner nothing internal", async () => {
      const { db, cast, installation, publish } = await aHouse(open)
      const partner = await aPerson(db, { position: "partner" })
      await aBriefing(installation, cast.colloquium, [partner])
      await publish()
      const { events } = await standingOf(db, partner, today, installation.eventsNaming)
      expect(events).toMatchObject([{ roles: new Set(["partner"]), as: new Set(["partner"]), byName: true }])
    })

    it("is told by no row: everybody has one of the same length, written as often, whatever happens", async () => {
      const { db, cast, installation, guest, publish } = await aHouse(open)
      const briefing = await aBriefing(installation, cast.colloquium, [guest])
      const everybody = (await db.selectFrom("person").select("id").execute()).map(({ id }) => id)
      const changes = [
        publish,
        () => retitle(db).then(publish),
        () => namePeople(installation, cast, briefing, { speakers: [guest], attendees: [cast.attache, cast.partner] }),
        () => namePeople(installation, cast, briefing, { speakers: [guest], attendees: [cast.attache, cast.partner] }),
        () => namePeople(installation, cast, briefing, { speakers: [], attendees: [] }),
        () => retitle(db).then(publish),
      ]
      let before = new Map<string, { readonly wrappedKey: string }>()
      for (const [at, change] of changes.entries()) {
        await change()
        const rows = await seatRows(installation, cast.colloquium)
        expect([...rows.keys()].sort()).toEqual([...everybody].sort())
        expect(new Set([...rows.values()].map(({ revision, sealed }) => `${revision} ${sealed.length}`)).size).toBe(1)
        expect([...rows.values()][0]?.revision).toBe(at + 1)
        const same = everybody.filter((id) => before.get(id)?.wrappedKey === rows.get(id)?.wrappedKey)
        expect(same).toEqual([])
        before = rows
      }
      const named = await Promise.all(
        (["published_speaker", "session_speaker", "session_named", "participation"] as const).map((table) =>
          db.selectFrom(table).select("person_id").where("person_id", "=", guest).execute(),
        ),
      )
      expect(named).toEqual([[], [], [], []])
    })

    it("is told by the custodian's word alone once there is one, and nobody before the session is published", async () => {
      const { cast, db, installation, guest, eventsOf, slotsOf, publish } = await aHouse(open)
      await publish()
      const briefing = await aBriefing(installation, cast.colloquium, [guest])
      await namePeople(installation, cast, briefing, { speakers: [], attendees: [cast.attache] })
      expect([await eventsOf(guest), await slotsOf(cast.attache)]).toEqual([[], { programme: [], dossiers: [] }])
      await publish()
      expect([await eventsOf(guest), await slotsOf(cast.attache)]).toEqual([
        [],
        { programme: [briefing], dossiers: [] },
      ])
      await namePeople(installation, cast, briefing, { speakers: [guest], attendees: [] })
      expect([await eventsOf(guest), await slotsOf(cast.attache)]).toEqual([
        [["colloque-2025", true]],
        { programme: [], dossiers: [] },
      ])
      await write(db, (tx) => tx.deleteFrom("session").where("id", "=", briefing).execute())
      await publish()
      expect(await eventsOf(guest)).toEqual([])
    })

    it("keeps the seats of a plan apart, and a plan has the last word on its tables", async () => {
      const { db, cast, installation, guest, slotsOf, eventsOf, publish } = await aHouse(open)
      const office = await anOffice(db, "OCTEST", cast.officeHead)
      const rules = { officeId: office, focus: null, countries: null, min: 0, max: 8, hosts: 1, mandatory: true }
      const code = (await db.selectFrom("person").select("code").where("id", "=", guest).executeTakeFirstOrThrow()).code
      const table = await aTable(
        installation,
        cast.colloquium,
        { table: rules, speakers: [{ personCode: code, functionTitle: null }] },
        { room_id: cast.rooms.confidential, starts_at: "14:00", ends_at: "15:00" },
      )
      const briefing = await aBriefing(installation, cast.colloquium, [cast.attache])
      await publish()
      expect(await slotsOf(guest)).toEqual({ programme: [table], dossiers: [] })
      await settleSeats(installation, cast, [[cast.attache, table]])
      expect(await eventsOf(guest)).toEqual([])
      expect(await slotsOf(cast.attache)).toEqual({ programme: [table, briefing], dossiers: [table] })
      await retitle(db)
      await publish()
      expect(await slotsOf(cast.attache)).toEqual({ programme: [table, briefing], dossiers: [table] })
    })

    it("takes part no more once the dossiers are destroyed", async () => {
      const { db, cast, installation, guest, eventsOf, publish } = await aHouse(open)
      await aBriefing(installation, cast.colloquium, [guest])
      await publish()
      const rules = { ...usualRules, destroyedOn: "2025-11-30" }
      await write(db, (tx) => keepRoundTableRules(tx, cast.colloquium, rules))
      const { keys, journal, time } = installation
      await destroyDueDossiers({ db, keys, journal, now: "2025-12-01T08:00:00Z", realNow: time.realNow })
      expect(await eventsOf(guest)).toEqual([])
    })
  })
})
