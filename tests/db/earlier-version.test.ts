import { sql } from "kysely"
import { expect, it } from "vitest"
import { migrate } from "#db/migrate.server"
import { write } from "#db/write.server"
import { aDoor } from "#tests/features/calendar/feeds/a-door"
import { onBothDatabases } from "#tests/support/databases"
import { keyFileOf, openEarlierVersion } from "#tests/support/earlier-version"
import { anInstallation } from "#tests/support/installation"
import { openJournal, verifyJournal } from "~/features/access/audit.server"
import { openRevisionRecord } from "~/features/access/journal/revision-record.server"
import { openDossier } from "~/features/round-tables/dossiers/sealed.server"
import { bindRevisions, checkKeys, rotateKeys } from "~/platform/crypto/rotation.server"
import { openInstallationKeys } from "~/platform/crypto/sealing.server"
import { everySealedRow } from "~/sealed-rows.server"

onBothDatabases((_, dialect) => {
  async function migrated() {
    const { db, version } = await openEarlierVersion(dialect)
    await migrate(db)
    const keyFile = keyFileOf(version)
    const { now, realNow, origin } = version
    const fresh = anInstallation(db, { demo: true, now, realNow, origin })
    const journalKey = Buffer.from(version.journalKey, "base64")
    const journal = openJournal(journalKey)
    const keys = openInstallationKeys(keyFile, openRevisionRecord(journalKey, journal, fresh.realClock))
    const installation = { ...fresh, config: { ...fresh.config, keyFile, journalKey }, keys, journal }
    return { db, version, installation, journalKey, keyFile }
  }

  it("keeps every row of people, agenda and round tables, and breaks no reference", async () => {
    const { db, version } = await migrated()
    for (const table of ["person", "session", "publication", "published_session", "dossier", "letter", "feed"]) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
        db.writer,
      )
      expect([table, Number(rows[0]?.count)]).toEqual([table, version.tables[table]?.length])
    }
    if (dialect === "sqlite") {
      const { rows } = await sql`pragma foreign_key_check`.execute(db.writer)
      expect(rows).toEqual([])
    }
    await db.close()
  })

  it("opens every sealed document, half-rotated keys included, and ends their rotation", async () => {
    const { db, version, installation, keyFile } = await migrated()
    const before = await checkKeys(db, keyFile, everySealedRow, installation.keys.revisions)
    expect(before.map(({ closed }) => closed)).toEqual(before.map(() => 0))
    expect(before.find(({ table }) => table === "dossier")?.opened).toBe(version.dossiers)
    const [event] = await db.selectFrom("event").select("id").where("slug", "=", "colloque-2025").execute()
    const name = { kind: "notes", eventId: event?.id ?? "", subjectId: version.table } as const
    expect((await openDossier(db, installation.keys, name))?.content.agenda).toBe(version.canary)
    await rotateKeys({
      db,
      keyFile,
      rows: everySealedRow,
      journal: installation.journal,
      revisions: installation.keys.revisions,
      realNow: () => version.realNow,
      wait: async () => undefined,
    })
    const after = await checkKeys(db, keyFile, everySealedRow, installation.keys.revisions)
    expect(after.map(({ opened, closed }) => [opened, closed])).toEqual(before.map(({ opened }) => [opened, 0]))
    expect((await openDossier(db, installation.keys, name))?.content.agenda).toBe(version.canary)
    await db.close()
  })

  it("binds documents to their revisions, and then opens no row of that version again", async () => {
    const { db, version, installation, keyFile } = await migrated()
    const { keys } = installation
    const earlier = await db.selectFrom("dossier").selectAll().where("kind", "=", "notes").executeTakeFirstOrThrow()
    const { bound, unreadable } = await bindRevisions(db, keys, everySealedRow)
    expect([bound, unreadable]).toEqual([version.dossiers, 0])
    const checked = await checkKeys(db, keyFile, everySealedRow, keys.revisions)
    expect(checked.find(({ table }) => table === "dossier")).toMatchObject({ opened: version.dossiers, closed: 0 })
    await write(db, (tx) => tx.updateTable("dossier").set(earlier).where("id", "=", earlier.id).execute())
    const name = { kind: "notes", eventId: earlier.event_id, subjectId: earlier.subject_id } as const
    await expect(openDossier(db, keys, name)).rejects.toThrow()
    await db.close()
  })

  it("follows the journal's chain from its first line to the last", async () => {
    const { db, version, journalKey } = await migrated()
    const lines = version.tables.entry?.length ?? 0
    const last = version.tables.entry?.map(({ seq, mac }) => ({ seq, mac })).find(({ seq }) => seq === lines)
    expect(await verifyJournal(db, journalKey, null)).toEqual({ whole: true, checkpoint: last })
    await db.close()
  })

  it("answers feeds byte for byte as before, with the same ETag and Last-Modified", async () => {
    const { db, version, installation } = await migrated()
    const door = await aDoor(installation)
    for (const [code, { token, text, etag, modified }] of Object.entries(version.feeds)) {
      const answer = await door.fetch(`/f/${token}.ics`)
      expect([code, answer.status, answer.text]).toEqual([code, 200, text])
      expect([answer.headers.etag, answer.headers["last-modified"]]).toEqual([etag, modified])
      const again = await door.fetch(`/f/${token}.ics`, { "If-None-Match": etag })
      expect(again.status).toBe(304)
    }
    await door.door.settled()
    await db.close()
  })

  it("keeps what waits: letters, a custodian's proposal, a key reset, a replaced address, a passkey", async () => {
    const { db, version } = await migrated()
    const waiting = await db.selectFrom("letter").select("id").where("sent_at", "is", null).execute()
    expect(waiting).toHaveLength(version.tables.letter?.length ?? 0)
    for (const table of ["role_proposal", "key_reset"] as const) {
      const open = await db.selectFrom(table).select("person_id").where("closed_at", "is", null).execute()
      expect([table, open.length]).toEqual([table, 1])
    }
    const unconfirmed = await db
      .selectFrom("address_replacement")
      .innerJoin("person", "person.id", "address_replacement.person_id")
      .select("person.code")
      .where("closed_at", "is", null)
      .execute()
    expect(unconfirmed.map(({ code }) => code)).toEqual([version.people.addressReplaced])
    // A file waits an hour at most, and was kept as bytes that are read otherwise by now: it is sent again.
    expect(await db.selectFrom("upload").select("id").execute()).toEqual([])
    const keys = await db
      .selectFrom("passkey")
      .innerJoin("person", "person.id", "passkey.person_id")
      .select("person.code")
      .where("revoked_at", "is", null)
      .execute()
    expect(keys.map(({ code }) => code)).toEqual([version.people.keyHolder])
    await db.close()
  })
})
