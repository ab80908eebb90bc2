import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { addLines, tamper } from "#tests/support/journals"
import { openFirstLine, verifyJournal } from "~/features/access/audit.server"
import { readRecords } from "~/features/access/journal/checkpoint-file.server"
import { governingCheckpoint } from "~/features/access/journal/checkpoint-records"
import { type AuditReport, isIntact, openJournalAudit } from "~/features/access/journal/journal-audit.server"
import { openJournalUpkeep } from "~/features/access/journal/journal-upkeep.server"

/** A journal of five lines of which a checkpoint was written. */
async function aCheckedJournal(open: OpenDatabase): Promise<TestInstallation> {
  const installation = anInstallation(await open())
  await addLines(installation, 5)
  expect(await installation.audit.checkpoint()).toMatchObject({ seq: 5, number: 1 })
  return installation
}

const linesOf = ({ audit }: TestInstallation) => readFileSync(audit.checkpointFile, "utf8").trimEnd().split("\n")

/** What another process finds, which kept nothing in memory. */
const foundAnew = (installation: TestInstallation) => openJournalAudit(installation).verify()

const faultIn = ({ verdict, checkpointFault }: AuditReport) => (verdict.whole ? checkpointFault : verdict.fault)

onBothDatabases((open) => {
  describe("a journal's checkpoints", () => {
    it("are written when it has grown, into a file outside of the database, and compared", async () => {
      const installation = await aCheckedJournal(open)
      expect(await installation.audit.checkpoint()).toBeNull()
      await addLines(installation, 3)
      expect(await installation.audit.checkpoint()).toMatchObject({ seq: 8, number: 2 })
      expect(linesOf(installation)).toHaveLength(2)
      const report = await foundAnew(installation)
      expect([isIntact(report), report.against?.seq, report.writable]).toEqual([true, 8, true])
    })

    it.each([
      ["every line is deleted", ["delete from entry"], "cut-off"],
      ["the tail is cut off", ["delete from entry where seq >= 4"], "cut-off"],
      ["lines are numbered anew", ["delete from entry where seq = 1", "update entry set seq = seq - 1"], "changed"],
      [
        "a line 0 is added",
        [
          "insert into entry select 0, at, actor_id, act, event_id, subject, detail, confidential, mac from entry where seq = 1",
        ],
        "added",
      ],
      [
        "a line -1 is added",
        [
          "insert into entry select -1, at, actor_id, act, event_id, subject, detail, confidential, mac from entry where seq = 1",
        ],
        "added",
      ],
      ["a line from long ago is changed", ["update entry set act = 'x' where seq = 2"], "changed"],
      ["a line from long ago is removed", ["delete from entry where seq = 2"], "missing"],
    ])("show when %s", async (_, statements, fault) => {
      const installation = await aCheckedJournal(open)
      await addLines(installation, 2)
      await tamper(installation.db, ...statements)
      expect(faultIn(await foundAnew(installation))).toBe(fault)
      const before = linesOf(installation)
      expect(await openJournalAudit(installation).checkpoint()).toBeNull()
      expect(linesOf(installation)).toEqual(before)
    })

    it("show when all lines are deleted and others written since", async () => {
      const installation = await aCheckedJournal(open)
      await tamper(installation.db, "delete from entry")
      await addLines(installation, 9, () => ({ at: "2026-08-18T09:00:00Z" }))
      expect(faultIn(await foundAnew(installation))).toBe("other-journal")
    })

    it("show what was changed while the server ran: a removal at once, a change within the hour", async () => {
      const installation = await aCheckedJournal(open)
      const { audit, time, db } = installation
      await tamper(db, "delete from entry where seq = 5")
      expect(faultIn(await audit.verify())).toBe("cut-off")
      const other = await aCheckedJournal(open)
      await other.audit.verify()
      await tamper(other.db, "update entry set act = 'x' where seq = 2")
      expect(isIntact(await other.audit.verify())).toBe(true)
      other.time.realNow = time.realNow.replace(/T\d\d/, "T23")
      expect(faultIn(await other.audit.verify())).toBe("changed")
    })

    it("are believed only when they are signed", async () => {
      const installation = await aCheckedJournal(open)
      const [line = ""] = linesOf(installation)
      await tamper(installation.db, "delete from entry where seq >= 4")
      for (const forged of [
        line.replace('"seq":5', '"seq":3'),
        line.replace('"kind":"checkpoint"', '"kind":"restore"').replace('"number":1', '"number":2'),
        '{"seq":3,"mac":"x"}',
        "{}",
      ]) {
        writeFileSync(installation.audit.checkpointFile, `${line}\n${forged}\n`)
        expect((await foundAnew(installation)).checkpointFault).toBe("forged")
      }
    })

    it("stand in one order, whatever the order of the file's lines, and half a line says nothing", async () => {
      const installation = await aCheckedJournal(open)
      await installation.audit.accept("journal-accepted")
      await addLines(installation, 4)
      await installation.audit.checkpoint()
      const lines = linesOf(installation)
      writeFileSync(
        installation.audit.checkpointFile,
        `${[...lines, lines[1], lines[0]].join("\n")}\n${lines[2]?.slice(0, 60)}`,
      )
      expect((await foundAnew(installation)).against?.seq).toBe(10)
      await addLines(installation, 1)
      expect(await openJournalAudit(installation).checkpoint()).toMatchObject({ seq: 11, number: 4 })
      expect(isIntact(await foundAnew(installation))).toBe(true)
    })

    it("are missed when their file is gone, or an older one in its place", async () => {
      const installation = await aCheckedJournal(open)
      const { checkpointFile } = installation.audit
      copyFileSync(checkpointFile, `${checkpointFile}.old`)
      await addLines(installation, 1)
      await installation.audit.checkpoint()
      copyFileSync(`${checkpointFile}.old`, checkpointFile)
      expect(faultIn(await foundAnew(installation))).toBe("lost")
      rmSync(checkpointFile)
      expect(faultIn(await foundAnew(installation))).toBe("lost")
    })

    it("kept elsewhere show a database and a file that were both put back", async () => {
      const installation = await aCheckedJournal(open)
      const { db, audit, config } = installation
      const old = readFileSync(audit.checkpointFile, "utf8")
      await addLines(installation, 3)
      await audit.checkpoint()
      const shipped = readFileSync(audit.checkpointFile, "utf8")
      await tamper(db, "delete from entry where seq > 5", "update journal_checkpoint set number = 1")
      writeFileSync(audit.checkpointFile, old)
      expect(isIntact(await foundAnew(installation))).toBe(true)
      const { records } = await readRecords(shipped, config.journalKey)
      expect(await verifyJournal(db, config.journalKey, governingCheckpoint(records))).toMatchObject({
        fault: "cut-off",
      })
    })

    it("take note of a restored database, and accuse it before", async () => {
      const installation = await aCheckedJournal(open)
      await tamper(installation.db, "delete from entry where seq > 3")
      expect(faultIn(await foundAnew(installation))).toBe("cut-off")
      const record = await openJournalAudit(installation).accept("database-restored")
      expect(record).toMatchObject({ kind: "restore", seq: 4 })
      const report = await foundAnew(installation)
      expect([isIntact(report), report.against?.seq]).toEqual([true, 4])
      await tamper(installation.db, "delete from entry where seq = 4")
      expect(faultIn(await foundAnew(installation))).toBe("cut-off")
      await tamper(installation.db, "update entry set act = 'x' where seq = 2")
      expect(await openJournalAudit(installation).accept("journal-accepted")).toBeNull()
    })

    it("sign an unsigned one once", async () => {
      const installation = anInstallation(await open())
      await addLines(installation, 5)
      const unsigned = join(dirname(installation.config.keyFile), "journal.checkpoint")
      const [, entry] = await installation.db.selectFrom("entry").select(["seq", "mac"]).orderBy("seq").execute()
      writeFileSync(unsigned, JSON.stringify({ ...entry, mac: "another" }))
      expect(faultIn(await foundAnew(installation))).toBe("not-the-same")
      writeFileSync(unsigned, JSON.stringify(entry))
      expect((await foundAnew(installation)).against?.seq).toBe(2)
      expect(await installation.audit.checkpoint()).toMatchObject({ seq: 5 })
      expect([existsSync(unsigned), existsSync(`${unsigned}.signed`)]).toEqual([false, true])
      writeFileSync(unsigned, JSON.stringify({ seq: 1, mac: "another" }))
      expect((await foundAnew(installation)).against?.seq).toBe(5)
      rmSync(unsigned)
    })

    it("are reported when their folder cannot be written to", async () => {
      const said: string[] = []
      const log = {
        info: () => undefined,
        warn: () => undefined,
        error: (_: unknown, what: string) => void said.push(what),
      }
      const installation = anInstallation(await open(), { log })
      await addLines(installation, 2)
      writeFileSync(installation.config.checkpointFolder, "a file in the place of the folder")
      const upkeep = openJournalUpkeep(installation)
      await upkeep.round()
      await upkeep.round()
      expect(said).toEqual(["journal checkpoints cannot be written"])
      expect(installation.audit.last).toMatchObject({ writable: false, verdict: { whole: true } })
      rmSync(installation.config.checkpointFolder)
      await upkeep.stop()
      expect(linesOf(installation)).toHaveLength(1)
    })

    it("are written by one process of several", async () => {
      const installation = anInstallation(await open())
      await addLines(installation, 2)
      const one = openJournalUpkeep(installation)
      await one.round()
      const other = openJournalUpkeep({ ...installation, audit: openJournalAudit(installation) })
      await addLines(installation, 2)
      await other.round()
      expect(linesOf(installation)).toHaveLength(1)
      installation.time.realNow = "2026-08-18T07:10:00Z"
      await other.round()
      expect(linesOf(installation)).toHaveLength(2)
      await Promise.all([one.stop(), other.stop()])
    })

    it("begin with a line of a new installation, and an empty journal is a fault", async () => {
      const installation = anInstallation(await open())
      const { db, journal, config } = installation
      expect(await verifyJournal(db, config.journalKey, null)).toEqual({ whole: false, seq: 1, fault: "empty" })
      for (const _ of [1, 2]) await openFirstLine(db, journal, "2026-08-18T07:00:00Z")
      expect(await db.selectFrom("entry").select(["seq", "act"]).execute()).toEqual([{ seq: 1, act: "journal-opened" }])
    })
  })
})
