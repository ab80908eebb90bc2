import { expect, it } from "vitest"
import { newId } from "~/platform/crypto/tokens.server"
import { aPlace } from "../agenda/place"

const address = "/evenements/nouveau"
const proposed = {
  year: "2026",
  startsOn: "24/08/2026",
  endsOn: "28/08/2026",
  daysReason: "",
  city: "Nanterre",
  timeZone: "Europe/Paris",
  threadFr: "",
  threadEn: "",
  copiedFrom: "",
}

it("creates no edition from a form that nobody has touched", async () => {
  const { organiser } = await aPlace()
  expect((await organiser.get(address)).text).toContain('value="24/08/2026"')
  const untouched = await organiser.post(address, { ...proposed, formKey: newId() })
  expect(untouched.status).toBe(400)
  expect(untouched.text).toContain("Choisissez l’édition à reprendre, ou un agenda vide.")
  expect((await organiser.get("/evenements/colloque-2026")).status).toBe(404)
  const chosen = await organiser.post(address, { ...proposed, copiedFrom: "none", formKey: newId() })
  expect([chosen.status, chosen.location]).toEqual([302, "/evenements/colloque-2026"])
})

it("proposes the week of another year and keeps what was typed, after a mistake as well", async () => {
  const { organiser } = await aPlace()
  const typed = { ...proposed, startsOn: "demain", city: "Lyon", threadFr: "Les ports" }
  expect((await organiser.post(address, { ...typed, formKey: newId() })).status).toBe(400)
  const week = await organiser.post(address, { ...typed, year: "2028", intent: "propose", formKey: newId() })
  expect(week.status).toBe(200)
  for (const value of ["21/08/2028", "25/08/2028", "Lyon", "Les ports"]) expect(week.text).toContain(`value="${value}"`)
  const none = await organiser.post(address, { ...typed, year: "bientôt", intent: "propose", formKey: newId() })
  expect(none.status).toBe(400)
  expect(none.text).toContain("Indiquez une année, par exemple 2026.")
  expect(none.text).toContain('value="demain"')
})
