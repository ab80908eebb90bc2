import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast } from "#tests/support/cast"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { anInstallation, preparing } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { twoTables } from "#tests/support/round-tables"
import { settleSeats } from "#tests/support/settled-seats"
import { setRules } from "~/features/round-tables/demands/follow-up/commands.server"
import {
  answerDestruction,
  type DestructionAnswer,
  proposedDestruction,
} from "~/features/round-tables/demands/follow-up/destruction-day.server"
import type { SetRules } from "~/features/round-tables/demands/follow-up/rules-input"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { roundTableRulesOf } from "~/features/round-tables/round-table-rules.server"
import { closingIn } from "~/features/round-tables/tables/closing.server"
import { granted, meansOf } from "./answering"

async function twoCustodians(open: OpenDatabase) {
  const db = await open()
  const installation = anInstallation(db)
  const cast = await aCast(db)
  const second = await aPerson(db, { position: "custodian", given_name: "Ève", family_name: "Seconde" })
  await aRole(db, second, "custodian")
  const { colloquium, custodian } = cast
  const grant = (personId: string) => granted("gather-demands", personId, colloquium, "custodian")
  const { revision: _, ...usual } = usualRules
  const set = async (personId: string, rules: Partial<SetRules>) => {
    const { revision, ...standing } = { ...usual, ...(await roundTableRulesOf(db, colloquium)) }
    const change = { revision, rules: { ...standing, ...rules } }
    expect(await setRules(db, grant(personId), change, meansOf(installation))).toMatchObject({ ok: true })
  }
  const answer = (personId: string, how: DestructionAnswer["how"], destroyedOn: string | null) =>
    answerDestruction(db, grant(personId), { how, destroyedOn }, meansOf(installation))
  const inForce = async () => (await roundTableRulesOf(db, colloquium)).destroyedOn
  const waiting = async () => (await proposedDestruction(db, colloquium))?.destroyedOn
  return { db, installation, cast, one: custodian, other: second, set, answer, inForce, waiting }
}

onBothDatabases((open) => {
  it("is set by one custodian alone where one alone settles a plan", async () => {
    const { one, other, set, answer, inForce, waiting } = await twoCustodians(open)
    await set(one, { destroyedOn: "2025-11-30" })
    expect([await inForce(), await waiting()]).toEqual(["2025-11-30", undefined])
    expect(await answer(other, "confirm", "2025-11-30")).toMatchObject({ reason: "unknown-proposal" })
  })

  it("waits for another custodian where two settle a plan, brought forward, put off or taken away", async () => {
    const { db, one, other, set, answer, inForce, waiting } = await twoCustodians(open)
    await set(one, { destroyedOn: "2025-11-30", countersigned: true })
    for (const [before, asked] of [
      ["2025-11-30", "2025-10-01"],
      ["2025-10-01", "2026-10-01"],
      ["2026-10-01", null],
    ] as const) {
      await set(one, { destroyedOn: asked, openDaysAfter: 10 })
      expect([await inForce(), await waiting()]).toEqual([before, asked])
      expect(await answer(one, "confirm", asked)).toMatchObject({ reason: "same-person" })
      expect(await answer(other, "confirm", "2025-12-24")).toMatchObject({ reason: "unknown-proposal" })
      expect(await answer(other, "confirm", asked)).toMatchObject({ ok: true })
      expect([await inForce(), await waiting()]).toEqual([asked, undefined])
    }
    const acts = (await db.selectFrom("entry").select(["act", "confidential"]).execute()).filter(({ act }) =>
      act.startsWith("destruction"),
    )
    expect(acts.map(({ act }) => act)).toEqual(
      [1, 2, 3].flatMap(() => ["destruction-proposed", "destruction-confirmed"]),
    )
    expect(acts.every(({ confidential }) => confidential === 1)).toBe(true)
  })

  it("is left as it is by whoever sets other rules, and by whoever takes the proposal back", async () => {
    const { one, other, set, answer, inForce, waiting } = await twoCustodians(open)
    await set(one, { destroyedOn: "2025-11-30", countersigned: true })
    await set(one, { destroyedOn: "2025-10-01" })
    await set(other, { openDaysAfter: 12 })
    expect([await inForce(), await waiting()]).toEqual(["2025-11-30", "2025-10-01"])
    expect(await answer(one, "withdraw", "2025-10-01")).toMatchObject({ ok: true })
    expect([await inForce(), await waiting()]).toEqual(["2025-11-30", undefined])
  })

  it("is not set alone by whoever has just ended that two sign, not even in one go", async () => {
    const { one, other, set, inForce, waiting } = await twoCustodians(open)
    await set(other, { destroyedOn: "2025-11-30", countersigned: true })
    await set(one, { countersigned: false, destroyedOn: "2025-10-01" })
    expect([await inForce(), await waiting()]).toEqual(["2025-11-30", "2025-10-01"])
    await set(one, { destroyedOn: "2025-10-02" })
    expect([await inForce(), await waiting()]).toEqual(["2025-11-30", "2025-10-02"])
    await set(other, { destroyedOn: "2025-10-03" })
    expect([await inForce(), await waiting()]).toEqual(["2025-10-03", undefined])
  })

  it("and the closing count from the last day that custodians know, whoever edits the event", async () => {
    const { db, installation, cast, one, set } = await twoCustodians(open)
    const { colloquium, attache, departing } = cast
    const openUntil = async () => (await closingIn(db, colloquium, preparing)).openUntil
    const endsOn = (day: string) =>
      write(db, (tx) => tx.updateTable("event").set({ ends_on: day }).where("id", "=", colloquium).execute())
    await endsOn("2025-08-30")
    expect(await openUntil()).toBe("2025-09-29")
    const { morning, afternoon } = await twoTables(installation, cast)
    await settleSeats(installation, cast, [
      [attache, morning],
      [departing, afternoon],
    ])
    await endsOn("2026-08-30")
    expect(await openUntil()).toBe("2025-09-29")
    expect(await roundTableRulesOf(db, colloquium)).toMatchObject({ revision: 0, openDaysAfter: 30 })
    await set(one, { openDaysAfter: 10 })
    expect(await openUntil()).toBe("2026-09-09")
    await endsOn("2026-12-31")
    expect(await openUntil()).toBe("2026-09-09")
    await settleSeats(installation, cast, [
      [departing, morning],
      [attache, afternoon],
    ])
    expect(await openUntil()).toBe("2027-01-10")
  })
})
