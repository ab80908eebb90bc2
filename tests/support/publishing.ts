import { write } from "#db/write.server"
import type { PublishedSession } from "~/features/agenda/published"
import type { Audience, SessionKind } from "~/features/agenda/session"
import { newId } from "~/platform/crypto/tokens.server"
import type { TestInstallation } from "./installation"

/** Publishes an event's draft as it stands, without speakers and themes. */
export async function publishDraft({ db, clock }: TestInstallation, eventId: string, by: string): Promise<number> {
  const rows = await db
    .selectFrom("session")
    .leftJoin("room", "room.id", "session.room_id")
    .selectAll("session")
    .select(["room.name_fr", "room.site"])
    .where("session.event_id", "=", eventId)
    .orderBy("session.day")
    .orderBy("session.starts_at")
    .execute()
  return write(db, async (tx) => {
    const before = await tx.selectFrom("publication").select("number").where("event_id", "=", eventId).execute()
    const number = before.length + 1
    const id = newId()
    const head = { id, event_id: eventId, number, published_by: by, published_at: clock.now(), word_fr: "" }
    await tx
      .insertInto("publication")
      .values({ ...head, restores: null })
      .execute()
    for (const [position, row] of rows.entries()) {
      const content: PublishedSession = {
        sessionId: row.id,
        uid: row.uid,
        kind: row.kind as SessionKind,
        titleFr: row.title_fr,
        titleEn: row.title_en,
        day: row.day,
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        roomId: row.room_id,
        roomName: row.name_fr,
        floor: null,
        site: row.site,
        themes: [],
        audience: row.audience as Audience,
        namedPersonIds: [],
        visibility: row.visibility,
        speakers: [],
        descriptionFr: row.description_fr,
        descriptionEn: row.description_en,
      }
      const kept = { publication_id: id, session_id: row.id, position, content: JSON.stringify(content) }
      await tx.insertInto("published_session").values(kept).execute()
    }
    return number
  })
}
