import { describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { anInstallation, during } from "#tests/support/installation"
import { anOffice, aTable, demandsOf, twoTables } from "#tests/support/round-tables"
import { settleSeats } from "#tests/support/settled-seats"
import { type EventAct, type Grant, permit, type Role } from "~/features/access/policy"
import type { Engagement } from "~/features/round-tables/dossiers/documents"
import { keepDossier } from "~/features/round-tables/dossiers/sealed.server"
import { ownOffice } from "~/features/round-tables/own-office/queries.server"
import { followEngagement } from "~/features/round-tables/tables/engagement-commands.server"
import { engagementDuties } from "~/features/round-tables/tables/engagement-duties.server"
import { handedOver } from "~/features/round-tables/tables/handing-over"
import { ownTables } from "~/features/round-tables/tables/queries.server"
import { newId } from "~/platform/crypto/tokens.server"

function inEvent<A extends EventAct>(act: A, personId: string, role: Role, eventId: string): Grant<A> {
  const granted = permit(act, { personId, roles: new Set([role]), demo: false, strong: true }, eventId)
  if (!granted) throw new Error(`${role} may ${act}`)
  return granted
}

const promise = (given: Partial<Engagement>): Engagement => ({
  id: newId(),
  officeId: null,
  personIds: [],
  what: "Envoyer la liste",
  dueOn: "2025-09-15",
  madeBy: "a",
  doneAt: null,
  told: ["soon"],
  ...given,
})

describe("what somebody promised who is taken off the table", () => {
  const table = { seated: new Set(["b", "c"]), officeId: "office" }

  it("stays with those who promised it too, else passes to the office, which is told of it anew", () => {
    expect(handedOver(promise({ personIds: ["a"] }), table)).toMatchObject({
      personIds: [],
      officeId: "office",
      told: [],
    })
    expect(handedOver(promise({ personIds: ["a", "b"] }), table)).toMatchObject({
      personIds: ["b"],
      officeId: null,
      told: ["soon"],
    })
    const both = promise({ personIds: ["a"], officeId: "other" })
    expect(handedOver(both, table)).toEqual({ ...both, personIds: [] })
  })

  it("is left alone where nobody is taken off, and where no office can have it", () => {
    for (const one of [promise({ personIds: ["b", "c"] }), promise({ officeId: "other" })])
      expect(handedOver(one, table)).toEqual(one)
    const nobodys = promise({ personIds: ["a"] })
    expect(handedOver(nobodys, { ...table, officeId: null })).toEqual(nobodys)
  })
})

onBothDatabases((open) => {
  it("is followed by the office's head from the moment the plan is settled, and by that person no more", async () => {
    const db = await open()
    const installation = anInstallation(db, { now: during })
    const { keys, journal, time } = installation
    const cast = await aCast(db)
    const { colloquium, attache, inAmman, departing, officeHead } = cast
    const { morning } = await twoTables(installation, cast)
    const grant = <A extends "see-own-tables" | "follow-own-office">(act: A, personId: string, role: Role) =>
      inEvent(act, personId, role, colloquium)
    const duties = async (personId: string, role: Role) =>
      (
        await engagementDuties(
          db,
          keys,
          {
            personId,
            language: "fr",
            events: [{ eventId: colloquium, slug: "colloque-2025", timeZone: "Europe/Paris", roles: new Set([role]) }],
          } as never,
          "2025-08-26",
        )
      ).length
    const held = (personId: string) => ownTables(db, keys, grant("see-own-tables", personId, "attache"), time.now)
    await settleSeats(installation, cast, [
      [attache, morning],
      [inAmman, morning],
    ])
    const name = { kind: "engagements", eventId: colloquium, subjectId: morning } as const
    const engagements = [promise({ personIds: [attache] }), promise({ personIds: [attache, inAmman] })]
    await write(db, (tx) => keepDossier(tx, keys, name, { engagements }))
    expect([await duties(attache, "attache"), await duties(officeHead, "office_head")]).toEqual([2, 0])

    await settleSeats(installation, cast, [
      [departing, morning],
      [inAmman, morning],
    ])
    expect([await duties(attache, "attache"), await duties(officeHead, "office_head")]).toEqual([0, 1])
    expect([(await held(attache)).engagements.length, (await held(inAmman)).engagements.length]).toEqual([0, 1])
    const followed = await ownOffice(db, keys, grant("follow-own-office", officeHead, "office_head"), {
      language: "fr",
      now: time.now,
    })
    expect(followed?.engagements).toMatchObject([{ id: engagements[0]?.id, what: "Envoyer la liste" }])
    const keep = { tableId: morning, id: engagements[0]?.id ?? "", change: "keep" } as const
    const writing = () => ({ keys, journal, now: time.now, realNow: time.realNow, formKey: newId() })
    expect(await followEngagement(db, grant("see-own-tables", attache, "attache"), keep, writing())).toMatchObject({
      reason: "unknown-engagement",
    })
    expect(
      await followEngagement(db, grant("follow-own-office", officeHead, "office_head"), keep, writing()),
    ).toMatchObject({ ok: true })

    // Who sits there again does not find it again: it is the office's now.
    await settleSeats(installation, cast, [
      [attache, morning],
      [inAmman, morning],
    ])
    expect(await duties(attache, "attache")).toBe(0)
  })

  it("leaves a table with the office it was settled with, whatever offices are called by then", async () => {
    const db = await open()
    const installation = anInstallation(db, { now: during })
    const cast = await aCast(db)
    const { colloquium, officeHead, director, rooms } = cast
    const first = await anOffice(db, "OCTEST", officeHead)
    await demandsOf(installation, colloquium, first, [{ countryIso2: "ES", priority: "must" }])
    const at = { room_id: rooms.confidential, starts_at: "09:00", ends_at: "10:30" }
    const table = await aTable(installation, colloquium, { titleFr: "Table", code: "RT-OCTEST-A" }, at)
    await settleSeats(installation, cast, [
      [cast.attache, table],
      [cast.departing, table],
    ])
    await write(db, (tx) => tx.updateTable("office").set({ code: "OCAUTRE" }).where("id", "=", first).execute())
    await anOffice(db, "OCTEST", director)
    const tablesOf = async (personId: string) =>
      (
        await ownOffice(db, installation.keys, inEvent("follow-own-office", personId, "office_head", colloquium), {
          language: "fr",
          now: installation.time.now,
        })
      )?.tables.map(({ id }) => id)
    expect([await tablesOf(officeHead), await tablesOf(director)]).toEqual([[table], []])
  })
})
