import { expect, it } from "vitest"
import { someDemands } from "#tests/support/answers"
import { onBothDatabases } from "#tests/support/databases"
import { aColloquium } from "#tests/support/events"
import {
  answerLateDemands,
  askForLateDemands,
  stateDemands,
} from "~/features/round-tables/demands/office/commands.server"
import { demandsOfEdition, earlierEditions, statedDemands } from "~/features/round-tables/demands/office/queries.server"
import { officeFor } from "~/features/round-tables/demands/office/scope.server"
import { aDemand, anAnsweringHouse, meansOf, nothingElse } from "./answering"

const today = "2025-08-18"
const later = "2025-08-21"
const stated = (...countries: string[]) => ({ ...nothingElse, demands: countries.map((one) => aDemand(one)) })

onBothDatabases((open) => {
  it("states an office's demands until the last day, which still counts, and seals them", async () => {
    const house = await anAnsweringHouse(await open())
    const { db, keys, scope, installation } = house
    const first = await stateDemands(
      db,
      scope,
      { revision: 0, stated: stated("ES", "PT"), today: "2025-08-20" },
      meansOf(installation),
    )
    expect(first).toEqual({ ok: true, value: undefined })
    const late = await stateDemands(
      db,
      scope,
      { revision: 1, stated: stated("ES"), today: later },
      meansOf(installation),
    )
    expect(late).toMatchObject({ ok: false, reason: "closed" })
    const { demands, revision } = await statedDemands(db, keys, scope, installation.time.now)
    expect(demands?.demands.map(({ countryIso2 }) => countryIso2)).toEqual(["ES", "PT"])
    expect(revision).toBe(1)
    const rows = JSON.stringify(await db.selectFrom("dossier").selectAll().execute())
    expect(rows).not.toContain("point d'étape")
  })

  it("overwrites nothing that was saved meanwhile", async () => {
    const { db, keys, scope, installation } = await anAnsweringHouse(await open())
    await stateDemands(db, scope, { revision: 0, stated: stated("ES"), today }, meansOf(installation))
    const stale = await stateDemands(db, scope, { revision: 0, stated: stated("PT"), today }, meansOf(installation))
    expect(stale).toMatchObject({ ok: false, reason: "changed-meanwhile" })
    expect((await statedDemands(db, keys, scope, installation.time.now)).demands?.demands).toHaveLength(1)
  })

  it("does a form's work once, and writes it down for custodians alone", async () => {
    const { db, scope, installation } = await anAnsweringHouse(await open())
    const means = meansOf(installation)
    const statement = { revision: 0, stated: stated("ES"), today }
    expect(await stateDemands(db, scope, statement, means)).toMatchObject({ ok: true })
    expect(await stateDemands(db, scope, statement, means)).toMatchObject({ ok: true })
    const entries = await db.selectFrom("entry").select(["act", "confidential", "subject", "detail"]).execute()
    const acts = entries.map(({ act, confidential }) => [act, confidential])
    expect(acts).toEqual([
      ["revisions-recorded", 1],
      ["demands-stated", 1],
    ])
    expect(JSON.stringify(entries)).not.toContain("OCESS")
  })

  it("lets a custodian enter for an office after the last day, and the head who was replaced no more", async () => {
    const { db, keys, scope, custodian, officeId, installation, cast } = await anAnsweringHouse(await open())
    const forOffice = await officeFor(db, custodian, officeId)
    if (!forOffice) throw new Error("there is the office")
    const entered = await stateDemands(
      db,
      forOffice,
      { revision: 0, stated: stated("ES"), today: later },
      meansOf(installation),
    )
    expect(entered).toMatchObject({ ok: true })
    expect((await statedDemands(db, keys, scope, installation.time.now)).statedBy).toContain("Gaspard Scelle")
    await db.writer.updateTable("office").set({ head_person_id: cast.staff }).where("id", "=", officeId).execute()
    const gone = await stateDemands(db, scope, { revision: 1, stated: stated("PT"), today }, meansOf(installation))
    expect(gone).toMatchObject({ ok: false, reason: "unknown-office" })
  })

  it("asks the custodian for a change after the last day: granted, it takes the place of the demands", async () => {
    const { db, keys, scope, custodian, officeId, installation } = await anAnsweringHouse(await open())
    await stateDemands(db, scope, { revision: 0, stated: stated("ES"), today }, meansOf(installation))
    const why = "Une affaire vient de s'ouvrir"
    const ask = (day: string, countries: string[]) =>
      askForLateDemands(
        db,
        scope,
        { revision: 1, stated: stated(...countries), today: day, why },
        meansOf(installation),
      )
    expect(await ask(today, ["ES", "PT"])).toMatchObject({ reason: "still-open" })
    expect(await ask(later, ["ES"])).toMatchObject({ reason: "nothing-changed" })
    expect(await ask(later, ["ES", "PT"])).toMatchObject({ ok: true })
    const before = await statedDemands(db, keys, scope, installation.time.now)
    expect(before.demands?.demands).toHaveLength(1)
    expect(before.late).toMatchObject({ why, answer: null })
    expect(before.late?.difference.demands.map(({ countryIso2 }) => countryIso2)).toEqual(["PT"])

    const forOffice = await officeFor(db, custodian, officeId)
    if (!forOffice) throw new Error("there is the office")
    const scoped = { ...forOffice, grant: custodian }
    const answer = { revision: 1, demandsRevision: 1, granted: true, word: "" }
    const stale = await answerLateDemands(db, scoped, { ...answer, demandsRevision: 7 }, meansOf(installation))
    expect(stale).toMatchObject({ reason: "changed-meanwhile" })
    expect(await answerLateDemands(db, scoped, answer, meansOf(installation))).toMatchObject({ ok: true })
    const after = await statedDemands(db, keys, scope, installation.time.now)
    expect(after.demands?.demands.map(({ countryIso2 }) => countryIso2)).toEqual(["ES", "PT"])
    expect(after.late?.answer).toMatchObject({ granted: true })
    const again = await answerLateDemands(
      db,
      scoped,
      { ...answer, revision: 2, demandsRevision: 2 },
      meansOf(installation),
    )
    expect(again).toMatchObject({ reason: "nothing-asked" })
  })

  it("leaves the demands as they are when a change is refused, and tells the office why", async () => {
    const { db, keys, scope, custodian, installation } = await anAnsweringHouse(await open())
    await stateDemands(db, scope, { revision: 0, stated: stated("ES"), today }, meansOf(installation))
    const asked = { revision: 1, stated: stated("PT"), today: later, why: "Erreur de saisie" }
    await askForLateDemands(db, scope, asked, meansOf(installation))
    const refusal = { revision: 1, demandsRevision: 1, granted: false, word: "Les tables sont arrêtées" }
    await answerLateDemands(db, { ...scope, grant: custodian }, refusal, meansOf(installation))
    const { demands, late } = await statedDemands(db, keys, scope, installation.time.now)
    expect(demands?.demands.map(({ countryIso2 }) => countryIso2)).toEqual(["ES"])
    expect(late?.answer).toMatchObject({ granted: false, word: "Les tables sont arrêtées" })
  })

  it("takes over what the very same office asked at an earlier edition, and nobody else's", async () => {
    const { db, keys, scope, officeId, otherId, custodian, installation } = await anAnsweringHouse(await open())
    const past = await aColloquium(db, { slug: "colloque-2024", starts_on: "2024-12-02", ends_on: "2024-12-06" })
    const coming = await aColloquium(db, { slug: "colloque-2026", starts_on: "2026-08-24", ends_on: "2026-08-28" })
    await someDemands(installation, past, officeId, { demands: [aDemand("MA", "Reprise")] })
    await someDemands(installation, past, otherId, { demands: [aDemand("SN", "D'un autre office")] })
    await someDemands(installation, coming, officeId)
    expect((await earlierEditions(db, scope)).map(({ slug }) => slug)).toEqual(["colloque-2024"])
    expect((await demandsOfEdition(db, keys, scope, "colloque-2024"))?.map(({ asks }) => asks)).toEqual(["Reprise"])
    expect(await demandsOfEdition(db, keys, scope, "colloque-2026")).toBeNull()
    const other = await officeFor(db, custodian, otherId)
    if (!other) throw new Error("there is the other office")
    expect((await demandsOfEdition(db, keys, other, "colloque-2024"))?.map(({ asks }) => asks)).toEqual([
      "D'un autre office",
    ])
  })
})
