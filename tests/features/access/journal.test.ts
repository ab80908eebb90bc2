import { sql } from "kysely"
import { describe, expect, it } from "vitest"
import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Checkpoint, verifyJournal } from "~/features/access/audit.server"

const at = "2025-08-18T07:00:00Z"

/** A journal of five lines, and how far it reached. */
async function aJournal(db: Db): Promise<{ installation: TestInstallation; checkpoint: Checkpoint }> {
  const installation = anInstallation(db)
  for (const act of ["sign-in", "refusal", "publication", "export", "sign-out"])
    await write(db, (tx) => installation.journal.append(tx, { at, actorId: "somebody", act, detail: { number: 1 } }))
  const verdict = await verifyJournal(db, installation.config.journalKey, null)
  if (!verdict.whole || !verdict.checkpoint) throw new Error("a fresh journal is not whole")
  return { installation, checkpoint: verdict.checkpoint }
}

/** What somebody may do who holds the database itself: the triggers are not in the way of its owner. */
async function tamper(db: Db, change: ReturnType<typeof sql>): Promise<void> {
  if (db.dialect === "postgres") await sql`alter table entry disable trigger all`.execute(db.writer)
  else for (const act of ["update", "delete"]) await sql.raw(`drop trigger entry_no_${act}_0`).execute(db.writer)
  await change.execute(db.writer)
}

onBothDatabases((open) => {
  describe("the journal", () => {
    it("is whole as it was written, and still is past an earlier checkpoint", async () => {
      const db = await open()
      const { installation, checkpoint } = await aJournal(db)
      expect(checkpoint.seq).toBe(5)
      await write(db, (tx) => installation.journal.append(tx, { at, actorId: null, act: "sign-in" }))
      const verdict = await verifyJournal(db, installation.config.journalKey, checkpoint)
      expect(verdict).toMatchObject({ whole: true, checkpoint: { seq: 6 } })
    })

    it("lets the database refuse every change and every removal", async () => {
      const db = await open()
      await aJournal(db)
      const change = write(db, (tx) => tx.updateTable("entry").set({ act: "x" }).where("seq", "=", 2).execute())
      await expect(change).rejects.toThrow("entry-is-immutable")
      const removal = write(db, (tx) => tx.deleteFrom("entry").where("seq", "=", 2).execute())
      await expect(removal).rejects.toThrow("entry-is-immutable")
    })

    const swap = sql`update entry set
      act = case seq when 2 then (select act from entry where seq = 3) else (select act from entry where seq = 2) end,
      mac = case seq when 2 then (select mac from entry where seq = 3) else (select mac from entry where seq = 2) end
      where seq in (2, 3)`
    it.each([
      ["changed", sql`update entry set detail = '{"number":2}' where seq = 3`, { seq: 3, fault: "changed" }],
      ["given another actor", sql`update entry set actor_id = null where seq = 1`, { seq: 1, fault: "changed" }],
      ["hidden", sql`update entry set confidential = 1 where seq = 2`, { seq: 2, fault: "changed" }],
      ["removed", sql`delete from entry where seq = 3`, { seq: 3, fault: "missing" }],
      ["removed at the beginning", sql`delete from entry where seq = 1`, { seq: 1, fault: "missing" }],
      ["reordered", swap, { seq: 2, fault: "changed" }],
      ["cut off", sql`delete from entry where seq >= 4`, { seq: 4, fault: "cut-off" }],
      ["emptied", sql`delete from entry`, { seq: 1, fault: "cut-off" }],
    ])("is found out when an entry was %s", async (_, change, fault) => {
      const db = await open()
      const { installation, checkpoint } = await aJournal(db)
      await tamper(db, change)
      const verdict = await verifyJournal(db, installation.config.journalKey, checkpoint)
      expect(verdict).toEqual({ whole: false, ...fault })
    })

    it("is found out when the end was cut off and written anew", async () => {
      const db = await open()
      const { installation, checkpoint } = await aJournal(db)
      await tamper(db, sql`delete from entry where seq = 5`)
      await write(db, (tx) => installation.journal.append(tx, { at, actorId: null, act: "innocent" }))
      const verdict = await verifyJournal(db, installation.config.journalKey, checkpoint)
      expect(verdict).toEqual({ whole: false, seq: 5, fault: "not-the-same" })
    })

    it("tells nothing to whoever has another key", async () => {
      const db = await open()
      await aJournal(db)
      expect(await verifyJournal(db, Buffer.alloc(32), null)).toEqual({ whole: false, seq: 1, fault: "changed" })
    })
  })
})
