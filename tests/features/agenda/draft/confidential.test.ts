import { describe, expect, it } from "vitest"
import type { Db } from "#db/handle"
import type { Tables } from "#db/schema/tables"
import { onBothDatabases } from "#tests/support/databases"
import { createSession, deleteSession, editSession, moveSession } from "~/features/agenda/draft/commands.server"
import { plannersTable } from "~/features/agenda/draft/planners-table.server"
import { draftSession } from "~/features/agenda/draft/queries.server"
import type { SessionFields } from "~/features/agenda/draft/session-fields"
import { aDesk, aPlan, aTable, type Desk, saysSecret, secretWords } from "./planning"

async function planned(db: Db, { grant, planning }: Desk, fields: SessionFields): Promise<string> {
  const created = await createSession(db, grant, fields, planning())
  if (!created.ok) throw new Error(created.reason)
  return created.value.id
}

/** Every table that a command of the agenda may write to, as text. */
async function everythingWritten(db: Db): Promise<string> {
  const tables: (keyof Tables)[] = [
    "session",
    "session_speaker",
    "session_named",
    "session_theme",
    "dossier",
    "entry",
    "sent_form",
    "letter",
  ]
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}

onBothDatabases((open) => {
  describe("a confidential session", () => {
    it("goes into its dossier, and leaves its slot and room alone", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { cast, grant } = desk
      const speakers = [{ personId: cast.officeHead, functionTitle: null }]
      const id = await planned(db, desk, aTable({ roomId: cast.rooms.confidential, speakers }))
      expect(await draftSession(db, grant, id)).toMatchObject({
        titleFr: null,
        titleEn: null,
        code: null,
        roomId: cast.rooms.confidential,
        speakers: [],
        descriptionFr: "",
        notes: "",
      })
      const written = await everythingWritten(db)
      expect(written).not.toMatch(saysSecret)
      expect(written).not.toContain(cast.officeHead)
      expect(await db.selectFrom("dossier").select(["kind", "subject_id"]).execute()).toEqual([
        { kind: "session", subject_id: id },
      ])
    })

    it("loses its words here as soon as it becomes one", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { grant, planning } = desk
      const id = await planned(db, desk, aPlan({ ...secretWords }))
      const fields = aPlan({ ...secretWords, visibility: "confidential", audience: "members" })
      expect((await editSession(db, grant, { id, revision: 1, fields }, planning())).ok).toBe(true)
      expect(await everythingWritten(db)).not.toMatch(saysSecret)
      expect((await db.selectFrom("dossier").select("subject_id").execute()).map((row) => row.subject_id)).toEqual([id])
    })

    it("may be moved by an organiser, not edited nor deleted", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { cast, grant, planning } = desk
      const id = await planned(db, desk, aTable())
      const to = { day: "2025-08-27", startsAt: "11:00", endsAt: "12:00", roomId: cast.rooms.confidential }
      expect((await moveSession(db, grant, { id, revision: 1, to }, planning())).ok).toBe(true)
      expect(await draftSession(db, grant, id)).toMatchObject({ ...to, titleFr: null, visibility: "confidential" })
      const elsewhere = { ok: false, reason: "confidential-elsewhere" }
      const opened = { id, revision: 2, fields: aPlan() }
      expect(await editSession(db, grant, opened, planning())).toMatchObject(elsewhere)
      expect(await deleteSession(db, grant, { id, revision: 2 }, planning())).toMatchObject(elsewhere)
    })

    it("is a line of the journal for custodians alone", async () => {
      const db = await open()
      const desk = await aDesk(db)
      await planned(db, desk, aTable())
      const entries = await db.selectFrom("entry").select(["act", "confidential"]).execute()
      expect(entries).toEqual([
        { act: "revisions-recorded", confidential: 1 },
        { act: "session-created", confidential: 1 },
      ])
    })

    it("reaches an organiser's browser as a slot and a room, the same whatever it is", async () => {
      const db = await open()
      const desk = await aDesk(db)
      const { cast, grant } = desk
      const table = await planned(db, desk, aTable({ roomId: cast.rooms.confidential }))
      const briefing = await planned(db, desk, aTable({ kind: "briefing", roomId: cast.rooms.plenary }))
      const sent = await plannersTable(db, grant, { today: "2025-08-18", sessionId: null })
      const bare = (id: string) => {
        const { id: _, roomId, ...rest } = sent.table.sessions.find((one) => one.id === id) ?? { id: "", roomId: null }
        return rest
      }
      expect(bare(table)).toEqual(bare(briefing))
      expect(bare(table)).toMatchObject({ titleFr: null, speakers: [], audience: "members" })
    })
  })
})
