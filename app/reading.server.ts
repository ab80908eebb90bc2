import type { Asked } from "~/features/access/gate.server"
import type { Grant } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import type { Viewer } from "~/features/access/viewer.server"
import { readingOfEvent } from "~/features/agenda/reading/queries.server"
import type { Reading } from "~/features/agenda/reading/reading"
import { seatsOf } from "~/features/round-tables/timetable/seats.server"

/**
 * An event's agenda for whoever asks, with the tables at which that person sits among the own sessions. The agenda knows no
 * table and round tables know no agenda: they meet here, for the person alone.
 */
export async function readingFor(
  { context }: Pick<Asked, "context">,
  { language }: Pick<Viewer, "language">,
  grant: Grant<"see-agenda">,
  relation: EventRelation,
): Promise<Reading> {
  const { db, keys } = context
  const [reading, seats] = await Promise.all([
    readingOfEvent(db, grant, relation, language),
    seatsOf(db, keys, { eventId: grant.eventId, personId: grant.personId }),
  ])
  return { ...reading, reader: { ...reading.reader, sitsAt: new Set(seats.keys()) } }
}
