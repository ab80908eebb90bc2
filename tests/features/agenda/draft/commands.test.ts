import { describe, expect, it } from "vitest"
import type { Db } from "#db/handle"
import { onBothDatabases } from "#tests/support/databases"
import { createSession, deleteSession, editSession, moveSession } from "~/features/agenda/draft/commands.server"
import { draftSession, draftSessions, lastChangeOf } from "~/features/agenda/draft/queries.server"
import { newId } from "~/platform/crypto/tokens.server"
import { aDesk, aPlan, type Desk } from "./planning"

async function aSession(db: Db, { grant, planning }: Desk, fields = aPlan()): Promise<string> {
  const created = await createSession(db, grant, fields, planning())
  if (!created.ok) throw new Error(created.reason)
  return created.value.id
}

const actsIn = async (db: Db) => {
  const entries = await db.selectFrom("entry").select(["act", "subject", "confidential", "detail"]).execute()
  return entries.filter(({ act }) => act.startsWith("session-"))
}

onBothDatabases((open) => {
  describe("planning a session", () => {
    it("creates one with all that was said of it, and notes the act without a word of it", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { cast, grant } = desk
      const id = await aSession(
        db,
        desk,
        aPlan({
          roomId: cast.rooms.plenary,
          speakers: [
            { personId: null, functionTitle: "Ministre de l’Intérieur" },
            { personId: cast.director, functionTitle: null },
          ],
          audience: "named",
          namedPersonIds: [cast.attache, cast.attache],
          notes: "Prévoir la traduction",
        }),
      )
      expect(await draftSession(db, grant, id)).toMatchObject({
        titleFr: "Coopération opérationnelle",
        roomId: cast.rooms.plenary,
        speakers: [
          { personId: null, functionTitle: "Ministre de l’Intérieur" },
          { personId: cast.director, functionTitle: null },
        ],
        namedPersonIds: [cast.attache],
        notes: "Prévoir la traduction",
        revision: 1,
      })
      expect(await actsIn(db)).toEqual([{ act: "session-created", subject: id, confidential: 0, detail: "{}" }])
    })

    it("changes it, and says by whom and when", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { grant, planning, installation } = desk
      const id = await aSession(db, desk)
      installation.time.now = "2025-08-19T08:00:00Z"
      const edited = { id, revision: 1, fields: aPlan({ titleFr: "Ouverture", speakers: [] }) }
      expect(await editSession(db, grant, edited, planning())).toEqual({ ok: true, value: { id } })
      expect(await draftSession(db, grant, id)).toMatchObject({ titleFr: "Ouverture", revision: 2 })
      expect(await lastChangeOf(db, grant, id)).toEqual({ at: "2025-08-19T08:00:00Z", by: "Mme Solène Organise" })
    })

    it("moves it and changes nothing else", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { cast, grant, planning } = desk
      const id = await aSession(db, desk)
      const to = { day: "2025-08-27", startsAt: "14:00", endsAt: "15:30", roomId: cast.rooms.workshop }
      expect((await moveSession(db, grant, { id, revision: 1, to }, planning())).ok).toBe(true)
      const before = { ...aPlan(), ...to, revision: 2 }
      expect(await draftSession(db, grant, id)).toMatchObject(before)
    })

    it("keeps and moves it past midnight, on the day on which it begins", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { grant, planning } = desk
      const id = await aSession(db, desk, aPlan({ startsAt: "22:00", endsAt: "24:30" }))
      expect(await draftSession(db, grant, id)).toMatchObject({ day: "2025-08-26", startsAt: "22:00", endsAt: "24:30" })
      const to = { day: "2025-08-27", startsAt: "20:00", endsAt: "24:00", roomId: null }
      expect((await moveSession(db, grant, { id, revision: 1, to }, planning())).ok).toBe(true)
      expect(await draftSession(db, grant, id)).toMatchObject(to)
      const late = { id, revision: 2, to: { ...to, endsAt: "30:01" } }
      expect(await moveSession(db, grant, late, planning())).toMatchObject({ ok: false, reason: "end-not-after-start" })
    })

    it("deletes it", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const id = await aSession(db, desk)
      expect((await deleteSession(db, desk.grant, { id, revision: 1 }, desk.planning())).ok).toBe(true)
      expect(await draftSessions(db, desk.grant)).toEqual([])
    })

    it("does the work of a form once, however often it is sent", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { grant, planning } = desk
      const form = planning(newId())
      const answers = await Promise.all([
        createSession(db, grant, aPlan(), form),
        createSession(db, grant, aPlan(), form),
        createSession(db, grant, aPlan(), form),
      ])
      expect(new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.reason))).size).toBe(1)
      expect(await draftSessions(db, grant)).toHaveLength(1)
      expect(await actsIn(db)).toHaveLength(1)
    })

    it("lets a form that was refused be corrected and sent again", async () => {
      const db = await open()
      const { grant, planning } = await aDesk(db)
      const form = planning(newId())
      expect(await createSession(db, grant, aPlan({ roomId: newId() }), form)).toMatchObject({ reason: "unknown-room" })
      expect((await createSession(db, grant, aPlan(), form)).ok).toBe(true)
    })
  })

  describe("a stale save", () => {
    it("overwrites nothing and answers the version that stands", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { grant, planning } = desk
      const id = await aSession(db, desk)
      await editSession(db, grant, { id, revision: 1, fields: aPlan({ titleFr: "La première" }) }, planning())
      const late = { id, revision: 1, fields: aPlan({ titleFr: "La seconde" }) }
      expect(await editSession(db, grant, late, planning())).toMatchObject({
        ok: false,
        reason: "changed-meanwhile",
        facts: { current: { titleFr: "La première", revision: 2 } },
      })
      const to = { day: "2025-08-27", startsAt: "14:00", endsAt: "15:30", roomId: null }
      expect(await moveSession(db, grant, { id, revision: 1, to }, planning())).toMatchObject({ ok: false })
      expect(await deleteSession(db, grant, { id, revision: 1 }, planning())).toMatchObject({ ok: false })
      expect(await draftSession(db, grant, id)).toMatchObject({ titleFr: "La première", day: "2025-08-26" })
    })

    it("of two at once one wins", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { grant, planning } = desk
      const id = await aSession(db, desk)
      const saves = await Promise.all(
        ["Une", "Deux", "Trois"].map((titleFr) =>
          editSession(db, grant, { id, revision: 1, fields: aPlan({ titleFr }) }, planning()),
        ),
      )
      expect(saves.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await draftSession(db, grant, id)).toMatchObject({ revision: 2 })
    })
  })

  describe("what no command takes", () => {
    it.each([
      ["end-not-after-start", { endsAt: "09:00" }],
      ["title-missing", { titleEn: "  " }],
      ["round-table-not-confidential", { kind: "round_table" }],
      ["confidential-audience", { audience: "members" }],
      ["named-missing", { audience: "named" }],
      ["unknown-theme", { themes: ["finance"] }],
      ["unknown-person", { speakers: [{ personId: "nobody", functionTitle: null }] }],
      ["unknown-room", { roomId: "nowhere" }],
    ] as const)("%s", async (reason, differs) => {
      const db = await open()
      const { grant, planning } = await aDesk(db)
      expect(await createSession(db, grant, aPlan(differs), planning())).toMatchObject({ ok: false, reason })
      expect(await draftSessions(db, grant)).toEqual([])
    })

    it("a session of another event", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const id = await aSession(db, desk)
      const elsewhere = { ...desk.grant, eventId: desk.cast.seminar }
      const edit = { id, revision: 1, fields: aPlan() }
      expect(await editSession(db, elsewhere, edit, desk.planning())).toMatchObject({ reason: "unknown-session" })
      expect(await deleteSession(db, elsewhere, edit, desk.planning())).toMatchObject({ reason: "unknown-session" })
      expect(
        await createSession(db, elsewhere, aPlan({ roomId: desk.cast.rooms.plenary }), desk.planning()),
      ).toMatchObject({ reason: "unknown-room" })
    })
  })
})
