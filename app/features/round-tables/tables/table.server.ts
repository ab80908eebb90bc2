import type { ReadDb } from "#db/handle"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { BriefingPeople, Demand, TableDossier } from "../dossiers/documents"
import { openDossier } from "../dossiers/sealed.server"
import { officeOfTable } from "../plans/house"
import { briefingPeople } from "../timetable/people-named"
import { type SlotInForce, slotsInForce } from "../timetable/slots-in-force.server"
import { peopleSeated } from "./people.server"
import type { Seated } from "./seated"

export interface Office {
  readonly id: string
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly headId: string | null
  readonly headCode: string | null
}

/** A table with its dossier open, as the pages about it need it. */
export interface OpenTable {
  readonly id: string
  readonly dossier: TableDossier
  /** of the dossier; what an edit of its words names */
  readonly revision: number
  /** by the publication in force, else by the draft; the pages of members are made from the first alone */
  readonly slot: SlotInForce
  readonly published: boolean
  /** who comes to a confidential session that is no round table, by id; null for a table */
  readonly briefing: BriefingPeople | null
  readonly office: Office | null
  readonly demands: readonly Demand[]
  readonly people: ReadonlyMap<string, Seated>
}

/** The offices of the house, each with its head. One query. */
export function officesOf(db: ReadDb): Promise<Office[]> {
  return db
    .selectFrom("office")
    .leftJoin("person", "person.id", "office.head_person_id")
    .select(["office.id", "office.code", "office.name_fr as nameFr", "office.name_en as nameEn"])
    .select(["person.id as headId", "person.code as headCode"])
    .orderBy("office.code")
    .execute()
}

/**
 * Opens the dossier of a table whose grant has been checked. null when there is none, or none any more. `others`: people to
 * name beside the members.
 */
export async function openTable(
  db: ReadDb,
  keys: InstallationKeys,
  { eventId, tableId, personId }: { readonly eventId: string; readonly tableId: string; readonly personId: string },
): Promise<OpenTable | null> {
  const [opened, offices, [inForce], planned] = await Promise.all([
    openDossier(db, keys, { kind: "session", eventId, subjectId: tableId }),
    officesOf(db),
    slotsInForce(db, eventId, [tableId]),
    slotInDraft(db, tableId),
  ])
  if (!opened || !planned) return null
  const dossier = opened.content
  const office = officeOfDossier(dossier, offices)
  const { kind, ...plannedSlot } = planned
  const briefing = kind === "round_table" ? null : await peopleOfBriefing(db, dossier)
  const [stated, people] = await Promise.all([
    office && openDossier(db, keys, { kind: "demands", eventId, subjectId: office.id }),
    peopleSeated(db, eventId, [
      ...new Set([
        personId,
        ...(dossier.members ?? []).map((member) => member.personId),
        ...(briefing ? [...briefing.speakers, ...briefing.attendees] : []),
      ]),
    ]),
  ])
  return {
    id: tableId,
    dossier,
    revision: opened.revision,
    slot: inForce ?? plannedSlot,
    published: inForce !== undefined,
    briefing,
    office,
    demands: stated?.content.demands ?? [],
    people,
  }
}

/** Whose table it is: as it was settled, before that as the custodian says, else as its words do. */
export function officeOfDossier(dossier: TableDossier, offices: readonly Office[]): Office | null {
  const said = dossier.settledOfficeId ?? dossier.table?.officeId
  return said ? (offices.find(({ id }) => id === said) ?? null) : officeOfTable(dossier, offices)
}

async function peopleOfBriefing(db: ReadDb, dossier: TableDossier): Promise<BriefingPeople> {
  if (dossier.briefing) return dossier.briefing
  const codes = [...(dossier.speakers ?? []).flatMap(({ personCode }) => personCode ?? []), ...(dossier.named ?? [])]
  const rows =
    codes.length === 0 ? [] : await db.selectFrom("person").select(["id", "code"]).where("code", "in", codes).execute()
  const ids = new Map(rows.map(({ id, code }) => [code, id]))
  return briefingPeople(dossier, (code) => ids.get(code))
}

async function slotInDraft(db: ReadDb, tableId: string): Promise<(SlotInForce & { readonly kind: string }) | null> {
  const row = await db
    .selectFrom("session")
    .leftJoin("room", "room.id", "session.room_id")
    .select(["session.id as sessionId", "session.day", "session.starts_at as startsAt", "session.ends_at as endsAt"])
    .select(["session.kind", "room.name_fr as room", "room.floor"])
    .where("session.id", "=", tableId)
    .executeTakeFirst()
  if (!row) return null
  const floor = Number.parseInt(row.floor ?? "", 10)
  return { ...row, floor: Number.isNaN(floor) ? null : floor }
}

/** Names of countries by code. One query. */
export async function countryNames(
  db: ReadDb,
): Promise<ReadonlyMap<string, { readonly fr: string; readonly en: string }>> {
  const rows = await db.selectFrom("country").select(["iso2", "name_fr as fr", "name_en as en"]).execute()
  return new Map(rows.map(({ iso2, ...names }) => [iso2, names]))
}
