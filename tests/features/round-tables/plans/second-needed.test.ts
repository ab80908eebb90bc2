import { expect, it } from "vitest"
import { granted, meansOf } from "#tests/features/round-tables/demands/answering"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { custodianOf } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { twoTables } from "#tests/support/round-tables"
import { setRules } from "~/features/round-tables/demands/follow-up/commands.server"
import { keepPlan } from "~/features/round-tables/plans/commands.server"
import { settledOf } from "~/features/round-tables/plans/queries.server"
import { countersignPlan, settlePlan, withdrawSettling } from "~/features/round-tables/plans/settling.server"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { roundTableRulesOf } from "~/features/round-tables/round-table-rules.server"
import { newId } from "~/platform/crypto/tokens.server"
import { settlingIn } from "~/settling.server"

const nothing = { pins: [], bans: [], absences: [], closedRooms: [], levels: [], reason: "", origin: "hand" } as const

onBothDatabases((open) => {
  it("asks another to sign of whoever has ended that two do, and of nobody else", async () => {
    const db = await open()
    const installation = anInstallation(db)
    const cast = await aCast(db)
    const second = await aPerson(db, { position: "custodian" })
    await aRole(db, second, "custodian")
    const { morning, afternoon } = await twoTables(installation, cast)
    const [one, other] = [cast.custodian, second].map((who) => custodianOf(who, cast.colloquium))
    if (!one || !other) throw new Error("two custodians")
    const settling = () => settlingIn(installation, "colloque-2025", newId())
    const { revision: _, ...usual } = usualRules
    const set = async (personId: string, countersigned: boolean) => {
      const { revision } = await roundTableRulesOf(db, cast.colloquium)
      const grant = granted("gather-demands", personId, cast.colloquium, "custodian")
      const rules = { ...usual, countersigned }
      expect(await setRules(db, grant, { revision, rules }, meansOf(installation))).toMatchObject({ ok: true })
    }
    const where = { day: "2025-08-26", roomId: cast.rooms.confidential }
    const tables = {
      [morning]: { ...where, startsAt: "09:00", endsAt: "10:30" },
      [afternoon]: { ...where, startsAt: "14:00", endsAt: "15:30" },
    }
    const seats = [[cast.attache, morning] as const, [cast.departing, afternoon] as const]
    const plan = (follows: number | null) =>
      keepPlan(db, one, { document: { ...nothing, tables, seats }, follows }, settling())
    await plan(null)
    await set(second, true)
    await set(cast.custodian, false)
    await set(second, false)
    expect(await settlePlan(db, one, 1, settling())).toMatchObject({ value: { state: "waiting" } })
    const id = (await settledOf(db, one)).waiting?.id ?? ""
    expect(await countersignPlan(db, one, id, settling())).toMatchObject({ reason: "same-person" })
    expect(await withdrawSettling(db, one, id, settling())).toMatchObject({ ok: true })
    expect(await settlePlan(db, other, 1, settling())).toMatchObject({ value: { state: "in-force" } })
    await plan(1)
    await set(cast.custodian, true)
    await set(second, false)
    expect(await settlePlan(db, one, 2, settling())).toMatchObject({ value: { state: "in-force" } })
  })
})
