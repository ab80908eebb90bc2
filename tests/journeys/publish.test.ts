import { expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { anInstallation } from "#tests/support/installation"
import { publishDraft } from "#tests/support/publishing"
import { serve } from "#tests/support/request"
import { desk as atDesk, phone as onPhone, visitSite } from "#tests/support/visit"

const event = "/evenements/colloque-2025"

it("an organiser sees a clash while typing, puts it right and publishes; an attaché reads the change on a phone", async () => {
  const db = await openDatabase()
  const cast = await aCast(db)
  const installation = anInstallation(db)
  const { plenary, workshop } = cast.rooms
  await aSession(db, cast.colloquium, { title_fr: "Ouverture", room_id: plenary, kind: "plenary" })
  const moved = await aSession(db, cast.colloquium, { title_fr: "Atelier des ports", room_id: workshop })
  await publishDraft(installation, cast.colloquium, cast.organiser)
  const { address } = await serve(installation, { toBrowsers: true })

  const { page: desk, ...organiser } = await visitSite({ installation, address }, atDesk)
  await organiser.enter(cast.organiser)
  await organiser.open(`${event}/preparation`)
  await desk.getByRole("link", { name: "Atelier des ports" }).click()
  await desk.getByRole("heading", { name: "Modifier une séance" }).waitFor()
  const verdict = desk.locator(".verdict")
  await expect.poll(() => verdict.textContent()).toContain("Aucun conflit à cette place")

  await desk.locator("#session-roomId").selectOption({ value: plenary })
  await expect.poll(() => verdict.textContent()).toContain("1 conflit bloquant")
  expect(await verdict.textContent()).toMatch(/Auditorium.: deux séances à la fois/)
  expect(await verdict.textContent()).toContain("Ouverture")

  await desk.getByLabel("Début").fill("10h15")
  await desk.getByLabel("Fin").fill("1130")
  await expect.poll(() => verdict.textContent()).toContain("Aucun conflit à cette place")
  await desk.getByRole("button", { name: "Enregistrer la séance" }).click()
  await desk.getByText("La séance est enregistrée").waitFor()
  await desk.getByText("1 modification non publiée").waitFor()

  await desk.getByRole("link", { name: "Relire et publier" }).click()
  await desk.getByRole("heading", { name: "Publier la version 2" }).waitFor()
  const change = desk.locator(".change").filter({ hasText: "Atelier des ports" })
  expect(await change.locator("del").textContent()).toMatch(/09:00–10:00.*Salle A1/s)
  expect(await change.locator("ins").textContent()).toMatch(/10:15–11:30.*Auditorium/s)
  await desk.getByRole("button", { name: "Publier la version 2" }).click()
  await desk.getByText("La version 2 est publiée").waitFor()

  const { page: phone, ...attache } = await visitSite({ installation, address }, onPhone)
  await attache.enter(cast.attache)
  await attache.open(`${event}/programme`)
  const shown = await phone.locator("main").textContent()
  expect(shown).toContain("Atelier des ports")
  expect(shown).toContain("10:15")
  expect(shown).not.toContain(moved)
  const letters = await db.selectFrom("letter").select("kind").where("person_id", "=", cast.attache).execute()
  expect(letters).toEqual([{ kind: "programme-changed" }])
})
