import type { Locator } from "playwright-core"
import { expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { custodianOf } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"
import { aPlan, twoTables, wishesOf } from "#tests/support/round-tables"
import { desk, expectSound, visitSite } from "#tests/support/visit"
import { latestPlan } from "~/features/round-tables/plans/queries.server"
import { paths } from "~/paths"

const day = "2025-08-26"
const soon = { timeout: 20_000 }

it("a custodian asks why, accepts a price, pins, bans and computes the rest, by the keyboard alone", async () => {
  const db = await openDatabase()
  const cast = await aCast(db)
  const installation = anInstallation(db, { demo: true })
  const { colloquium, custodian, inAmman, attache, departing, rooms } = cast
  const { office, morning, afternoon } = await twoTables(installation, cast)
  await wishesOf(installation, colloquium, inAmman, [office])
  const grant = custodianOf(custodian, colloquium)
  await aPlan(installation, grant, {
    tables: {
      [morning]: { day, startsAt: "09:00", endsAt: "10:30", roomId: rooms.confidential },
      [afternoon]: { day, startsAt: "14:00", endsAt: "15:30", roomId: rooms.confidential },
    },
    seats: [
      [attache, morning],
      [departing, afternoon],
    ],
  })
  const site = await serve(installation, { toBrowsers: true })
  const { page, open, enter } = await visitSite({ installation, address: site.address }, desk)
  await enter(custodian)
  const press = async (at: Locator) => {
    await at.focus()
    await page.keyboard.press("Enter")
  }
  const version = page.locator(".version-line")
  const panel = page.locator("#detail")
  const latest = async () => (await latestPlan(db, installation.keys, grant))?.document

  await open(paths.placement("colloque-2025"))
  await expectSound(page)

  // Arrows go from table to table; Enter opens one and leads into its panel.
  await page.locator("table .seating").first().focus()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), soon).toContain("OCTEST, table B")
  // Escape closes what is open, the innermost first, and leads back to the table.
  await press(panel.locator("summary", { hasText: "Gestes pour la table" }))
  await page.keyboard.press("Escape")
  expect(await panel.locator("details[open].dropdown").count()).toBe(0)
  await panel.getByText("OCTEST, table B").waitFor()
  await page.keyboard.press("Escape")
  await panel.getByText("Choisissez une table").waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-table"))
  await expect.poll(focused, soon).toBe(afternoon)
  await page.keyboard.press("Home")
  expect(await focused()).toBe(morning)
  await page.keyboard.press("End")
  expect(await focused()).toBe(afternoon)

  await press(page.getByRole("link", { name: /Vœux non exaucés/ }))
  await press(panel.getByRole("link", { name: /Pourquoi/ }))
  await panel.getByText("Rien ne ferme cette voie").first().waitFor()
  await press(panel.getByRole("link", { name: "Accepter" }))
  await press(panel.getByRole("button", { name: "Confirmer" }))
  await expect.poll(() => version.textContent(), soon).toMatch(/Version 2.*exaucer le vœu de M\..Paul Dorient/)
  expect((await latest())?.pins).toMatchObject([{ personId: inAmman }])

  // Whoever sits with the one that was pinned may be banned and leaves a table that is still held; the other is pinned.
  const { seats = [] } = (await latest()) ?? {}
  const beside = seats.find(([person]) => person === inAmman)?.[1] ?? ""
  const isBanned = ([person, table]: readonly [string, string]) => table === beside && person !== inAmman
  const [banned = ""] = seats.find(isBanned) ?? []
  const [pinned = "", kept = ""] = seats.find(([, table]) => table !== beside) ?? []
  const names = { [attache]: "Léa Enposte", [departing]: "Marc Partant" }
  const gesture = async (table: string, personId: string, what: string) => {
    await press(page.locator("table .seating").nth(table === morning ? 0 : 1))
    await press(panel.locator("summary", { hasText: names[personId] ?? "nobody" }))
    await press(panel.getByRole("link", { name: what, exact: true }))
    await panel.getByText("Ce que cela change").waitFor()
    await press(panel.getByRole("button", { name: "Confirmer" }))
  }
  await gesture(kept, pinned, "Épingler")
  await expect.poll(() => version.textContent(), soon).toContain("Version 3")
  expect((await latest())?.pins).toContainEqual({ kind: "seat", personId: pinned, sessionId: kept })
  await gesture(beside, banned, "Écarter de cette table")
  await expect.poll(() => version.textContent(), soon).toContain("Version 4")
  expect((await latest())?.bans).toEqual([{ personId: banned, sessionId: beside }])

  // Ctrl+Z walks back gesture after gesture, Ctrl+Y forward again.
  await page.locator("table .seating").first().focus()
  await page.keyboard.press("Control+z")
  await expect.poll(() => version.textContent(), soon).toContain("Version 5")
  await page.keyboard.press("Control+z")
  await expect.poll(() => version.textContent(), soon).toContain("Version 6")
  expect(await latest()).toMatchObject({ pins: [{ personId: inAmman }], bans: [] })
  await page.keyboard.press("Control+y")
  await expect.poll(() => version.textContent(), soon).toContain("Version 7")
  await page.keyboard.press("Control+y")
  await expect.poll(() => version.textContent(), soon).toContain("Version 8")
  expect((await latest())?.bans).toEqual([{ personId: banned, sessionId: beside }])

  // Beside a proof that has something to say, the meters stand in one row.
  const tops = await page
    .locator(".outcome .meter")
    .evaluateAll((meters) => meters.map((one) => (one as HTMLElement).offsetTop))
  expect([tops.length, new Set(tops).size]).toEqual([4, 1])
  await expectSound(page)

  await press(page.locator("summary", { hasText: "Recalculer le reste" }))
  await press(page.getByRole("button", { name: /Au mieux pour les demandes/ }))
  await page.getByText("Le plan à l’écran reste utilisable").or(page.getByText("Un plan est proposé")).waitFor()
  expect(await page.locator("details[open].dropdown").count()).toBe(0)
  const bar = await page.locator(".run-bar").boundingBox()
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(desk.viewport.height)
  await installation.runs.quiet()
  await expect.poll(() => page.getByText("Le plan à l’écran reste utilisable").count(), soon).toBe(0)
  expect(await latest()).toMatchObject({ made: { did: "ban" } })
  await installation.pricing.close()
}, 120_000)
