import { expect, it } from "vitest"
import { onBothDatabases } from "#tests/support/databases"
import { aSeminar } from "#tests/support/events"
import { foundingOf } from "#tests/support/importing"
import { anInstallation } from "#tests/support/installation"
import { aPerson } from "#tests/support/people"
import { roomsDestination } from "~/features/events/rooms-import.server"
import { holdUpload, importUpload, reportUpload } from "~/platform/table-file/importing.server"
import type { TableReader } from "~/platform/table-file/table-reader.server"
import { uploadOf } from "~/platform/table-file/uploads.server"

const now = "2026-08-18T07:00:00Z"
const bytes = new TextEncoder().encode(
  "room_code;name_fr;site;floor;capacity;kind;equipment\r\nA;Salle A;Site;0;12;atelier;\r\n",
)

onBothDatabases((open) => {
  it("a file is read once, however often its report is seen, and compared with the data of the moment", async () => {
    const { db, keys, journal, tableReader } = anInstallation(await open())
    const [personId, eventId] = [await aPerson(db), await aSeminar(db)]
    const uploader = { personId, eventId }
    const destination = roomsDestination(foundingOf(eventId))
    let reads = 0
    const counting: TableReader = {
      read(...given) {
        reads++
        return tableReader.read(...given)
      },
    }
    const means = { keys, journal, tableReader: counting, now }
    const held = await holdUpload(db, uploader, destination, { fileName: "salles.csv", bytes }, means)
    if (!held.ok) throw new Error(held.reason)
    const report = async () => {
      const upload = await uploadOf(db, keys, uploader, held.value, now)
      if (!upload) throw new Error("the upload is held")
      return reportUpload(db, upload, destination)
    }
    const first = await report()
    expect(first.counts).toEqual({ new: 1, same: 0, changed: 0, wrong: 0 })
    expect(await report()).toEqual(first)

    const confirmed = { uploadId: held.value, digest: first.digest, formKey: "form-1" }
    await db.writer
      .insertInto("room")
      .values({
        id: "room-a",
        event_id: eventId,
        code: "A",
        name_fr: "Salle A",
        name_en: null,
        site: "Site",
        floor: "0",
        capacity: 10,
        kind: "workshop",
        equipment: "[]",
        position: 1,
        revision: 1,
      })
      .execute()
    const overtaken = await importUpload(db, uploader, uploader, destination, confirmed, means)
    expect(overtaken).toMatchObject({ ok: false, reason: "changed-meanwhile" })
    const second = await report()
    expect(second.counts).toEqual({ new: 0, same: 0, changed: 1, wrong: 0 })
    const again = { ...confirmed, digest: second.digest, formKey: "form-2" }
    expect(await importUpload(db, uploader, uploader, destination, again, means)).toMatchObject({ ok: true })
    expect(reads).toBe(1)
  })
})
