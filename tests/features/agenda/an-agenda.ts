import type { Place, Setting } from "~/features/agenda/conflicts/conflict"
import type { EventFacts } from "~/features/agenda/event-facts"
import type { Publication, PublishedSession } from "~/features/agenda/published"
import type { Session } from "~/features/agenda/session"

export const monday = "2025-08-25"
export const tuesday = "2025-08-26"

/** An internal briefing for every attaché on Monday from nine to ten, in no room, given by nobody: say what differs. */
export function aSession(differs: Partial<Session> & { readonly id: string }): Session {
  return {
    kind: "briefing",
    titleFr: `Séance ${differs.id}`,
    titleEn: `Session ${differs.id}`,
    day: monday,
    startsAt: "09:00",
    endsAt: "10:00",
    roomId: null,
    speakers: [],
    themes: [],
    audience: "asi",
    namedPersonIds: [],
    visibility: "internal",
    ...differs,
  }
}

/** A confidential session as the agenda holds it: neither title nor speaker. */
export function aSealedSession(differs: Partial<Session> & { readonly id: string }): Session {
  return aSession({
    kind: "round_table",
    titleFr: null,
    titleEn: null,
    audience: "members",
    visibility: "confidential",
    ...differs,
  })
}

export function at(day: string, from: string, until: string) {
  return { day, startsAt: from, endsAt: until }
}

export function spoken(...personIds: string[]) {
  return personIds.map((personId) => ({ personId, functionTitle: null }))
}

export function aPlace(differs: Partial<Place> & { readonly id: string }): Place {
  return { name: `Salle ${differs.id}`, site: "Nanterre", capacity: 100, kind: "workshop", ...differs }
}

export function aSetting(differs: Partial<Setting> = {}): Setting {
  return {
    days: [monday, tuesday].map((day) => ({ day, opensAt: "07:30", closesAt: "23:00" })),
    rooms: [
      aPlace({ id: "auditorium", kind: "plenary" }),
      aPlace({ id: "garonne", capacity: 40 }),
      aPlace({ id: "loire", capacity: 40 }),
      aPlace({ id: "cordouan", capacity: 24, kind: "confidential" }),
      aPlace({ id: "ministry", site: "Place Beauvau", kind: "plenary" }),
    ],
    audienceSizes: {},
    ...differs,
  }
}

/** A colloquium in Nanterre without themes and with the rooms of `aSetting`, as a publication freezes it. */
export const someFacts: EventFacts = {
  titleFr: "Colloque 2025",
  titleEn: "Colloquium 2025",
  city: "Nanterre",
  timeZone: "Europe/Paris",
  startsOn: "2025-08-25",
  endsOn: "2025-08-29",
  themes: [],
  rooms: aSetting().rooms.map(({ id, name, site, capacity }) => ({ id, name, site, capacity, floor: "0" })),
}

/** The first publication, on 18 August, of an agenda without sessions: say what differs. */
export function aPublication(differs: Partial<Publication> = {}): Publication {
  return {
    number: 1,
    publishedAt: "2025-08-18T08:00:00.000Z",
    event: someFacts,
    daysSequence: 0,
    sessions: [],
    ...differs,
  }
}

export function aPublishedSession(
  differs: Partial<PublishedSession> & { readonly sessionId: string },
): PublishedSession {
  return {
    uid: `uid-${differs.sessionId}`,
    kind: "briefing",
    titleFr: `Séance ${differs.sessionId}`,
    titleEn: `Session ${differs.sessionId}`,
    day: monday,
    startsAt: "09:00",
    endsAt: "10:00",
    roomId: "auditorium",
    roomName: "Auditorium",
    floor: 0,
    site: "Nanterre",
    speakers: [],
    themes: [],
    audience: "asi",
    namedPersonIds: [],
    visibility: "internal",
    descriptionFr: "",
    descriptionEn: "",
    ...differs,
  }
}
