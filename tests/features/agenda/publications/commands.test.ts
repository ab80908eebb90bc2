import { describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { aRoom } from "#tests/support/events"
import { lastReasons, publicationNumbered, records } from "~/features/agenda/publications/archive/queries.server"
import { draftCandidate } from "~/features/agenda/publications/candidate.server"
import { publishAgenda } from "~/features/agenda/publications/commands.server"
import { publicationInForce } from "~/features/agenda/publications/in-force.server"
import { aDesk, aPlan, aTable, saysSecret } from "../draft/planning"
import { edited, planned, published, publishing, read } from "./releasing"

onBothDatabases((open) => {
  describe("publishing", () => {
    it("freezes the draft under the next number", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { cast, publish } = desk
      const speakers = [{ personId: cast.director, functionTitle: null }]
      const id = await planned(db, desk, aPlan({ roomId: cast.rooms.plenary, speakers }))
      expect(await published(db, desk, { word: " Bonne lecture " })).toEqual({
        ok: true,
        value: { number: 1, letters: 0 },
      })
      await edited(db, desk, id, 1, aPlan({ titleFr: "Un brouillon que personne ne lit" }))
      const inForce = await publicationInForce(db, publish)
      expect(inForce).toMatchObject({ number: 1, publishedAt: desk.installation.time.now })
      expect(inForce?.sessions).toMatchObject([
        {
          sessionId: id,
          titleFr: "Coopération opérationnelle",
          roomName: "Auditorium",
          floor: 1,
          site: "Nanterre",
          speakers: [{ personId: cast.director, name: "Mme Muriel Dirige" }],
        },
      ])
      expect(await records(db, publish)).toMatchObject([
        { number: 1, by: "Mme Solène Organise", restores: null, word: "Bonne lecture" },
      ])
      const entries = await db.selectFrom("entry").select(["act", "detail"]).where("act", "like", "agenda-%").execute()
      expect(entries).toEqual([{ act: "agenda-published", detail: expect.not.stringMatching(/Coop/) }])
    })

    it("keeps no word of a confidential session", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { cast } = desk
      const speakers = [{ personId: cast.officeHead, functionTitle: null }]
      await planned(db, desk, aTable({ roomId: cast.rooms.confidential, speakers }))
      await published(db, desk)
      const [row] = await db.selectFrom("published_session").select("content").execute()
      expect(row?.content).not.toMatch(saysSecret)
      expect(row?.content).not.toContain(cast.officeHead)
      expect(JSON.parse(row?.content ?? "")).toMatchObject({ titleFr: null, visibility: "confidential", themes: [] })
    })

    it("refuses what nothing has changed in", async () => {
      const db = await open()
      const desk = await aDesk(db)
      await planned(db, desk, aPlan())
      await published(db, desk)
      expect(await published(db, desk)).toMatchObject({ ok: false, reason: "nothing-to-publish" })
    })

    it("refuses while a conflict is blocking", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const roomId = desk.cast.rooms.plenary
      await planned(db, desk, aPlan({ roomId }))
      await planned(db, desk, aPlan({ roomId, startsAt: "09:30", endsAt: "10:30" }))
      expect(await published(db, desk)).toMatchObject({ ok: false, reason: "blocking-conflicts" })
      expect(await publicationInForce(db, desk.publish)).toBeNull()
    })

    it("asks a reason for each serious conflict, and keeps it", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { cast, publish } = desk
      const roomId = await aRoom(db, cast.colloquium, { capacity: 1 })
      await planned(db, desk, aPlan({ roomId }))
      const candidate = await draftCandidate(db, publish, "2025-08-18")
      const [conflict] = candidate.conflicts
      expect(conflict).toMatchObject({ rule: "capacity-short", severity: "serious", capacity: 1 })
      const key = conflict?.key ?? ""
      expect(await published(db, desk)).toMatchObject({ reason: "reason-missing" })
      expect(await published(db, desk, { reasons: new Map([[key, "   "]]) })).toMatchObject({
        reason: "reason-missing",
      })
      expect((await published(db, desk, { reasons: new Map([[key, "Des chaises suivent"]]) })).ok).toBe(true)
      expect((await publicationNumbered(db, publish, 1))?.reasons).toEqual(new Map([[key, "Des chaises suivent"]]))
      expect(await lastReasons(db, publish)).toEqual(new Map([[key, "Des chaises suivent"]]))
    })

    it("sees a speaker who is still in the air", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { cast, publish } = desk
      const flight = { carrier: "Air Essai", flight_no: "X1", from_iata: "MAD", to_iata: "CDG", family_count: 0 }
      const hours = { departs_at: "2025-08-26T07:00+02:00", arrives_at: "2025-08-26T09:20+02:00" }
      const whose = { person_id: cast.attache, event_id: cast.colloquium, direction: "inbound" } as const
      await write(db, (tx) =>
        tx
          .insertInto("travel")
          .values({ ...whose, ...flight, ...hours })
          .execute(),
      )
      await planned(db, desk, aPlan({ speakers: [{ personId: cast.attache, functionTitle: null }] }))
      const { conflicts } = await draftCandidate(db, publish, "2025-08-18")
      expect(conflicts).toMatchObject([{ rule: "speaker-in-flight", personIds: [cast.attache] }])
    })

    it("of two organisers who publish at once one wins, and the other has to read again", async () => {
      const db = await open()
      const desk = await aDesk(db)
      await planned(db, desk, aPlan())
      const release = await read(db, desk)
      const both = await Promise.all([1, 2].map(() => publishAgenda(db, desk.publish, release, publishing(desk))))
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "published-meanwhile" })
      expect(await records(db, desk.publish)).toHaveLength(1)
    })

    it("refuses a draft that is no longer what was read", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const id = await planned(db, desk, aPlan())
      const release = await read(db, desk)
      await edited(db, desk, id, 1, aPlan({ startsAt: "08:30" }))
      expect(await publishAgenda(db, desk.publish, release, publishing(desk))).toMatchObject({
        reason: "agenda-changed-meanwhile",
      })
    })

    it("publishes once at a double click", async () => {
      const db = await open()
      const desk = await aDesk(db)
      await planned(db, desk, aPlan())
      const release = await read(db, desk, { tell: "concerned" })
      const form = publishing(desk)
      const both = await Promise.all([1, 2].map(() => publishAgenda(db, desk.publish, release, form)))
      expect(both[0]).toEqual(both[1])
      expect(await records(db, desk.publish)).toHaveLength(1)
    })

    it("never goes back in time, though the clock may", async () => {
      const db = await open()
      const desk = await aDesk(db, "2025-08-26T08:42:00Z")
      const id = await planned(db, desk, aPlan())
      await published(db, desk)
      desk.installation.time.now = "2025-08-18T07:00:00Z"
      await edited(db, desk, id, 1, aPlan({ startsAt: "08:30" }))
      await published(db, desk)
      expect((await records(db, desk.publish)).map(({ publishedAt }) => publishedAt)).toEqual([
        "2025-08-26T08:42:01Z",
        "2025-08-26T08:42:00Z",
      ])
    })

    it("writes to those concerned, that their programme has changed and no more", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { cast } = desk
      const id = await planned(db, desk, aPlan({ audience: "arriving" }))
      await planned(db, desk, aTable())
      await published(db, desk)
      await edited(db, desk, id, 1, aPlan({ audience: "arriving", titleFr: "Arrivées", startsAt: "08:30" }))
      expect(await published(db, desk, { tell: "concerned" })).toMatchObject({ value: { number: 2, letters: 1 } })
      const [letter, ...others] = await db.selectFrom("letter").selectAll().execute()
      expect(others).toEqual([])
      expect(letter).toMatchObject({ person_id: cast.arriving, kind: "programme-changed" })
      expect(letter?.subject).toContain("votre programme a changé")
      expect(letter?.subject).not.toContain("Arrivées")
    })
  })
})
