import { describe, expect, it } from "vitest"
import { aPublishedSession } from "#tests/features/agenda/an-agenda"
import type { PublishedSession } from "~/features/agenda/published"
import { calendarText } from "~/features/calendar/icalendar"
import { ownUid } from "~/features/calendar/own-uids"
import { noEventEntry, personalCalendar } from "~/features/calendar/programme"
import type { Language } from "~/i18n/words"
import { anEvent, aProgramme } from "./programmes"
import { readers } from "./readers"

const uuid = (last: number) => `7d1f0b3c-52a4-4e0e-9c6b-${String(last).padStart(12, "0")}`
const opening = aPublishedSession({
  sessionId: "s1",
  uid: uuid(1),
  kind: "plenary",
  titleFr: "Ouverture : « l’année, et la suite »",
  titleEn: "Opening",
  roomName: "Auditorium",
  floor: 1,
  site: "Nanterre",
  speakers: [
    { personId: "p1", name: "Muriel Dirige" },
    { personId: null, name: "Ministre de l’Intérieur" },
  ],
  descriptionFr: "Badge visible.",
  audience: "all",
})
const workshop = aPublishedSession({
  sessionId: "s2",
  uid: uuid(2),
  kind: "workshop",
  titleFr: "Atelier de Malmö",
  titleEn: "",
  startsAt: "11:00",
  endsAt: "12:00",
  roomName: "Salle A1",
  floor: 0,
  site: null,
  speakers: [{ personId: "p2", name: "Odile Bureau" }],
})
const sealed = aPublishedSession({
  sessionId: "s3",
  uid: uuid(3),
  kind: "round_table",
  titleFr: null,
  titleEn: null,
  startsAt: "14:00",
  endsAt: "15:30",
  roomName: "Salle Cordouan",
  floor: -1,
  visibility: "confidential",
})

function calendar(agendas: PublishedSession[][], language: Language = "fr", now = "2025-08-20T00:00:00Z") {
  const origin = "https://colloque.example"
  const nobody = noEventEntry("lea", "2025-01-06T08:00:00Z", language)
  return personalCalendar([aProgramme(agendas)], { name: anEvent.titleFr, nobody, language, origin, now })
}

describe("a personal calendar", () => {
  it("tells a session in the reader's language, with its place, speakers and page", () => {
    expect(calendar([[opening]]).entries[0]).toMatchObject({
      summary: "Ouverture : « l’année, et la suite »",
      location: "Auditorium, 1er étage, Nanterre",
      descriptionLines: ["Intervenants\u00a0: Muriel Dirige, Ministre de l’Intérieur", "Badge visible."],
      categories: ["Plénière"],
      url: "https://colloque.example/evenements/colloque-2025/seances/s1",
    })
    expect(calendar([[workshop]], "en").entries[0]).toMatchObject({
      summary: "Atelier de Malmö",
      location: "Salle A1, ground floor",
      descriptionLines: ["Speaker: Odile Bureau"],
      categories: ["Workshop"],
    })
  })

  it("says of a session that stands beside another that one goes to either", () => {
    const [entry] = calendar([[workshop, { ...workshop, sessionId: "s9", uid: uuid(9) }]]).entries
    expect(entry).toMatchObject({
      descriptionLines: [
        "Au choix\u00a0: vous allez à l’une des séances de cette heure.",
        "Intervenant\u00a0: Odile Bureau",
      ],
    })
  })

  it("has nothing of a reserved slot but its times", () => {
    expect(calendar([[sealed]]).entries).toEqual([
      {
        uid: ownUid(uuid(3), "lea"),
        sequence: 0,
        status: "confirmed",
        changedAt: Date.parse("2025-08-18T08:00:00Z"),
        when: { kind: "slot", day: "2025-08-25", startsAt: "14:00", endsAt: "15:30", zone: "Europe/Paris" },
        redacted: true,
      },
    ])
  })

  it("keeps a cancelled session for a while, without the way to a page that is no more", () => {
    const both = [[opening, workshop], [opening]]
    const heldAt = (now: string) =>
      calendar(both, "fr", now).entries.map(({ uid, status }) => `${uid.slice(-1)} ${status}`)
    expect(calendar(both).entries[1]).toMatchObject({ status: "cancelled", sequence: 1, url: null })
    expect(heldAt("2025-09-17T00:00:00Z")).toEqual(["1 confirmed", "2 cancelled"])
    expect(heldAt("2025-09-18T00:00:00Z")).toEqual(["1 confirmed"])
  })

  it.each<["fr" | "en"]>([["fr"], ["en"]])("holds the days of the event while it is empty, in %s", (language) => {
    const published = calendar([[aPublishedSession({ sessionId: "x", audience: "central" })]], language)
    const unpublished = calendar([], language)
    expect(published.entries).toEqual([])
    expect(published.whenEmpty).toMatchObject({
      when: { kind: "days", firstDay: "2025-08-25", lastDay: "2025-08-29" },
      changedAt: Date.parse("2025-08-18T08:00:00Z"),
    })
    expect(unpublished.whenEmpty.uid).toBe(published.whenEmpty.uid)
    expect(unpublished.whenEmpty.changedAt).toBe(Date.parse(anEvent.changedAt))
    for (const { read } of readers) expect(read(calendarText(published))).toHaveLength(1)
  })

  it("holds the days of the next event among several, and says so where there is none", () => {
    const later = { ...anEvent, id: "e2", titleFr: "Séminaire", startsOn: "2025-10-14", endsOn: "2025-10-16" }
    const of = (now: string, ...programmes: ReturnType<typeof aProgramme>[]) => {
      const nobody = noEventEntry("lea", "2025-01-06T08:00:00Z", "fr")
      const { whenEmpty } = personalCalendar(programmes, {
        name: "x",
        nobody,
        language: "fr",
        origin: "https://x.example",
        now,
      })
      return whenEmpty.redacted ? null : whenEmpty.summary
    }
    const both = [aProgramme([], later), aProgramme([])] as const
    expect(of("2025-08-29T00:00:00Z", ...both)).toBe("Colloque 2025")
    expect(of("2025-08-30T00:00:00Z", ...both)).toBe("Séminaire")
    expect(of("2025-12-01T00:00:00Z", ...both)).toBe("Séminaire")
    expect(of("2025-08-29T00:00:00Z")).toBe("Colloque\u00a0: aucun événement")
  })

  it.each(["fr", "en"] as const)("is written as the golden one, in %s", async (language) => {
    const text = calendarText(
      calendar(
        [
          [opening, workshop, sealed],
          [opening, { ...sealed, startsAt: "13:45" }],
        ],
        language,
      ),
    )
    expect(text).not.toMatch(/Cordouan|sous-sol|basement/)
    await expect(text).toMatchFileSnapshot(`golden/programme-${language}.ics`)
    for (const { read } of readers)
      expect(read(text).map(({ sequence, status }) => `${sequence} ${status}`)).toEqual([
        "0 CONFIRMED",
        "1 CANCELLED",
        "1 CONFIRMED",
      ])
  })
})
