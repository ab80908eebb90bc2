import { expect, it } from "vitest"
import { newId } from "~/platform/crypto/tokens.server"
import { aPlace, hidden, openedIn, radios } from "../agenda/place"

const room = {
  code: "N-A1",
  nameFr: "Salle A1",
  nameEn: "",
  site: "Nanterre",
  floor: "1",
  capacity: "40",
  kind: "workshop",
  equipment: "",
}

it("asks about a room only what both have changed", async () => {
  const { organiser, cast } = await aPlace()
  const address = `/evenements/colloque-2025/salles/${cast.rooms.workshop}`
  const send = (fields: object) => organiser.post(address, { ...fields, formKey: newId() })
  await send({ ...openedIn(await organiser.get(address)), ...room })
  const opened = openedIn(await organiser.get(address))
  expect((await send({ ...opened, ...room, capacity: "60", floor: "2" })).status).toBe(302)
  const wrong = await send({ ...opened, ...room, capacity: "beaucoup" })
  expect(openedIn(wrong)).toEqual(opened)
  const late = await send({ ...opened, ...room, capacity: "50", equipment: "Vidéoprojecteur\r\nMicros" })
  expect(late.status).toBe(409)
  expect(radios(late)).toEqual({ capacity: ["50", "60"] })
  const settled = { ...hidden(late), capacity: "50" }
  expect(settled).toMatchObject({ floor: "2", equipment: "Vidéoprojecteur\nMicros" })
  expect((await send(settled)).status).toBe(302)
})

it("asks about settings only what both have changed", async () => {
  const { organiser } = await aPlace()
  const address = "/evenements/colloque-2025/reglages"
  const send = (fields: object) => organiser.post(address, { ...fields, formKey: newId() })
  const opened = openedIn(await organiser.get(address))
  const typed = Object.fromEntries(Object.entries(opened).map(([name, value]) => [name.replace(/^base-/, ""), value]))
  expect(
    (await send({ ...opened, ...typed, city: "Puteaux", "themeFr-new": "Ports", "themeEn-new": "Ports" })).status,
  ).toBe(302)
  const late = await send({ ...opened, ...typed, city: "Paris", windowDays: "30" })
  expect(late.status).toBe(409)
  expect(radios(late)).toEqual({ city: ["Paris", "Puteaux"] })
  const settled = { ...hidden(late), city: "Puteaux" }
  expect(settled).toMatchObject({ windowDays: "30", "themeFr-ports": "Ports" })
  expect((await send(settled)).status).toBe(302)
})
