import { write } from "#db/write.server"
import type { TableRelation } from "~/features/access/policy"
import type { TableDossier } from "~/features/round-tables/dossiers/documents"
import { keepDossier, openDossier } from "~/features/round-tables/dossiers/sealed.server"
import type { Installation } from "~/platform/installation"

export type Seat = readonly [personId: string, as: TableRelation]

/** Seats people at a table, as a settled plan does; whoever is not named any more has lost the seat. */
export async function seatAt(
  { db, keys }: Installation,
  eventId: string,
  sessionId: string,
  seats: readonly Seat[],
  former: readonly string[] = [],
): Promise<void> {
  await write(db, async (tx) => {
    const members = seats.map(([personId, as]) => ({ personId, as }))
    const name = { kind: "session", eventId, subjectId: sessionId } as const
    const dossier: TableDossier = (await openDossier(tx, keys, name))?.content ?? {}
    await keepDossier(tx, keys, name, { ...dossier, members })
    const call = (tables: readonly { sessionId: string; as: TableRelation }[], since: string) => ({
      since,
      afterPublication: 1,
      tables,
    })
    for (const [personId, as] of seats)
      await keepDossier(
        tx,
        keys,
        { kind: "seats", eventId, subjectId: personId },
        { calls: [call([{ sessionId, as }], "2025-08-10T08:00:00Z")] },
      )
    for (const personId of former)
      await keepDossier(
        tx,
        keys,
        { kind: "seats", eventId, subjectId: personId },
        { calls: [call([{ sessionId, as: "member" }], "2025-08-10T08:00:00Z"), call([], "2025-08-12T08:00:00Z")] },
      )
  })
}
