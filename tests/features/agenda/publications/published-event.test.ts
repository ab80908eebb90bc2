import { describe, expect, it } from "vitest"
import { onBothDatabases } from "#tests/support/databases"
import { renameRoom, setEvent } from "#tests/support/event-settings"
import { permit } from "~/features/access/policy"
import { archivedPublication, archiveOf } from "~/features/agenda/publications/archive/publication.server"
import { changeCount, draftCandidate, earlierCandidate } from "~/features/agenda/publications/candidate.server"
import { bringBackPublication } from "~/features/agenda/publications/commands.server"
import { publicationInForce } from "~/features/agenda/publications/in-force.server"
import { proposalOf } from "~/features/agenda/publications/proposal.server"
import { publishedAgenda } from "~/features/agenda/reading/queries.server"
import { eventsOf } from "~/features/events/queries.server"
import { aDesk, aPlan, type Desk } from "../draft/planning"
import { planned, published, publishing } from "./releasing"

const today = "2025-08-18"

onBothDatabases((open) => {
  /** A published colloquium of one session in the auditorium. */
  async function setting() {
    const db = await open()
    const desk = await aDesk(db)
    const { cast, installation } = desk
    const session = await planned(db, desk, aPlan({ roomId: cast.rooms.plenary, audience: "asi" }))
    await published(db, desk)
    const sees = permit(
      "see-agenda",
      { personId: cast.attache, roles: new Set(["attache"]), demo: false },
      cast.colloquium,
    )
    if (!sees) throw new Error("an attaché sees the agenda")
    const set = (differs: Parameters<typeof setEvent>[3]) =>
      setEvent(installation, cast.colloquium, cast.organiser, differs)
    return { db, desk, cast, session, sees, set }
  }

  const candidateOf = (db: Desk["installation"]["db"], { publish }: Desk) => draftCandidate(db, publish, today)

  describe("what stands on the event", () => {
    it("stays as it was published until the next publication, on pages and in the list of events", async () => {
      const { db, desk, cast, sees, set } = await setting()
      const relation = { eventId: cast.colloquium } as Parameters<typeof eventsOf>[1][number]
      const seen = async () => [await publishedAgenda(db, sees), await eventsOf(db, [relation])]
      const before = await seen()
      await set({
        timeZone: "Asia/Amman",
        city: "Amman",
        endsOn: "2025-08-30",
        daysReason: "essai",
        themes: [{ key: null, nameFr: "Terrorisme", nameEn: "Terrorism" }],
      })
      await renameRoom(db, cast.rooms.plenary, "Grand auditorium")
      expect(await seen()).toEqual(before)
      expect((await published(db, desk)).ok).toBe(true)
      const [agenda, [event]] = (await seen()) as [Awaited<ReturnType<typeof publishedAgenda>>, { city: string }[]]
      expect(agenda.event).toMatchObject({ timeZone: "Asia/Amman", city: "Amman", endsOn: "2025-08-30" })
      expect(agenda.rooms.map(({ name }) => name)).toContain("Grand auditorium")
      expect(agenda.themes).toMatchObject([{ nameFr: "Terrorisme" }])
      expect(event).toMatchObject({ city: "Amman", timeZone: "Asia/Amman" })
    })

    it("is announced as changes, counted with those of sessions", async () => {
      const { db, desk, set } = await setting()
      await set({ timeZone: "Asia/Amman", city: "Amman" })
      const candidate = await candidateOf(db, desk)
      expect(candidate.difference.changes).toEqual([])
      expect(candidate.eventChanges).toMatchObject([
        { fact: "city", before: { city: "Nanterre" }, after: { city: "Amman" } },
        { fact: "time-zone", before: { timeZone: "Europe/Paris" }, after: { timeZone: "Asia/Amman" } },
      ])
      expect(changeCount(candidate)).toBe(2)
      const proposal = await proposalOf(db, desk.publish, candidate, { page: 1 })
      expect(proposal.changeCount).toBe(2)
      expect(proposal.people.map(({ concerns }) => concerns)).toContainEqual([
        { sessionId: expect.any(String), effect: "keeps" },
      ])
    })

    it("concerns nobody's programme but by another time zone", async () => {
      const { db, desk, set } = await setting()
      await set({ city: "Amman" })
      expect(await published(db, desk, { tell: "concerned" })).toMatchObject({ value: { number: 2, letters: 0 } })
      await set({ timeZone: "Asia/Amman" })
      const told = await published(db, desk, { tell: "concerned" })
      expect(told).toMatchObject({ value: { number: 3 } })
      if (told.ok) expect(told.value.letters).toBeGreaterThan(0)
    })

    it("of a renamed room says the room and the session held there", async () => {
      const { db, desk, cast, session } = await setting()
      await renameRoom(db, cast.rooms.plenary, "Grand auditorium")
      const { difference, eventChanges } = await candidateOf(db, desk)
      expect(difference.changes).toMatchObject([{ sessionId: session, aspects: ["other-room"] }])
      expect(eventChanges).toMatchObject([
        { fact: "room", before: { name: "Auditorium" }, after: { name: "Grand auditorium" } },
      ])
    })

    it("makes what was read stale when it changes meanwhile", async () => {
      const { db, desk, set } = await setting()
      await set({ city: "Lyon" })
      const { fingerprint } = await candidateOf(db, desk)
      await set({ city: "Amman" })
      expect(await published(db, desk, { fingerprint })).toMatchObject({ reason: "agenda-changed-meanwhile" })
    })

    it("comes back with the version that is brought back, and stays pending in the settings", async () => {
      const { db, desk, set } = await setting()
      const first = await publicationInForce(db, desk.publish)
      await set({ timeZone: "Asia/Amman" })
      await published(db, desk)
      const earlier = await earlierCandidate(db, desk.publish, 1, today)
      expect(earlier?.eventChanges).toMatchObject([{ fact: "time-zone", after: { timeZone: "Europe/Paris" } }])
      const release = { fingerprint: earlier?.fingerprint ?? "", reasons: new Map(), word: "", tell: "nobody" } as const
      expect((await bringBackPublication(db, desk.publish, 1, release, publishing(desk))).ok).toBe(true)
      const back = await publicationInForce(db, desk.publish)
      expect([back?.event, back?.sessions]).toEqual([first?.event, first?.sessions])
      expect((await candidateOf(db, desk)).eventChanges).toMatchObject([{ fact: "time-zone" }])
    })

    it("is told in the archive, where each version is dated by the clocks it was published with", async () => {
      const { db, desk, set } = await setting()
      await set({ timeZone: "Asia/Tokyo" })
      await published(db, desk)
      expect(await archivedPublication(db, desk.publish, { number: 2, today })).toMatchObject({
        eventChanges: [{ fact: "time-zone" }],
        changes: [],
        at: "2025-08-18T16:00",
      })
      expect((await archiveOf(db, desk.publish)).map(({ at }) => at)).toEqual(["2025-08-18T16:00", "2025-08-18T09:00"])
    })

    it("is never changed or removed once it is published", async () => {
      const { db } = await setting()
      await expect(db.writer.updateTable("published_event").set({ city: "Lyon" }).execute()).rejects.toThrow(
        "immutable",
      )
      await expect(db.writer.deleteFrom("published_event").execute()).rejects.toThrow("immutable")
    })
  })
})
