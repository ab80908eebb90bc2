import type { PublishedSession } from "../published"
import type { Audience, Session } from "../session"

/** What a publication copies in, so that renaming a room or a person later changes nothing of it. */
export interface NamesOfTheDay {
  readonly rooms: ReadonlyMap<string, { readonly name: string; readonly floor: number | null; readonly site: string }>
  /** people by id, with their civility */
  readonly people: ReadonlyMap<string, string>
}

type Draft = Session & { readonly uid: string; readonly descriptionFr: string; readonly descriptionEn: string }

/** A session of the draft as a publication freezes it; of a confidential one the slot, the room and no word. */
export function frozen(session: Draft, { rooms, people }: NamesOfTheDay): PublishedSession {
  const { id, uid, kind, day, startsAt, endsAt, roomId, themes, audience, visibility } = session
  const room = roomId === null ? undefined : rooms.get(roomId)
  return withoutSealedWords({
    sessionId: id,
    uid,
    kind,
    titleFr: session.titleFr,
    titleEn: session.titleEn,
    day,
    startsAt,
    endsAt,
    roomId,
    roomName: room?.name ?? null,
    floor: room?.floor ?? null,
    site: room?.site ?? null,
    speakers: session.speakers.map(({ personId, functionTitle }) => ({
      personId,
      name: personId === null ? functionTitle : (people.get(personId) ?? ""),
    })),
    themes: [...themes],
    audience,
    namedPersonIds: [...session.namedPersonIds],
    visibility,
    descriptionFr: session.descriptionFr,
    descriptionEn: session.descriptionEn,
  })
}

/** The one place where a confidential session loses its words on the way into a publication. */
function withoutSealedWords(session: PublishedSession): PublishedSession {
  if (session.visibility !== "confidential") return session
  const empty = { titleFr: null, titleEn: null, descriptionFr: "", descriptionEn: "" }
  return { ...session, ...empty, speakers: [], themes: [], namedPersonIds: [] }
}

/**
 * A session that an earlier publication shows, brought back. One that was confidential then comes back as it was. One that
 * has become confidential since comes back at its hours and in its room of then, without a word and for its audience of
 * now: what was once open is not made public a second time. `sealedNow`: audience by session, of those confidential today.
 */
export function broughtBack(session: PublishedSession, sealedNow: ReadonlyMap<string, Audience>): PublishedSession {
  const audience = sealedNow.get(session.sessionId)
  if (audience === undefined || session.visibility === "confidential") return session
  return withoutSealedWords({ ...session, visibility: "confidential", audience })
}

/**
 * The audiences of the sessions that are confidential today, by session: in the publication in force or, for one that is
 * not published as such yet, in the draft.
 */
export function sealedToday(
  draft: readonly { readonly id: string; readonly audience: Audience }[],
  inForce: readonly PublishedSession[],
): ReadonlyMap<string, Audience> {
  const published = inForce.filter(({ visibility }) => visibility === "confidential")
  return new Map([
    ...draft.map(({ id, audience }) => [id, audience] as const),
    ...published.map(({ sessionId, audience }) => [sessionId, audience] as const),
  ])
}

/** A published session in the terms of the rules for conflicts. */
export function asDraft({ sessionId, speakers, ...session }: PublishedSession): Session {
  return {
    ...session,
    id: sessionId,
    speakers: speakers.map(({ personId, name }) =>
      personId === null ? { personId, functionTitle: name } : { personId, functionTitle: null },
    ),
  }
}

/**
 * When a publication is dated: now, and always after the one before, even when the clock of a demonstration is set back.
 * Calendars take the later of two versions. Instants are ISO 8601 in UTC, to the second.
 */
export function dateOfPublication(now: string, before: string | null): string {
  if (before === null || Date.parse(now) > Date.parse(before)) return now
  return new Date(Date.parse(before) + 1000).toISOString().replace(".000", "")
}
