import type { ReadDb } from "#db/handle"
import type { Grant, TableAct } from "~/features/access/policy"
import type { Language } from "~/i18n/words"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { toWall } from "~/platform/zones/wall-clock"
import { openDossier, openDossiers } from "../dossiers/sealed.server"
import { seatsOf } from "../timetable/seats.server"
import { type SlotInForce, slotsInForce } from "../timetable/slots-in-force.server"
import { closingIn } from "./closing.server"
import { type DossierView, dossierFor } from "./dossier-view"
import { type EngagementState, inOrderOfUrgency, isOwedBy, stateOf } from "./engagement"
import { countryNames, openTable } from "./table.server"

/** Acts for which a page shows a table's dossier, whole or in part. */
export type ReadsTable = Grant<
  Extract<TableAct, "open-dossier" | "keep-own-notes" | "keep-table-notes" | "keep-engagements" | "print-dossier">
>

export interface Reading {
  readonly event: string
  readonly language: Language
  /** instant on the events' clock */
  readonly now: string
}

/** The dossier of the grant's table as its reader may see it; null when there is none, or none any more. */
export async function dossierView(
  db: ReadDb,
  keys: InstallationKeys,
  grant: ReadsTable,
  { event, language, now }: Reading,
): Promise<DossierView | null> {
  const { eventId, tableId, personId, as } = grant
  const closes = await closingIn(db, eventId, now)
  if (closes.phase === "destroyed") return null
  const [table, engagements, notes, ownNotes, countries, officeIds] = await Promise.all([
    openTable(db, keys, grant),
    openDossier(db, keys, { kind: "engagements", eventId, subjectId: tableId }),
    openDossier(db, keys, { kind: "notes", eventId, subjectId: tableId }),
    openDossier(db, keys, { kind: "own-notes", eventId, subjectId: tableId }),
    countryNames(db),
    officesHeadedBy(db, personId),
  ])
  if (!table) return null
  const wall = (instant: string) => toWall(Date.parse(instant), closes.timeZone)
  return dossierFor(
    {
      table,
      event,
      phase: closes.phase,
      closing: closes,
      today: closes.today,
      engagements: engagements?.content.engagements ?? [],
      notes,
      ownNote: ownNotes?.content[personId] ?? null,
      countries,
      wall,
    },
    { personId, officeIds, as, language, at: wall(now) },
  )
}

/** The offices that somebody heads. One query. */
export async function officesHeadedBy(db: ReadDb, personId: string): Promise<string[]> {
  const rows = await db.selectFrom("office").select("id").where("head_person_id", "=", personId).execute()
  return rows.map(({ id }) => id)
}

/** Something to keep by a day, without a word of what it is. */
export interface OwedEngagement {
  readonly id: string
  readonly tableId: string
  readonly dueOn: string
  readonly state: EngagementState
}

export interface OwnTables {
  readonly tables: readonly SlotInForce[]
  readonly engagements: readonly OwedEngagement[]
  /** whether dossiers open to those who sit there */
  readonly open: boolean
  readonly openUntil: string
}

/** The viewer's own tables by the publication in force, and what the viewer has promised at any, each by its day alone. */
export async function ownTables(
  db: ReadDb,
  keys: InstallationKeys,
  { eventId, personId }: Grant<"see-own-tables">,
  now: string,
): Promise<OwnTables> {
  const [seats, promised, officeIds, { phase, openUntil, today }] = await Promise.all([
    seatsOf(db, keys, { eventId, personId }),
    openDossiers(db, keys, { kind: "engagements", eventId }),
    officesHeadedBy(db, personId),
    closingIn(db, eventId, now),
  ])
  const engagements = [...promised].flatMap(([tableId, { content }]) =>
    content.engagements
      .filter((engagement) => isOwedBy(engagement, { personId, officeIds }))
      .map((engagement) => ({ ...engagement, tableId })),
  )
  return {
    tables: phase === "destroyed" ? [] : await slotsInForce(db, eventId, [...seats.keys()]),
    engagements: inOrderOfUrgency(engagements).map(({ id, tableId, dueOn, doneAt }) => ({
      id,
      tableId,
      dueOn,
      state: stateOf({ dueOn, doneAt }, today),
    })),
    open: phase === "open",
    openUntil,
  }
}
