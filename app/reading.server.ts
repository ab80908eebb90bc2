import type { Asked } from "~/features/access/gate.server"
import type { Grant } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import type { Viewer } from "~/features/access/viewer.server"
import { readingOfEvent } from "~/features/agenda/reading/queries.server"
import type { Reading } from "~/features/agenda/reading/reading"
import { ownConfidentialSlots } from "~/features/round-tables/timetable/seats.server"

/** An agenda and whoever reads it, with the tables whose dossier opens to the reader. */
export interface ReadingWithTables extends Reading {
  readonly tables: ReadonlySet<string>
}

/**
 * An event's agenda for whoever asks, with the confidential sessions at which that person sits or speaks among the own
 * ones. The agenda knows no table and round tables know no agenda: they meet here, for the person alone.
 */
export async function readingFor(
  { context }: Pick<Asked, "context">,
  { language }: Pick<Viewer, "language">,
  grant: Grant<"see-agenda">,
  relation: EventRelation,
): Promise<ReadingWithTables> {
  const { db, keys } = context
  const [reading, { sitsAt, tables }] = await Promise.all([
    readingOfEvent(db, grant, relation, language),
    ownConfidentialSlots(db, keys, { eventId: grant.eventId, personId: grant.personId }),
  ])
  return { ...reading, reader: { ...reading.reader, sitsAt }, tables }
}
