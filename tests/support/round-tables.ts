import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import type { Demand, SeatingDocument, TableDossier } from "~/features/round-tables/dossiers/documents"
import { keepDossier } from "~/features/round-tables/dossiers/sealed.server"
import { keepPlan } from "~/features/round-tables/plans/commands.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Installation } from "~/platform/installation"
import type { Cast } from "./cast"
import { aSession } from "./events"
import type { TestInstallation } from "./installation"

/** A central office, headed by somebody. */
export async function anOffice(db: Db, code: string, headId: string | null): Promise<string> {
  const id = newId()
  const office = { id, code, name_fr: `Office ${code}`, name_en: `${code} office`, parent: "DNPJ", themes: "[]" }
  await write(db, (tx) =>
    tx
      .insertInto("office")
      .values({ ...office, head_person_id: headId, aliases: "[]" })
      .execute(),
  )
  return id
}

/** What an office asks: a country and how much. */
export async function demandsOf(
  { db, keys }: Installation,
  eventId: string,
  officeId: string,
  asked: readonly Pick<Demand, "countryIso2" | "priority">[],
  hosts: readonly string[] = [],
): Promise<void> {
  const demands = asked.map((one) => ({ ...one, asks: "", favoured: [] }))
  const stated = { themes: [], hosts, away: [], word: "", statedAt: "2025-07-01T08:00:00Z", statedBy: null }
  await write(db, (tx) =>
    keepDossier(tx, keys, { kind: "demands", eventId, subjectId: officeId }, { demands, ...stated }),
  )
}

export async function wishesOf(
  { db, keys }: Installation,
  eventId: string,
  personId: string,
  offices: readonly string[],
): Promise<void> {
  const wishes = offices.map((officeId) => ({ officeId, question: "" }))
  await write(db, (tx) =>
    keepDossier(
      tx,
      keys,
      { kind: "wishes", eventId, subjectId: personId },
      { wishes, sentAt: "2025-07-01T08:00:00Z", sentBy: null },
    ),
  )
}

/** A confidential round table of the draft; its words are in its dossier. */
export async function aTable(
  { db, keys }: Installation,
  eventId: string,
  dossier: TableDossier,
  at: {
    readonly day?: string
    readonly starts_at?: string
    readonly ends_at?: string
    readonly room_id?: string | null
  },
): Promise<string> {
  const id = await aSession(db, eventId, {
    kind: "round_table",
    visibility: "confidential",
    audience: "members",
    ...at,
  })
  await write(db, (tx) => keepDossier(tx, keys, { kind: "session", eventId, subjectId: id }, dossier))
  return id
}

export interface TwoTables {
  readonly office: string
  /** Tuesday 09:00, about Spain; Tuesday 14:00, about all that the office asks */
  readonly morning: string
  readonly afternoon: string
}

/** The office of the cast's head asks for Spain and Portugal, and holds two tables in the confidential room. */
export async function twoTables(installation: Installation, cast: Cast): Promise<TwoTables> {
  const { db } = installation
  const { colloquium, officeHead, rooms } = cast
  const office = await anOffice(db, "OCTEST", officeHead)
  await demandsOf(installation, colloquium, office, [
    { countryIso2: "ES", priority: "must" },
    { countryIso2: "PT", priority: "high" },
  ])
  const rules = { officeId: office, min: 1, max: 4, hosts: 2, mandatory: true }
  const held = { room_id: rooms.confidential }
  const morning = await aTable(
    installation,
    colloquium,
    { table: { ...rules, focus: "Ports", countries: ["ES"] } },
    { ...held, starts_at: "09:00", ends_at: "10:30" },
  )
  const afternoon = await aTable(
    installation,
    colloquium,
    { table: { ...rules, focus: "Aéroports", countries: null } },
    { ...held, starts_at: "14:00", ends_at: "15:30" },
  )
  return { office, morning, afternoon }
}

/** A version of the seating as a custodian keeps it; without any, one in which nobody sits anywhere. */
export async function aPlan(
  { db, keys, journal, time }: TestInstallation,
  grant: Grant<"seat-attendees">,
  document: Partial<SeatingDocument> = {},
  follows: number | null = null,
): Promise<number> {
  const nothing = { tables: {}, seats: [], pins: [], bans: [], absences: [], closedRooms: [], levels: [], reason: "" }
  const plan = { document: { ...nothing, origin: "hand" as const, ...document }, follows }
  const kept = await keepPlan(db, grant, plan, { keys, journal, ...time, formKey: newId() })
  if (!kept.ok) throw new Error(kept.reason)
  return kept.value.number
}
