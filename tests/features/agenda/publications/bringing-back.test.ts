import { describe, expect, it } from "vitest"
import type { Db } from "#db/handle"
import { onBothDatabases } from "#tests/support/databases"
import { deleteSession } from "~/features/agenda/draft/commands.server"
import { records } from "~/features/agenda/publications/archive/queries.server"
import { draftCandidate, earlierCandidate } from "~/features/agenda/publications/candidate.server"
import { bringBackPublication } from "~/features/agenda/publications/commands.server"
import { publicationInForce } from "~/features/agenda/publications/in-force.server"
import { aDesk, aPlan, aTable, saysSecret } from "../draft/planning"
import { edited, planned, published, publishing } from "./releasing"

/** Confidential briefings for an audience come from files alone. */
const forAudience = (db: Db, id: string, audience: string) =>
  db.writer.updateTable("session").set({ audience }).where("id", "=", id).execute()

onBothDatabases((open) => {
  describe("bringing an earlier publication back", () => {
    it("publishes it anew, as another number, and leaves the draft", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { publish } = desk
      const id = await planned(db, desk, aPlan({ titleFr: "Première" }))
      await published(db, desk)
      await edited(db, desk, id, 1, aPlan({ titleFr: "Seconde" }))
      await published(db, desk)
      const earlier = await earlierCandidate(db, publish, 1, "2025-08-18")
      expect(earlier?.difference.counts).toMatchObject({ retitled: 1, new: 0 })
      const release = { fingerprint: earlier?.fingerprint ?? "", reasons: new Map(), word: "", tell: "nobody" } as const
      expect(await bringBackPublication(db, publish, 1, release, publishing(desk))).toMatchObject({
        value: { number: 3 },
      })
      expect(await publicationInForce(db, publish)).toMatchObject({ number: 3, sessions: [{ titleFr: "Première" }] })
      expect((await records(db, publish))[0]).toMatchObject({ number: 3, restores: 1 })
      const draft = await draftCandidate(db, publish, "2025-08-18")
      expect(draft.sessions).toMatchObject([{ titleFr: "Seconde" }])
      expect(draft.difference.counts.retitled).toBe(1)
    })

    it("brings back no word of what has become confidential since", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { publish } = desk
      const id = await planned(db, desk, aPlan({ titleFr: "Le Chardonneret", titleEn: "The Goldfinch" }))
      await published(db, desk)
      await edited(db, desk, id, 1, aTable())
      await published(db, desk)
      const earlier = await earlierCandidate(db, publish, 1, "2025-08-18")
      expect(JSON.stringify(earlier)).not.toMatch(saysSecret)
    })

    it("leaves a confidential briefing to the audience that it is for", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { publish } = desk
      const id = await planned(db, desk, aPlan({ titleFr: "Première" }))
      const briefing = await planned(db, desk, aTable({ kind: "briefing", startsAt: "11:00", endsAt: "12:00" }))
      await forAudience(db, briefing, "asi")
      await published(db, desk)
      const first = await publicationInForce(db, publish)
      await edited(db, desk, id, 1, aPlan({ titleFr: "Seconde" }))
      await published(db, desk)
      const earlier = await earlierCandidate(db, publish, 1, "2025-08-18")
      expect(earlier?.difference.changes.map(({ sessionId }) => sessionId)).toEqual([id])
      const release = { fingerprint: earlier?.fingerprint ?? "", reasons: new Map(), word: "", tell: "nobody" } as const
      expect((await bringBackPublication(db, publish, 1, release, publishing(desk))).ok).toBe(true)
      expect((await publicationInForce(db, publish))?.sessions).toEqual(first?.sessions)
    })

    it("leaves a session that has become confidential since to the audience that it has now", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const id = await planned(db, desk, aPlan({ audience: "all", startsAt: "08:00" }))
      await published(db, desk)
      await edited(db, desk, id, 1, aTable())
      await forAudience(db, id, "asi")
      const unpublished = await earlierCandidate(db, desk.publish, 1, "2025-08-18")
      const sealed = { sessionId: id, visibility: "confidential", audience: "asi", startsAt: "08:00", titleFr: null }
      expect(unpublished?.sessions).toMatchObject([sealed])
      await published(db, desk)
      await forAudience(db, id, "members")
      expect((await earlierCandidate(db, desk.publish, 1, "2025-08-18"))?.sessions).toMatchObject([sealed])
    })

    it("refuses the one in force, and one that does not exist", async () => {
      const db = await open()
      const desk = await aDesk(db)
      await planned(db, desk, aPlan())
      await published(db, desk)
      const release = { fingerprint: "1.x", reasons: new Map(), word: "", tell: "nobody" } as const
      const back = (number: number) => bringBackPublication(db, desk.publish, number, release, publishing(desk))
      expect(await back(1)).toMatchObject({ reason: "already-in-force" })
      expect(await back(7)).toMatchObject({ reason: "unknown-publication" })
    })
  })

  it("a publication shows a session that has left the draft until the next one cancels it", async () => {
    const db = await open()
    const desk = await aDesk(db)
    const { grant, publish, planning } = desk
    const id = await planned(db, desk, aPlan())
    await planned(db, desk, aPlan({ day: "2025-08-27" }))
    await published(db, desk)
    await deleteSession(db, grant, { id, revision: 1 }, planning())
    expect((await publicationInForce(db, publish))?.sessions).toHaveLength(2)
    expect((await draftCandidate(db, publish, "2025-08-18")).difference.counts.cancelled).toBe(1)
    await published(db, desk)
    expect((await publicationInForce(db, publish))?.sessions).toHaveLength(1)
  })
})
