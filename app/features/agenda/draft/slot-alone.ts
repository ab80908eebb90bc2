import type { Session } from "../session"

/**
 * A session as it goes to an organiser's browser, where conflicts are found while one types: of a confidential one the
 * slot and the room alone. Its kind is the same whatever it is, so that a table cannot be told from a briefing.
 */
export function slotAlone(session: Session): Session {
  const { id, day, startsAt, endsAt, roomId, visibility } = session
  const slot = { id, day, startsAt, endsAt, roomId, visibility }
  if (visibility === "confidential") {
    const words = { titleFr: null, titleEn: null, speakers: [], themes: [], namedPersonIds: [] }
    return { ...slot, ...words, kind: "briefing", audience: "members" }
  }
  const { kind, titleFr, titleEn, speakers, audience, namedPersonIds } = session
  return { ...slot, kind, titleFr, titleEn, speakers, themes: [], audience, namedPersonIds }
}
