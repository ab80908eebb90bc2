import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import type { SeatingDocument } from "../dossiers/documents"
import { keepDossier } from "../dossiers/sealed.server"
import { planNumbered, plansOf } from "./queries.server"
import { rulesAt, setTableRules } from "./table-rules.server"

type Seats = Grant<"seat-attendees">

/** What every change of the seating is written with. */
export interface Writing {
  readonly keys: InstallationKeys
  readonly journal: Journal
  /** the events' time, as pages show it */
  readonly now: string
  /** the real time, for the journal */
  readonly realNow: string
  /** the form's own key: sent twice, its work is done once */
  readonly formKey: string
}

export type PlanRefusal = "changed-meanwhile" | "unknown-plan" | "already-latest" | "unknown-proposal"
export type Kept = Result<{ readonly number: number }, PlanRefusal>

export interface NewPlan {
  readonly document: SeatingDocument
  /** the version that was on screen; null before the first. Refused when another has followed since. */
  readonly follows: number | null
}

/** Keeps a plan as the next version. */
export function keepPlan(db: Db, grant: Seats, plan: NewPlan, writing: Writing): Promise<Kept> {
  return once(db, grant, writing, async (tx) => {
    const kept = await appendPlan(tx, grant, plan, writing)
    if (kept.ok) await note(tx, grant, writing, { act: "plan-kept", number: kept.value.number })
    return kept
  })
}

/** Brings an earlier version back, as the next one, and how its tables were set up: nothing of what came between is lost. */
export function returnToPlan(
  db: Db,
  grant: Seats,
  { number, follows, reason }: { readonly number: number; readonly follows: number; readonly reason: string },
  writing: Writing,
): Promise<Kept> {
  return once(db, grant, writing, async (tx) => {
    if (number === follows) return refused("already-latest")
    const earlier = await planNumbered(tx, writing.keys, grant, number)
    if (!earlier) return refused("unknown-plan")
    if ((await lastNumber(tx, grant.eventId)) !== follows) return refused("changed-meanwhile")
    const rules = rulesAt(number, await plansOf(tx, writing.keys, grant))
    const rulesBefore = await setTableRules(tx, grant, writing, rules)
    const { made: _, rulesBefore: __, walk: ___, ...was } = earlier.document
    const turned = Object.keys(rulesBefore).length > 0 && { rulesBefore }
    const document: SeatingDocument = { ...was, ...turned, reason, origin: "return" }
    const kept = await appendPlan(tx, grant, { document, follows }, writing)
    if (kept.ok) await note(tx, grant, writing, { act: "plan-returned", number: kept.value.number, from: number })
    return kept
  })
}

/** The step that every new version takes, inside the caller's transaction. */
export async function appendPlan(
  tx: Tx,
  { eventId, personId }: { readonly eventId: string; readonly personId: string | null },
  { document, follows }: NewPlan,
  { keys, now }: Pick<Writing, "keys" | "now">,
): Promise<Kept> {
  const last = await lastNumber(tx, eventId)
  if (last !== follows) return refused("changed-meanwhile")
  const id = newId()
  const number = (last ?? 0) + 1
  await tx
    .insertInto("seating_plan")
    .values({ id, event_id: eventId, number, follows, made_by: personId, made_at: now })
    .execute()
  await keepDossier(tx, keys, { kind: "plan", eventId, subjectId: id }, document)
  return done({ number })
}

async function lastNumber(tx: Tx, eventId: string): Promise<number | null> {
  const { number } = await tx
    .selectFrom("seating_plan")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("event_id", "=", eventId)
    .executeTakeFirstOrThrow()
  return number === null ? null : Number(number)
}

/** Does a form's work once, in one transaction. */
export function once<T>(
  db: Db,
  { personId }: Seats,
  { formKey, realNow }: Writing,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return write(db, (tx) => onceForForm(tx, { key: formKey, personId, now: realNow }, () => work(tx)))
}

interface Note {
  readonly act: string
  readonly number?: number
  readonly from?: number
  readonly letters?: number
}

/** The journal has numbers of versions, never a seat. */
export function note(
  tx: Tx,
  { eventId, personId }: Seats,
  { journal, realNow }: Pick<Writing, "journal" | "realNow">,
  { act, ...detail }: Note,
): Promise<void> {
  return journal.append(tx, { at: realNow, actorId: personId, act, eventId, detail, confidential: true })
}
