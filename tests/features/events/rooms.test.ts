import { expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { organiserOf } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import type { Means } from "~/features/events/commands.server"
import { createRoom, deleteRoom, editRoom } from "~/features/events/rooms/commands.server"
import { roomInput } from "~/features/events/rooms/input"
import { roomsOf } from "~/features/events/rooms/queries.server"
import { newId } from "~/platform/crypto/tokens.server"

const room = (given: Record<string, string> = {}) =>
  roomInput.parse({
    code: "N-X",
    nameFr: "Salle X",
    site: "Nanterre",
    floor: "0",
    capacity: "40",
    kind: "workshop",
    equipment: "écran\ntableau",
    ...given,
  })

onBothDatabases((open) => {
  async function stage() {
    const db = await open()
    const cast = await aCast(db)
    const { journal } = anInstallation(db)
    const means = (): Means => ({
      journal,
      now: "2025-08-18T07:00:00Z",
      realNow: "2026-08-18T07:00:00Z",
      formKey: newId(),
    })
    return { db, cast, means, edit: organiserOf("edit-event", cast.organiser, cast.colloquium) }
  }

  it("keeps the code of a room its own, however many ask for it at once", async () => {
    const { db, edit, means } = await stage()
    const answers = await Promise.all(Array.from({ length: 4 }, () => createRoom(db, edit, room(), means())))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((one) => (one.ok ? [] : [one.reason]))).toEqual(Array(3).fill("room-exists"))
  })

  it("lets only one of two edits of a room through, and shows the other what is saved", async () => {
    const { db, cast, edit, means } = await stage()
    const id = cast.rooms.workshop
    const change = (capacity: string) =>
      editRoom(db, edit, { id, revision: 1, fields: room({ code: "N-A1", capacity }) }, means())
    const answers = await Promise.all([change("30"), change("50")])
    const [won] = answers.filter(({ ok }) => ok)
    const [lost] = answers.filter(({ ok }) => !ok)
    expect([won?.ok, lost?.ok]).toEqual([true, false])
    const saved = (await roomsOf(db, edit)).find((one) => one.id === id)
    expect(lost).toMatchObject({
      reason: "changed-meanwhile",
      facts: { current: { capacity: saved?.capacity, revision: 2 } },
    })
    expect(saved?.equipment).toEqual(["écran", "tableau"])
  })

  it("keeps a room where a session takes place, also a confidential one", async () => {
    const { db, cast, edit, means } = await stage()
    await aSession(db, cast.colloquium, {
      visibility: "confidential",
      kind: "round_table",
      audience: "members",
      room_id: cast.rooms.confidential,
    })
    const refused = await deleteRoom(db, edit, cast.rooms.confidential, means())
    expect(refused).toMatchObject({ ok: false, reason: "room-in-use" })
    expect(await deleteRoom(db, edit, cast.rooms.workshop, means())).toMatchObject({ ok: true })
    expect((await roomsOf(db, edit)).map(({ code }) => code).sort()).toEqual(["N-AUD", "N-C1"])
  })

  it("does not reach into another event", async () => {
    const { db, cast, means } = await stage()
    const elsewhere = organiserOf("edit-event", cast.organiser, cast.seminar)
    const id = cast.rooms.workshop
    const edited = await editRoom(db, elsewhere, { id, revision: 1, fields: room() }, means())
    expect(edited).toMatchObject({ ok: false, reason: "unknown-room" })
    expect(await deleteRoom(db, elsewhere, id, means())).toMatchObject({ ok: false, reason: "unknown-room" })
  })
})
