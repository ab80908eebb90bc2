import { describe, expect, it } from "vitest"
import { asDraft, broughtBack, dateOfPublication, frozen } from "~/features/agenda/publications/freezing"
import { aPublishedSession, aSession } from "../an-agenda"

const names = {
  rooms: new Map([["loire", { name: "Salle Loire", floor: -1, site: "Nanterre" }]]),
  people: new Map([["p1", "Mme Inès Arrivante"]]),
}
const written = { uid: "uid", descriptionFr: "Le Chardonneret", descriptionEn: "The Goldfinch" }

describe("what a publication freezes", () => {
  it("is the session with the names of the day", () => {
    const session = aSession({
      id: "s",
      roomId: "loire",
      speakers: [
        { personId: "p1", functionTitle: null },
        { personId: null, functionTitle: "Préfet" },
      ],
    })
    expect(frozen({ ...session, ...written }, names)).toMatchObject({
      sessionId: "s",
      roomName: "Salle Loire",
      floor: -1,
      speakers: [
        { personId: "p1", name: "Mme Inès Arrivante" },
        { personId: null, name: "Préfet" },
      ],
      descriptionFr: "Le Chardonneret",
    })
  })

  it("is the slot and the room alone of a confidential one, whatever it was handed with", () => {
    const session = aSession({
      id: "s",
      visibility: "confidential",
      titleFr: "Le Chardonneret",
      themes: ["terrorism"],
      namedPersonIds: ["p1"],
      speakers: [{ personId: "p1", functionTitle: null }],
    })
    const content = frozen({ ...session, ...written }, names)
    expect(JSON.stringify(content)).not.toMatch(/Chardonneret|Goldfinch|terrorism|p1/)
  })

  it("comes back without its words once it has become confidential", () => {
    const session = aPublishedSession({ sessionId: "s", titleFr: "Le Chardonneret" })
    expect(broughtBack(session, new Map())).toBe(session)
    const back = broughtBack(session, new Map([["s", "members"]]))
    expect(back).toMatchObject({ titleFr: null, visibility: "confidential", audience: "members" })
  })

  it("is judged by the rules of the draft", () => {
    const speakers = [
      { personId: "p1", name: "Mme Inès Arrivante" },
      { personId: null, name: "Préfet" },
    ]
    expect(asDraft(aPublishedSession({ sessionId: "s", speakers }))).toMatchObject({
      id: "s",
      speakers: [
        { personId: "p1", functionTitle: null },
        { personId: null, functionTitle: "Préfet" },
      ],
    })
  })
})

describe("the date of a publication", () => {
  it.each([
    ["2025-08-18T07:00:00Z", null, "2025-08-18T07:00:00Z"],
    ["2025-08-18T07:00:00Z", "2025-08-18T06:59:59Z", "2025-08-18T07:00:00Z"],
    ["2025-08-18T07:00:00Z", "2025-08-18T07:00:00Z", "2025-08-18T07:00:01Z"],
    ["2025-08-18T07:00:00Z", "2025-08-26T08:42:59Z", "2025-08-26T08:43:00Z"],
  ])("at %s after %s is %s", (now, before, dated) => {
    expect(dateOfPublication(now, before)).toBe(dated)
  })
})
