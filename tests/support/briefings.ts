import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { setUpBriefing } from "~/features/round-tables/briefings/commands.server"
import type { BriefingPeople, TableDossier } from "~/features/round-tables/dossiers/documents"
import { keepDossier, openDossier } from "~/features/round-tables/dossiers/sealed.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Cast } from "./cast"
import { aSession } from "./events"
import { custodianOf } from "./grants"
import type { TestInstallation } from "./installation"
import { aPerson } from "./people"

/** Somebody of another house, who takes part in no event by what stands in the clear. */
export function aGuest(db: Db, given: Parameters<typeof aPerson>[1] = {}): Promise<string> {
  return aPerson(db, { position: "speaker", family_name: "Invitée", ...given })
}

/** A confidential briefing of the draft for all attachés, at 11:00; as a file brings it, with its speakers by their code. */
export async function aBriefing(
  { db, keys }: TestInstallation,
  eventId: string,
  speakers: readonly string[],
  at: Parameters<typeof aSession>[2] = {},
): Promise<string> {
  const id = await aSession(db, eventId, {
    kind: "briefing",
    visibility: "confidential",
    audience: "asi",
    starts_at: "11:00",
    ends_at: "12:00",
    ...at,
  })
  const codes = await codesOf(db, speakers)
  const dossier: TableDossier = {
    code: "C-ZQ",
    titleFr: "Réunion scellée",
    titleEn: "Sealed briefing",
    speakers: codes.map((personCode) => ({ personCode, functionTitle: null })),
    themes: [],
  }
  await write(db, (tx) => keepDossier(tx, keys, { kind: "session", eventId, subjectId: id }, dossier))
  return id
}

export async function codesOf(db: Db, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await db.selectFrom("person").select("code").where("id", "in", personIds).execute()
  return rows.map(({ code }) => code)
}

/** A custodian says who comes to a briefing. */
export async function namePeople(
  { db, keys, journal, time }: TestInstallation,
  { custodian, colloquium: eventId }: Pick<Cast, "custodian" | "colloquium">,
  sessionId: string,
  people: BriefingPeople,
): Promise<void> {
  const opened = await openDossier(db, keys, { kind: "session", eventId, subjectId: sessionId })
  const words = { titleFr: "", titleEn: "", descriptionFr: "", descriptionEn: "" }
  const change = { sessionId, revision: opened?.revision ?? 0, fields: { words, people } }
  const writing = { keys, journal, ...time, formKey: newId() }
  const kept = await setUpBriefing(db, custodianOf(custodian, eventId), change, writing)
  if (!kept.ok) throw new Error(kept.reason)
}
