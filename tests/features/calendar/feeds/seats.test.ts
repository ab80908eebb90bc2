import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast } from "#tests/support/cast"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { twoTables } from "#tests/support/round-tables"
import { settleSeats } from "#tests/support/settled-seats"
import { ownUid } from "~/features/calendar/own-uids"
import { changeCalendarsShow } from "~/features/round-tables/plans/taking-effect.server"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { keepRoundTableRules } from "~/features/round-tables/round-table-rules.server"
import { aDoor, aFeed, read } from "./a-door"
import { publish } from "./a-subscriber"

async function subscribed(open: OpenDatabase) {
  const db = await open()
  const cast = await aCast(db)
  const installation = anInstallation(db)
  const { morning, afternoon } = await twoTables(installation, cast)
  await publish(installation, cast.colloquium)
  const served = await aDoor(installation)
  const fetches = async (personId: string) => {
    const { token } = await aFeed(installation, personId)
    return async () => served.fetch(`/f/${token}.ics`)
  }
  const pass = (minutes: number) => {
    const now = Date.parse(installation.time.now) + minutes * 60_000
    installation.time.now = new Date(now).toISOString().replace(".000", "")
  }
  return { db, cast, installation, morning, afternoon, fetches, pass }
}

onBothDatabases((open) => {
  it("holds one's tables as reserved slots without a place, and nobody else's", async () => {
    const { cast, installation, morning, fetches, pass } = await subscribed(open)
    const [mine, others] = [await fetches(cast.attache), await fetches(cast.inAmman)]
    const [before, othersBefore] = [await mine(), await others()]
    expect(before.text).not.toContain("Réservé")
    pass(10)
    await settleSeats(installation, cast, [[cast.attache, morning]])
    const after = await mine()
    expect(read(after)).toEqual([
      { uid: ownUid(morning, cast.attache), summary: "Réservé", status: "CONFIRMED", sequence: 0 },
    ])
    expect(after.text).toContain("LAST-MODIFIED:20250818T081000Z")
    expect(after.text).not.toMatch(/Salle|LOCATION|DESCRIPTION|URL|OCTEST|Ports|Enqu/)
    expect((await others()).text).toBe(othersBefore.text)
  })

  it("cancels the slot of whoever is taken off, and gives it back with a higher number", async () => {
    const { cast, installation, morning, afternoon, fetches, pass } = await subscribed(open)
    const mine = await fetches(cast.attache)
    await settleSeats(installation, cast, [[cast.attache, morning]])
    await mine()
    pass(10)
    await settleSeats(installation, cast, [[cast.attache, afternoon]])
    expect(read(await mine())).toEqual([
      { uid: ownUid(morning, cast.attache), summary: "[Annulé] Réservé", status: "CANCELLED", sequence: 1 },
      { uid: ownUid(afternoon, cast.attache), summary: "Réservé", status: "CONFIRMED", sequence: 0 },
    ])
    pass(10)
    await settleSeats(installation, cast, [[cast.attache, morning]])
    expect(read(await mine())).toEqual([
      { uid: ownUid(morning, cast.attache), summary: "Réservé", status: "CONFIRMED", sequence: 2 },
      { uid: ownUid(afternoon, cast.attache), summary: "[Annulé] Réservé", status: "CANCELLED", sequence: 1 },
    ])
  })

  it("moves the slot with the publication that moves its table", async () => {
    const { db, cast, installation, morning, fetches } = await subscribed(open)
    const mine = await fetches(cast.attache)
    await settleSeats(installation, cast, [[cast.attache, morning]])
    await write(db, (tx) =>
      tx.updateTable("session").set({ starts_at: "10:00", ends_at: "11:00" }).where("id", "=", morning).execute(),
    )
    await publish(installation, cast.colloquium)
    const after = await mine()
    expect(read(after)).toEqual([
      { uid: ownUid(morning, cast.attache), summary: "Réservé", status: "CONFIRMED", sequence: 1 },
    ])
    expect(after.text).toContain("T100000")
  })

  it("holds nothing where the custodian lets calendars show nothing, and cancels what they held", async () => {
    const { db, cast, installation, morning, fetches, pass } = await subscribed(open)
    const mine = await fetches(cast.attache)
    await settleSeats(installation, cast, [[cast.attache, morning]])
    await mine()
    const show = (shown: boolean) => {
      pass(10)
      const { keys, time } = installation
      return write(db, async (tx) => {
        const rules = { ...usualRules, calendarsShow: shown ? "reserved" : "nothing" } as const
        await keepRoundTableRules(tx, cast.colloquium, rules)
        await changeCalendarsShow(tx, keys, { eventId: cast.colloquium, shown, now: time.now })
      })
    }
    await show(false)
    expect(read(await mine())).toEqual([
      { uid: ownUid(morning, cast.attache), summary: "[Annulé] Réservé", status: "CANCELLED", sequence: 1 },
    ])
    await show(true)
    expect(read(await mine())).toEqual([
      { uid: ownUid(morning, cast.attache), summary: "Réservé", status: "CONFIRMED", sequence: 2 },
    ])
  })
})
