import { expect, it } from "vitest"
import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { aColloquium } from "#tests/support/events"
import { anInstallation } from "#tests/support/installation"
import { openRevisionRecord } from "~/features/access/journal/revision-record.server"
import {
  dropDossier,
  identityOf,
  keepDossier,
  keepDossiers,
  openDossier,
  openDossiers,
  openDossiersAbout,
  openDossiersIn,
} from "~/features/round-tables/dossiers/sealed.server"
import { destroyDueDossiers } from "~/features/round-tables/tables/destruction.server"
import { bindRevisions, checkKeys, rotateKeys } from "~/platform/crypto/rotation.server"
import { RevisionMismatch } from "~/platform/crypto/sealed-revisions"
import { openInstallationKeys } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import { everySealedRow } from "~/sealed-rows.server"

const subjectId = "person-of-the-dossier"

onBothDatabases((open) => {
  async function anEvent() {
    const db = await open()
    const installation = anInstallation(db)
    const eventId = await aColloquium(db)
    const name = { kind: "wishes", eventId, subjectId } as const
    const { keys } = installation
    const keep = (sentAt: string) =>
      write(db, (tx) => keepDossier(tx, keys, name, { wishes: [], sentAt, sentBy: null }))
    const read = async () => (await openDossier(db, keys, name))?.content.sentAt
    return { db, installation, keys, eventId, name, keep, read }
  }

  const rowOf = (db: Db) => db.selectFrom("dossier").selectAll().executeTakeFirstOrThrow()
  const putBack = (db: Db, row: Partial<Awaited<ReturnType<typeof rowOf>>>) =>
    write(db, (tx) => tx.updateTable("dossier").set(row).where("subject_id", "=", subjectId).execute())

  it("does not open a row of an earlier time that was put back, by any way of opening", async () => {
    const { db, keys, eventId, name, keep, read } = await anEvent()
    await keep("first")
    const first = await rowOf(db)
    await keep("second")
    expect(await read()).toBe("second")
    await putBack(db, first)
    for (const opening of [
      () => openDossier(db, keys, name),
      () => openDossiers(db, keys, { kind: "wishes", eventId }),
      () => openDossiersAbout(db, keys, { kind: "wishes", subjectId }),
      () => openDossiersIn(db, keys, "wishes", [eventId]),
      () => write(db, (tx) => openDossier(tx, keys, name)),
    ])
      await expect(opening()).rejects.toThrow(RevisionMismatch)
    await keep("third")
    expect([await read(), (await rowOf(db)).revision]).toEqual(["third", 3])
    await putBack(db, first)
    await expect(read()).rejects.toThrow(RevisionMismatch)
  })

  it("does not open an earlier text under the number of the last revision", async () => {
    const { db, keep, read } = await anEvent()
    await keep("first")
    const { key_id, wrapped_key, sealed } = await rowOf(db)
    await keep("second")
    await putBack(db, { key_id, wrapped_key, sealed })
    await expect(read()).rejects.toThrow()
  })

  it("knows the last revision in a process that has just started, and in one that ran beside", async () => {
    const { db, installation, name, keep } = await anEvent()
    const { config, journal, realClock } = installation
    const another = () =>
      openInstallationKeys(config.keyFile, openRevisionRecord(config.journalKey, journal, realClock))
    const beside = another()
    await keep("first")
    const first = await rowOf(db)
    expect((await openDossier(db, beside, name))?.content.sentAt).toBe("first")
    await keep("second")
    expect((await openDossier(db, beside, name))?.content.sentAt).toBe("second")
    await putBack(db, first)
    for (const keys of [beside, another()]) await expect(openDossier(db, keys, name)).rejects.toThrow(RevisionMismatch)
  })

  it("records nothing of a transaction that was rolled back", async () => {
    const { db, keys, name, keep, read } = await anEvent()
    await keep("first")
    const undone = write(db, async (tx) => {
      await keepDossier(tx, keys, name, { wishes: [], sentAt: "undone", sentBy: null })
      expect((await openDossier(tx, keys, name))?.content.sentAt).toBe("undone")
      throw new Error("rolled back")
    })
    await expect(undone).rejects.toThrow("rolled back")
    expect(await read()).toBe("first")
    await keep("second")
    expect(await read()).toBe("second")
  })

  it("tells many documents in one line, which says nothing in the clear", async () => {
    const { db, keys, eventId } = await anEvent()
    const wishes = { wishes: [], sentAt: "", sentBy: null }
    const many = new Map(Array.from({ length: 40 }, () => [newId(), wishes] as const))
    await write(db, (tx) => keepDossiers(tx, keys, { kind: "wishes", eventId }, many))
    const lines = await db.selectFrom("entry").selectAll().where("act", "=", "revisions-recorded").execute()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ actor_id: null, event_id: null, subject: null, confidential: 1 })
    for (const id of many.keys()) expect(lines[0]?.detail).not.toContain(id)
  })

  it("opens no dossier again that was destroyed or dropped", async () => {
    const { db, installation, keys, name, keep, read } = await anEvent()
    await keep("first")
    const first = await rowOf(db)
    await write(db, (tx) => dropDossier(tx, keys, name))
    expect(await read()).toBeUndefined()
    await write(db, (tx) => tx.insertInto("dossier").values(first).execute())
    await expect(read()).rejects.toThrow(RevisionMismatch)
    await write(db, (tx) => tx.deleteFrom("dossier").execute())
    await keep("after")
    expect([await read(), (await rowOf(db)).revision]).toEqual(["after", 3])
    const rules = { event_id: name.eventId, destroyed_on: "2025-01-01", countersigned: 0, calendars_show: "reserved" }
    await write(db, (tx) =>
      tx
        .insertInto("round_table_rules")
        .values({ ...rules, open_days_after: 30, revision: 1 } as never)
        .execute(),
    )
    const kept = await rowOf(db)
    const { time } = installation
    expect(await destroyDueDossiers({ ...installation, now: time.now, realNow: time.realNow })).toBe(1)
    expect(await read()).toBeUndefined()
    await putBack(db, kept)
    await expect(read()).rejects.toThrow(RevisionMismatch)
  })

  /** A row as versions before the binding wrote it: neither bound nor recorded. */
  async function anUnboundRow() {
    const event = await anEvent()
    const { db, keys, name } = event
    const text = JSON.stringify({ wishes: [], sentAt: "unbound", sentBy: null })
    const { keyId, wrappedKey, sealed } = keys.seal(identityOf(name), text)
    const row = { id: newId(), kind: name.kind, event_id: name.eventId, subject_id: subjectId }
    await write(db, (tx) =>
      tx
        .insertInto("dossier")
        .values({ ...row, key_id: keyId, wrapped_key: wrappedKey, sealed, revision: 4 })
        .execute(),
    )
    return event
  }

  it("binds rows that were not, and from then on opens none that is not bound", async () => {
    const { db, keys, read } = await anUnboundRow()
    const before = await rowOf(db)
    expect(await read()).toBe("unbound")
    expect(await bindRevisions(db, keys, everySealedRow)).toEqual({ bound: 1, unreadable: 0 })
    expect(await read()).toBe("unbound")
    expect((await rowOf(db)).wrapped_key).not.toBe(before.wrapped_key)
    await putBack(db, before)
    await expect(read()).rejects.toThrow()
    await write(db, (tx) => tx.updateTable("dossier").set({ subject_id: "another" }).execute())
    const another = { kind: "wishes", eventId: before.event_id, subjectId: "another" } as const
    await expect(openDossier(db, keys, another)).rejects.toThrow(RevisionMismatch)
    expect(await bindRevisions(db, keys, everySealedRow)).toEqual({ bound: 0, unreadable: 0 })
  })

  it("does not close the record while a document opens with no key", async () => {
    const { db, keys, read } = await anUnboundRow()
    const { wrapped_key } = await rowOf(db)
    await putBack(db, { wrapped_key: `A${wrapped_key.slice(1)}B` })
    expect(await bindRevisions(db, keys, everySealedRow)).toEqual({ bound: 0, unreadable: 1 })
    await putBack(db, { wrapped_key })
    expect(await bindRevisions(db, keys, everySealedRow)).toEqual({ bound: 1, unreadable: 0 })
    expect(await read()).toBe("unbound")
  })

  it("binds rows while keys are rotated as well, and says which do not open", async () => {
    const { db, installation, keys, keep, read } = await anUnboundRow()
    const { config, journal } = installation
    const rotation = { db, keyFile: config.keyFile, rows: everySealedRow, journal, revisions: keys.revisions }
    await rotateKeys({ ...rotation, realNow: installation.realClock.now, wait: async () => undefined })
    expect(await read()).toBe("unbound")
    const check = async () => (await checkKeys(db, config.keyFile, everySealedRow, keys.revisions))[0]
    expect(await check()).toEqual({ table: "dossier", opened: 1, closed: 0 })
    const bound = await rowOf(db)
    await keep("next")
    expect(await check()).toEqual({ table: "dossier", opened: 1, closed: 0 })
    await putBack(db, bound)
    expect(await check()).toEqual({ table: "dossier", opened: 0, closed: 1 })
  })
})
