import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import { newId, newUid } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import type { AgendaRefusal } from "../refusals"
import { columnsOf, hasRoom, keepCircle, type SealWords, unknownIn, wordsToSeal } from "./keeping.server"
import { type DraftSession, draftSession } from "./queries.server"
import { type Placing, refusalOf, refusalOfPlacing, type SessionFields } from "./session-fields"

/** What a change of the draft is written with. */
export interface Planning {
  readonly journal: Journal
  readonly seal: SealWords
  /** the events' time, as the draft shows it */
  readonly now: string
  /** the real time, for the journal */
  readonly realNow: string
  /** the form's own key: sent twice, its work is done once */
  readonly formKey: string
}

type Plan = Grant<"plan-agenda">

/** Who changes which event's draft. */
type Who = Pick<Plan, "eventId" | "personId">

/** Done with the session's id; a stale save is refused with the session as it stands. */
export type Planned = Result<{ readonly id: string }, AgendaRefusal, { readonly current: DraftSession } | undefined>

/** Adds a session to the draft. The words of a confidential one go straight into its dossier. */
export function createSession(db: Db, grant: Plan, fields: SessionFields, planning: Planning): Promise<Planned> {
  return once(db, grant, planning, async (tx) => {
    const refusal = refusalOf(fields) ?? (await unknownIn(tx, grant.eventId, fields))
    if (refusal) return refused(refusal)
    const id = newId()
    const { personId, eventId } = grant
    const { now } = planning
    const made = { created_by: personId, created_at: now, updated_by: personId, updated_at: now, revision: 1 }
    await tx
      .insertInto("session")
      .values({ ...columnsOf(fields), ...made, id, event_id: eventId, code: null, uid: newUid() })
      .execute()
    await keepCircle(tx, id, fields)
    const sealed = fields.visibility === "confidential"
    if (sealed) await planning.seal(tx, { eventId, sessionId: id }, await wordsToSeal(tx, fields, null))
    await note(tx, grant, planning, { act: "session-created", subject: id, confidential: sealed })
    return done({ id })
  })
}

/**
 * Changes a session of the draft made from `revision`. One that becomes confidential loses its words here: they are
 * sealed into its dossier in the same transaction. One that is confidential already is changed in its dossier alone.
 */
export function editSession(
  db: Db,
  grant: Plan,
  { id, revision, fields }: { readonly id: string; readonly revision: number; readonly fields: SessionFields },
  planning: Planning,
): Promise<Planned> {
  return once(db, grant, planning, async (tx) => {
    const session = await draftSession(tx, grant, id)
    if (!session) return refused("unknown-session")
    if (session.visibility === "confidential") return refused("confidential-elsewhere")
    if (session.revision !== revision) return refused("changed-meanwhile", { current: session })
    const refusal = refusalOf(fields) ?? (await unknownIn(tx, grant.eventId, fields))
    if (refusal) return refused(refusal)
    const sealed = fields.visibility === "confidential"
    await change(tx, grant, planning, { ...session, set: { ...columnsOf(fields), ...(sealed && { code: null }) } })
    await keepCircle(tx, id, fields)
    if (sealed) {
      const words = await wordsToSeal(tx, fields, session)
      await planning.seal(tx, { eventId: grant.eventId, sessionId: id }, words)
    }
    await note(tx, grant, planning, { act: "session-edited", subject: id, confidential: sealed })
    return done({ id })
  })
}

/** Moves a session: its slot and its room, nothing else, so that a confidential one may be moved by any organiser. */
export function moveSession(
  db: Db,
  grant: Plan,
  { id, revision, to }: { readonly id: string; readonly revision: number; readonly to: Placing },
  planning: Planning,
): Promise<Planned> {
  return once(db, grant, planning, async (tx) => {
    const session = await draftSession(tx, grant, id)
    if (!session) return refused("unknown-session")
    if (session.revision !== revision) return refused("changed-meanwhile", { current: session })
    return place(tx, grant, { session, to }, planning)
  })
}

/**
 * Places a reserved session of the draft anew inside the caller's transaction: a custodian has settled that the table is held
 * elsewhere. The draft's conflicts and its next publication follow, as after any other move.
 */
export async function placeReserved(
  tx: Tx,
  who: Who,
  { id, to }: { readonly id: string; readonly to: Placing },
  planning: Omit<Planning, "seal" | "formKey">,
): Promise<Planned> {
  const session = await tx
    .selectFrom("session")
    .select(["id", "revision", "visibility"])
    .where("id", "=", id)
    .where("event_id", "=", who.eventId)
    .where("visibility", "=", "confidential")
    .executeTakeFirst()
  return session ? place(tx, who, { session, to }, planning) : refused("unknown-session")
}

/** The step of whoever moves a session: its slot and its room. */
async function place(
  tx: Tx,
  who: Who,
  { session, to }: { readonly session: Pick<DraftSession, "id" | "revision" | "visibility">; readonly to: Placing },
  planning: Omit<Planning, "seal" | "formKey">,
): Promise<Planned> {
  const refusal = refusalOfPlacing(to)
  if (refusal) return refused(refusal)
  if (!(await hasRoom(tx, who.eventId, to.roomId))) return refused("unknown-room")
  const { id, revision, visibility } = session
  const { day, startsAt: starts_at, endsAt: ends_at, roomId: room_id } = to
  await change(tx, who, planning, { id, revision, set: { day, starts_at, ends_at, room_id } })
  await note(tx, who, planning, { act: "session-moved", subject: id, confidential: visibility === "confidential" })
  return done({ id })
}

/** Takes a session out of the draft; publications that show it keep it. A confidential one is the custodian's matter. */
export function deleteSession(
  db: Db,
  grant: Plan,
  { id, revision }: { readonly id: string; readonly revision: number },
  planning: Planning,
): Promise<Planned> {
  return once(db, grant, planning, async (tx) => {
    const session = await draftSession(tx, grant, id)
    if (!session) return refused("unknown-session")
    if (session.visibility === "confidential") return refused("confidential-elsewhere")
    if (session.revision !== revision) return refused("changed-meanwhile", { current: session })
    await tx.deleteFrom("session").where("id", "=", id).where("event_id", "=", grant.eventId).execute()
    await note(tx, grant, planning, { act: "session-deleted", subject: id, confidential: false })
    return done({ id })
  })
}

function once(
  db: Db,
  { personId }: Plan,
  { formKey, realNow }: Planning,
  work: (tx: Tx) => Promise<Planned>,
): Promise<Planned> {
  return write(db, (tx) => onceForForm(tx, { key: formKey, personId, now: realNow }, () => work(tx)))
}

interface Change {
  readonly id: string
  readonly revision: number
  readonly set: Partial<ReturnType<typeof columnsOf>> & { readonly code?: null }
}

function change(tx: Tx, { eventId, personId }: Who, { now }: Pick<Planning, "now">, { id, revision, set }: Change) {
  return tx
    .updateTable("session")
    .set({ ...set, revision: revision + 1, updated_by: personId, updated_at: now })
    .where("id", "=", id)
    .where("event_id", "=", eventId)
    .execute()
}

/** The journal has the session's id, never a word of it. */
function note(
  tx: Tx,
  { personId, eventId }: Who,
  { journal, realNow }: Pick<Planning, "journal" | "realNow">,
  entry: { readonly act: string; readonly subject: string; readonly confidential: boolean },
): Promise<void> {
  return journal.append(tx, { at: realNow, actorId: personId, eventId, ...entry })
}
