import type { ReadDb } from "#db/handle"
import type { EventRelation } from "~/features/access/relations.server"

/** The events a viewer has to do with, the next or current one first, then the past ones; for the shell and the home. */
export async function eventsOf(db: ReadDb, relations: readonly EventRelation[]) {
  if (relations.length === 0) return []
  return db
    .selectFrom("event")
    .select([
      "id",
      "slug",
      "kind",
      "title_fr as titleFr",
      "title_en as titleEn",
      "city",
      "time_zone as timeZone",
      "starts_on as startsOn",
      "ends_on as endsOn",
    ])
    .where(
      "id",
      "in",
      relations.map((relation) => relation.eventId),
    )
    .orderBy("starts_on")
    .execute()
}

export type EventSummary = Awaited<ReturnType<typeof eventsOf>>[number]
