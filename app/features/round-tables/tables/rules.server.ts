import type { Db, ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { done, type Result, refused } from "~/platform/result"
import { keepDossier, openDossier } from "../dossiers/sealed.server"
import { usualTableRules } from "../plans/house"
import { noteAtTable } from "./opening.server"
import { type TableFields, typedRules } from "./rules-input"
import { officeOfDossier, officesOf } from "./table.server"
import { once, type Writing } from "./writing.server"

type Seats = Grant<"seat-attendees">

/** A table's words and rules as its custodian edits them; null when the event has no such table, or not any more. */
export async function tableToSetUp(db: ReadDb, keys: InstallationKeys, { eventId }: Seats, tableId: string) {
  const [session, opened, offices, countries] = await Promise.all([
    db
      .selectFrom("session")
      .leftJoin("room", "room.id", "session.room_id")
      .select(["session.id", "room.capacity"])
      .where("session.id", "=", tableId)
      .where("session.event_id", "=", eventId)
      .where("session.visibility", "=", "confidential")
      .where("session.kind", "=", "round_table")
      .executeTakeFirst(),
    openDossier(db, keys, { kind: "session", eventId, subjectId: tableId }),
    officesOf(db),
    db.selectFrom("country").select("iso2").execute(),
  ])
  if (!session || !opened) return null
  const office = officeOfDossier(opened.content, offices)
  const rules = opened.content.table ?? (office && usualTableRules(office.id, session.capacity))
  return {
    revision: opened.revision,
    saved: typedRules(opened.content, rules),
    offices,
    countries: new Set(countries.map(({ iso2 }) => iso2)),
  }
}

/** Sets up a table; whoever sits there stays. A stale save is refused, and nothing is overwritten. */
export function setUpTable(
  db: Db,
  grant: Seats,
  { tableId, revision, fields }: { readonly tableId: string; readonly revision: number; readonly fields: TableFields },
  writing: Writing,
): Promise<Result<undefined, "changed-meanwhile" | "unknown-table">> {
  const { eventId, personId } = grant
  const name = { kind: "session", eventId, subjectId: tableId } as const
  return once(db, grant, writing, async (tx): Promise<Result<undefined, "changed-meanwhile" | "unknown-table">> => {
    const current = await openDossier(tx, writing.keys, name)
    if (!current) return refused("unknown-table")
    if (current.revision !== revision) return refused("changed-meanwhile")
    await keepDossier(tx, writing.keys, name, { ...current.content, ...fields.words, table: fields.rules })
    await noteAtTable(tx, { personId, eventId, tableId }, writing, "table-set-up")
    return done()
  })
}
