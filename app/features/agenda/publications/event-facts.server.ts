import type { Selectable } from "kysely"
import type { ReadDb } from "#db/handle"
import type { PublishedEventTable } from "#db/schema/agenda"
import type { EventFacts, RoomFacts, ThemeFacts } from "../event-facts"

/** The facts of an event as its settings have them now: what the next publication freezes. */
export interface CurrentEvent {
  readonly facts: EventFacts
  readonly revision: number
}

/** Several events as they are set now, by event: three queries, whatever their number. */
export async function currentEvents(
  db: ReadDb,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, CurrentEvent>> {
  const [events, themes, rooms] = await Promise.all([
    db
      .selectFrom("event")
      .select(["id", "title_fr as titleFr", "title_en as titleEn", "city", "time_zone as timeZone"])
      .select(["starts_on as startsOn", "ends_on as endsOn", "revision"])
      .where("id", "in", eventIds)
      .execute(),
    db
      .selectFrom("event_theme")
      .select(["event_id as eventId", "key", "name_fr as nameFr", "name_en as nameEn"])
      .where("event_id", "in", eventIds)
      .orderBy("position")
      .execute(),
    db
      .selectFrom("room")
      .select(["event_id as eventId", "id", "name_fr as name", "floor", "site", "capacity"])
      .where("event_id", "in", eventIds)
      .orderBy("position")
      .orderBy("code")
      .execute(),
  ])
  const of = <Row extends { eventId: string }>(rows: readonly Row[], id: string) =>
    rows.flatMap(({ eventId, ...row }) => (eventId === id ? [row] : []))
  return new Map(
    events.map(({ id, revision, ...event }) => [
      id,
      { revision, facts: { ...event, themes: of(themes, id), rooms: of(rooms, id) } },
    ]),
  )
}

/** One event as it is set now. */
export async function currentEvent(db: ReadDb, eventId: string): Promise<CurrentEvent> {
  const event = (await currentEvents(db, [eventId])).get(eventId)
  if (!event) throw new Error("a grant speaks of no event")
  return event
}

/** The columns of a publication's event, under names of their own where a query joins other tables. */
export const publishedEventColumns = [
  "published_event.title_fr",
  "published_event.title_en",
  "published_event.city",
  "published_event.time_zone",
  "published_event.starts_on",
  "published_event.ends_on",
  "published_event.themes",
  "published_event.rooms",
  "published_event.days_sequence",
] as const

type PublishedEventRow = Omit<Selectable<PublishedEventTable>, "publication_id">

/** A publication's event as its row keeps it. */
export function publishedEventIn(row: PublishedEventRow): {
  readonly event: EventFacts
  readonly daysSequence: number
} {
  const event = {
    titleFr: row.title_fr,
    titleEn: row.title_en,
    city: row.city,
    timeZone: row.time_zone,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    themes: JSON.parse(row.themes) as ThemeFacts[],
    rooms: JSON.parse(row.rooms) as RoomFacts[],
  }
  return { event, daysSequence: row.days_sequence }
}

/** The row that a publication keeps its event in. */
export function publishedEventRow(
  publicationId: string,
  { titleFr, titleEn, city, timeZone, startsOn, endsOn, themes, rooms }: EventFacts,
  daysSequence: number,
): PublishedEventTable {
  return {
    publication_id: publicationId,
    title_fr: titleFr,
    title_en: titleEn,
    city,
    time_zone: timeZone,
    starts_on: startsOn,
    ends_on: endsOn,
    themes: JSON.stringify(themes),
    rooms: JSON.stringify(rooms),
    days_sequence: daysSequence,
  }
}
