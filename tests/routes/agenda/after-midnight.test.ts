import { expect, it } from "vitest"
import { readers } from "#tests/features/calendar/readers"
import { publishDraft } from "#tests/support/publishing"
import { newId } from "~/platform/crypto/tokens.server"
import { aPlace, form, idIn, openedIn, preparation } from "./place"

const create = `${preparation}/seances/nouvelle`
const settings = "/evenements/colloque-2025/reglages"
const late = { titleFr: "Dîner du réseau", titleEn: "Network dinner", kind: "social", startsAt: "20:00" }

/** The settings' form as it stands, with other hours on the Tuesday. */
function withClosing(page: string, closes: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input[^>]*? name="([^"]+)"[^>]*? value="([^"]*)"/g)]
  const fields = Object.fromEntries(inputs.map(([, name = "", value = ""]) => [name, value.replaceAll("&#x27;", "'")]))
  return { ...fields, timeZone: "Europe/Paris", "closes-2025-08-26": closes, formKey: newId() }
}

it("says before saving that an end is on the next day, and keeps it there", async () => {
  const { organiser } = await aPlace()
  const checked = await organiser.post(create, form({ ...late, endsAt: "00:30", intent: "check" }))
  expect(checked.status).toBe(200)
  expect(checked.text).toMatch(/role="status"[^>]*><strong>Se termine le lendemain, mercredi 27 août, à 00:30\./)
  expect((await organiser.post(create, form({ ...late, endsAt: "24:00", intent: "check" }))).text).toContain(
    "Se termine à minuit",
  )
  const wrong = await organiser.post(create, form({ ...late, endsAt: "19:00" }))
  expect(wrong.status).toBe(400)
  expect(wrong.text).toContain("au plus tard à 06:00 le lendemain")
  const saved = await organiser.post(create, form({ ...late, endsAt: "00:30" }))
  expect(saved.status).toBe(303)
  expect((await organiser.get(preparation)).text.replaceAll("<!-- -->", "")).toContain("<b>20:00</b>–00:30 (lendemain)")
  const page = await organiser.get(`${preparation}/seances/${idIn(saved)}`)
  expect(page.text).toMatch(/name="endsAt"[^>]*value="00:30"/)
  expect(openedIn(page)).toMatchObject({ "base-endsAt": "00:30" })
})

it("goes out to pages and calendars, on the day on which it begins and the one after", async () => {
  const { organiser, cast, installation, site } = await aPlace()
  const outside = await organiser.post(create, form({ ...late, endsAt: "00:30", intent: "check" }))
  expect(outside.text).toContain("1 conflit bloquant")
  const opened = await organiser.get(settings)
  expect((await organiser.post(settings, withClosing(opened.text, "19:00"))).status).not.toBe(500)
  const changed = await organiser.post(settings, withClosing((await organiser.get(settings)).text, "01:00"))
  expect(changed.status).toBe(302)
  const settled = (await organiser.get(settings)).text
  expect(settled).toMatch(/name="closes-2025-08-26"[^>]*value="01:00"/)
  const saved = await organiser.post(create, form({ ...late, endsAt: "00:30" }))
  await publishDraft(installation, cast.colloquium, cast.organiser)

  const attache = await site.as(cast.attache)
  const plain = async (address: string) => (await attache.get(address)).text.replaceAll("<!-- -->", "")
  const agenda = "/evenements/colloque-2025/agenda"
  expect(await plain(`${agenda}/2025-08-26`)).toMatch(/datetime="2025-08-27T00:30"/i)
  expect(await plain(`${agenda}/2025-08-27`)).toContain("Depuis la veille à 20:00, jusqu’à 00:30")
  expect(await plain(`/evenements/colloque-2025/seances/${idIn(saved)}`)).toContain("00:30 (lendemain)")
  installation.time.now = "2025-08-26T22:10:00Z"
  expect(await plain(`${agenda}/2025-08-27`)).toMatch(/en cours[\s\S]{0,200}Depuis la veille à 20:00/)
  expect(await plain("/")).toMatch(/en ce moment[\s\S]*encore 20 minutes/)
  const file = await attache.get("/evenements/colloque-2025/programme.ics")
  expect(file.text).toContain("DTSTART;TZID=Europe/Paris:20250826T200000\r\nDTEND;TZID=Europe/Paris:20250827T003000")
  expect(file.text.replaceAll("\r\n ", "")).toContain("20:00–00:30 (lendemain)")
  for (const { read } of readers) expect(read(file.text).map(({ summary }) => summary)).toContain("Dîner du réseau")
})

it("offers every zone, the network's first, and refuses one that names no place", async () => {
  const { organiser } = await aPlace()
  const { text } = await organiser.get(settings)
  const list = /<select[^>]*name="timeZone"[\s\S]*?<\/select>/.exec(text)?.[0] ?? ""
  expect(list).toMatch(/<optgroup label="Réseau"><option value="Europe\/Paris"|<optgroup label="Réseau">/)
  for (const zone of ["America/Los_Angeles", "Pacific/Noumea", "Pacific/Tahiti", "Indian/Reunion", "America/Cayenne"])
    expect(list.split(`value="${zone}"`)).toHaveLength(2)
  expect(list.length).toBeLessThan(40_000)
  const other = { ...withClosing(text, "22:00"), timeZone: "Etc/GMT+5" }
  expect((await organiser.post(settings, other)).status).toBe(400)
  const noumea = { ...withClosing(text, "22:00"), timeZone: "Pacific/Noumea" }
  expect((await organiser.post(settings, noumea)).status).toBe(302)
  expect((await organiser.get("/evenements/colloque-2025")).text).toContain("heure de Nouméa")
})
