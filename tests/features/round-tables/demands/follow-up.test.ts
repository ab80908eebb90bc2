import { expect, it } from "vitest"
import { anOffice, someDemands, someWishes } from "#tests/support/answers"
import { onBothDatabases } from "#tests/support/databases"
import { letterIdentity } from "~/features/mail/outbox.server"
import { setRules } from "~/features/round-tables/demands/follow-up/commands.server"
import { answersOf } from "~/features/round-tables/demands/follow-up/queries.server"
import { remind } from "~/features/round-tables/demands/follow-up/reminders.server"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { roundTableRulesOf } from "~/features/round-tables/round-table-rules.server"
import { aDemand, anAnsweringHouse, meansOf } from "./answering"

const today = "2025-08-18"
const address = "https://colloque.example/"

onBothDatabases((open) => {
  it("shows who has answered what, and who has not", async () => {
    const { db, keys, custodian, cast, officeId, installation } = await anAnsweringHouse(await open())
    await someDemands(installation, cast.colloquium, officeId, { demands: [aDemand("ES"), aDemand("SN")] })
    await someWishes(installation, cast.colloquium, cast.attache, [{ officeId, question: "Comment" }])
    const now = installation.time.now
    const answers = await answersOf(db, keys, custodian, { now, realNow: now, language: "fr" })
    expect(answers.offices.map(({ code, statedAt, demands }) => [code, statedAt !== null, demands.length])).toEqual([
      ["OCAUT", false, 0],
      ["OCESS", true, 2],
    ])
    const demands = answers.offices.find(({ code }) => code === "OCESS")?.demands
    expect(demands?.map(({ coverage, holder }) => [coverage, holder])).toEqual([
      ["covered", "Mme Léa Enposte"],
      ["nobody", null],
    ])
    expect(answers.people.filter(({ sentAt }) => sentAt !== null).map(({ wishes }) => wishes)).toEqual([
      [{ code: "OCESS", asks: true }],
    ])
    expect(answers.people.map(({ name }) => name).sort()).toEqual([
      "M. Marc Partant",
      "M. Paul Dorient",
      "Mme Inès Arrivante",
      "Mme Léa Enposte",
    ])
  })

  it("writes once a day to those who have not answered, and says nothing but that", async () => {
    const { db, keys, custodian, cast, officeId, installation } = await anAnsweringHouse(await open())
    await someWishes(installation, cast.colloquium, cast.attache, [{ officeId, question: "" }])
    const attaches = { whom: "attaches", today, address } as const
    expect(await remind(db, custodian, attaches, meansOf(installation))).toMatchObject({
      value: { letters: 3, already: 0 },
    })
    expect(await remind(db, custodian, attaches, meansOf(installation))).toMatchObject({
      value: { letters: 0, already: 3 },
    })
    const offices = { whom: "offices", today, address } as const
    expect(await remind(db, custodian, offices, meansOf(installation))).toMatchObject({ value: { letters: 1 } })
    const letters = await db.selectFrom("letter").select(["id", "person_id", "subject", "sealed"]).execute()
    expect(letters).toHaveLength(4)
    expect(letters.map(({ person_id }) => person_id)).not.toContain(cast.attache)
    for (const { id, subject, sealed } of letters) {
      expect(subject).toBe("Réponse attendue")
      expect(keys.unseal(letterIdentity(id), JSON.parse(sealed))).toBe(`Réponse attendue.\n\n${address}\n`)
    }
    installation.time.realNow = "2025-08-19T07:00:00Z"
    expect(await remind(db, custodian, attaches, meansOf(installation))).toMatchObject({ value: { letters: 3 } })
    const acts = await db.selectFrom("entry").select(["act", "confidential"]).where("act", "<>", "sign-in").execute()
    expect(acts.every(({ confidential }) => confidential === 1)).toBe(true)
  })

  it("writes to nobody who may not answer any more", async () => {
    const { db, custodian, installation } = await anAnsweringHouse(await open())
    await anOffice(db, "OCSANS", null)
    const late = { whom: "attaches", today: "2025-08-22", address } as const
    expect(await remind(db, custodian, late, meansOf(installation))).toMatchObject({ reason: "closed" })
    expect(await db.selectFrom("letter").select("id").execute()).toEqual([])
  })

  it("sets the rules over the version that was read, and no other", async () => {
    const { db, custodian, cast, installation } = await anAnsweringHouse(await open())
    const { revision: _, ...usual } = usualRules
    const rules = { ...usual, demandsUntil: "2025-08-22", countersigned: true, destroyedOn: "2025-12-31" }
    expect(await setRules(db, custodian, { revision: 1, rules }, meansOf(installation))).toMatchObject({ ok: true })
    expect(await roundTableRulesOf(db, cast.colloquium)).toEqual({ ...rules, revision: 2 })
    expect(await setRules(db, custodian, { revision: 1, rules: usual }, meansOf(installation))).toMatchObject({
      reason: "changed-meanwhile",
    })
  })
})
