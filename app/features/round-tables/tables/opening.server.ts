import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant, TableAct } from "~/features/access/policy"
import type { Journal } from "~/platform/journal"
import { countReading } from "../reading-rate.server"

interface Writing {
  readonly journal: Journal
  /** the real time, for the journal */
  readonly realNow: string
}

/** At which table somebody acts. */
type AtTable = Pick<Grant<TableAct>, "personId" | "eventId" | "tableId">

/** Leaves in the journal that a dossier was opened, and by whom: an entry that custodians alone read. */
export async function noteOpening(db: Db, grant: AtTable, writing: Writing): Promise<void> {
  countReading(grant.personId, writing.realNow)
  return write(db, (tx) => noteAtTable(tx, grant, writing, "dossier-opened"))
}

/** The same of the page where the head of an office reads who comes to its tables. */
export async function noteOfficeOpened(
  db: Db,
  { personId, eventId }: Grant<"follow-own-office">,
  { journal, realNow }: Writing,
): Promise<void> {
  countReading(personId, realNow)
  const entry = {
    at: realNow,
    actorId: personId,
    act: "office-followed",
    eventId,
    confidential: true,
    actorSealed: true,
  }
  return write(db, (tx) => journal.append(tx, entry))
}

/**
 * Whose table it is about, and who acts there, is sealed with the entry: whoever opens a dossier sits there. Its slot
 * tells a custodian which table is meant.
 */
export async function noteAtTable(
  tx: Tx,
  { personId, eventId, tableId }: AtTable,
  { journal, realNow }: Writing,
  act: string,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const held = await tx
    .selectFrom("session")
    .leftJoin("room", "room.id", "session.room_id")
    .select(["session.day", "session.starts_at as startsAt", "room.code"])
    .where("session.id", "=", tableId)
    .executeTakeFirst()
  const slot = held ? { slot: `${held.day} ${held.startsAt} ${held.code ?? ""}`.trim() } : {}
  await journal.append(tx, {
    at: realNow,
    actorId: personId,
    act,
    eventId,
    subject: tableId,
    detail: { ...slot, ...detail },
    confidential: true,
    actorSealed: true,
  })
}
