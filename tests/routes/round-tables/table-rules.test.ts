import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { hiddenField } from "#tests/support/files"
import { anInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { serve, type Visitor } from "#tests/support/request"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { keepLastDayKnown, keepRoundTableRules } from "~/features/round-tables/round-table-rules.server"
import { paths } from "~/paths"

const page = paths.answerRules("colloque-2025")

it("has two custodians agree on a day of destruction, and tells nobody else", async () => {
  const db = await openDatabase()
  const cast = await aCast(db)
  const second = await aPerson(db, { position: "custodian" })
  await aRole(db, second, "custodian")
  const rules = { ...usualRules, countersigned: true, destroyedOn: "2025-11-30" }
  await write(db, (tx) => keepRoundTableRules(tx, cast.colloquium, rules, cast.custodian))
  const site = await serve(anInstallation(db, { demo: true }))
  const [one, other, organiser] = await Promise.all([cast.custodian, second, cast.organiser].map((who) => site.as(who)))
  if (!one || !other || !organiser) throw new Error("three visitors")

  const shown = await one.get(page)
  expect(shown.text).toContain("avancer l’horloge ne détruit rien")
  const typed = { countersigned: "yes", calendarsShow: "reserved", openDaysAfter: 30, destroyedOn: "15/10/2025" }
  const set = await one.post(page, { ...typed, formKey: hiddenField(shown, "formKey"), revision: 1 })
  expect(set.status).toBe(302)

  const answer = async (visitor: Visitor, intent: string) => {
    const shown = await visitor.get(page)
    return visitor.post(page, { intent, proposed: "2025-10-15", formKey: hiddenField(shown, "formKey") })
  }
  const own = (await one.get(page)).text
  expect(own).toMatch(/Destruction demandée le mercredi 15 octobre 2025/)
  expect(own).not.toContain("Confirmer ce jour")
  const alone = await answer(one, "confirm")
  expect([alone.status, alone.text.includes("Une autre personne doit confirmer")]).toEqual([409, true])
  const duty = "Un jour de destruction attend votre confirmation"
  for (const [visitor, told] of [
    [one, false],
    [other, true],
    [organiser, false],
  ] as const)
    expect((await visitor.get("/")).text.includes(duty)).toBe(told)
  expect((await organiser.post(page, { intent: "confirm", proposed: "2025-10-15" })).status).toBe(404)
  expect((await answer(other, "confirm")).status).toBe(302)
  expect((await other.get(page)).text).toContain('value="15/10/2025"')
  expect((await other.get("/")).text).not.toContain(duty)
})

it("says when the event ends on another day than the closing counts from", async () => {
  const db = await openDatabase()
  const cast = await aCast(db)
  await write(db, async (tx) => {
    await keepLastDayKnown(tx, cast.colloquium)
    await tx.updateTable("event").set({ ends_on: "2025-09-05" }).where("id", "=", cast.colloquium).execute()
  })
  const custodian = await (await serve(anInstallation(db, { demo: true }))).as(cast.custodian)
  const { text } = await custodian.get(page)
  expect(text).toMatch(/L’événement finit maintenant le vendredi 5 septembre 2025/)
  expect(text).toMatch(/depuis le vendredi 29 août 2025/)
})
