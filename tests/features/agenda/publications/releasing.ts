import type { Db } from "#db/handle"
import { createSession, editSession } from "~/features/agenda/draft/commands.server"
import type { SessionFields } from "~/features/agenda/draft/session-fields"
import { draftCandidate } from "~/features/agenda/publications/candidate.server"
import { publishAgenda, type Release } from "~/features/agenda/publications/commands.server"
import { callsWithPublication } from "~/features/round-tables/timetable/calls.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Desk } from "../draft/planning"

export async function planned(db: Db, { grant, planning }: Desk, fields: SessionFields): Promise<string> {
  const created = await createSession(db, grant, fields, planning())
  if (!created.ok) throw new Error(created.reason)
  return created.value.id
}

export async function edited(db: Db, { grant, planning }: Desk, id: string, revision: number, fields: SessionFields) {
  const result = await editSession(db, grant, { id, revision, fields }, planning())
  if (!result.ok) throw new Error(result.reason)
}

export const publishing = ({ installation }: Desk, formKey = newId()) => ({
  callPeople: callsWithPublication(installation.keys),
  journal: installation.journal,
  outbox: installation.outbox,
  now: installation.time.now,
  realNow: installation.time.realNow,
  programme: "http://colloque.test/evenements/colloque-2025/programme",
  formKey,
})

/** What an organiser sends after having read the draft as it stands. */
export async function read(db: Db, { publish }: Desk, differs: Partial<Release> = {}): Promise<Release> {
  const { fingerprint } = await draftCandidate(db, publish, "2025-08-18")
  return { fingerprint, reasons: new Map(), word: "", tell: "nobody", ...differs }
}

export async function published(db: Db, desk: Desk, differs: Partial<Release> = {}) {
  return publishAgenda(db, desk.publish, await read(db, desk, differs), publishing(desk))
}
