import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import { keepDossier, openDossier } from "../../dossiers/sealed.server"
import { roundTableRulesOf } from "../../round-table-rules.server"
import { answering } from "../answering"
import type { Means } from "../means"
import { demandsDifference, isNothing } from "./demands-difference"
import type { StatedDemands } from "./input"
import { isOwn, type OfficeScope, stillIn } from "./scope.server"

export interface Statement {
  /** of the demands that the form was made from; 0 when there were none */
  readonly revision: number
  readonly stated: StatedDemands
  /** the day on the event's clocks */
  readonly today: string
}

export type Stated = Result<undefined, "changed-meanwhile" | "closed" | "not-asked" | "unknown-office">

/**
 * States an office's demands in the place of those it stated before. Its head may until the day that the custodian has set;
 * a custodian enters for it at any time.
 */
export function stateDemands(
  db: Db,
  scope: OfficeScope,
  { revision, stated, today }: Statement,
  { keys, journal, now, realNow, formKey }: Means,
): Promise<Stated> {
  const { eventId, personId } = scope.grant
  return write(db, (tx) =>
    onceForForm<Stated>(tx, { key: formKey, personId, now: realNow }, async () => {
      const still = await stillIn(tx, scope)
      if (still?.office.id !== scope.office.id) return refused("unknown-office")
      const standing = answering((await roundTableRulesOf(tx, eventId)).demandsUntil, today)
      if (isOwn(scope) && standing !== "open") return refused(standing)
      const name = { kind: "demands", eventId, subjectId: scope.office.id } as const
      const before = await openDossier(tx, keys, name)
      if ((before?.revision ?? 0) !== revision) return refused("changed-meanwhile")
      await keepDossier(tx, keys, name, { ...stated, statedAt: now, statedBy: personId })
      const detail = { office: scope.office.code, count: stated.demands.length }
      const entry = { at: realNow, actorId: personId, act: "demands-stated", eventId, detail }
      await journal.append(tx, { ...entry, confidential: true })
      return done()
    }),
  )
}

export interface LateRequest extends Statement {
  readonly why: string
}

export type Asked = Result<
  undefined,
  "changed-meanwhile" | "still-open" | "not-asked" | "nothing-changed" | "unknown-office"
>

/** Asks the custodian for other demands once their last day has passed. A request that waits is replaced by a newer one. */
export function askForLateDemands(
  db: Db,
  scope: OfficeScope,
  { revision, stated, today, why }: LateRequest,
  { keys, journal, now, realNow, formKey }: Means,
): Promise<Asked> {
  const { eventId, personId } = scope.grant
  const subjectId = scope.office.id
  return write(db, (tx) =>
    onceForForm<Asked>(tx, { key: formKey, personId, now: realNow }, async () => {
      if ((await stillIn(tx, scope))?.office.id !== subjectId) return refused("unknown-office")
      const standing = answering((await roundTableRulesOf(tx, eventId)).demandsUntil, today)
      if (standing !== "closed") return refused(standing === "open" ? "still-open" : standing)
      const before = await openDossier(tx, keys, { kind: "demands", eventId, subjectId })
      if ((before?.revision ?? 0) !== revision) return refused("changed-meanwhile")
      if (isNothing(demandsDifference(before?.content ?? null, stated))) return refused("nothing-changed")
      const proposal = { ...stated, statedAt: now, statedBy: personId }
      await keepDossier(
        tx,
        keys,
        { kind: "late-demands", eventId, subjectId },
        { proposal, why, askedAt: now, askedBy: personId, answer: null },
      )
      const detail = { office: scope.office.code }
      const entry = { at: realNow, actorId: personId, act: "late-demands-asked", eventId, detail }
      await journal.append(tx, { ...entry, confidential: true })
      return done()
    }),
  )
}

export interface LateAnswer {
  /** of the request that was read, and of the demands beside it */
  readonly revision: number
  readonly demandsRevision: number
  readonly granted: boolean
  readonly word: string
}

export type Answered = Result<undefined, "changed-meanwhile" | "nothing-asked">

/** Grants or refuses an office's late request. A granted one takes the place of the demands; the office reads the answer. */
export function answerLateDemands(
  db: Db,
  scope: OfficeScope & { readonly grant: Grant<"gather-demands"> },
  { revision, demandsRevision, granted, word }: LateAnswer,
  { keys, journal, now, realNow, formKey }: Means,
): Promise<Answered> {
  const { eventId, personId } = scope.grant
  const about = { eventId, subjectId: scope.office.id }
  return write(db, (tx: Tx) =>
    onceForForm<Answered>(tx, { key: formKey, personId, now: realNow }, async () => {
      const request = await openDossier(tx, keys, { kind: "late-demands", ...about })
      if (!request || request.content.answer) return refused("nothing-asked")
      const standing = await openDossier(tx, keys, { kind: "demands", ...about })
      if (request.revision !== revision || (standing?.revision ?? 0) !== demandsRevision)
        return refused("changed-meanwhile")
      if (granted)
        await keepDossier(tx, keys, { kind: "demands", ...about }, { ...request.content.proposal, statedAt: now })
      const answer = { granted, at: now, by: personId, word }
      await keepDossier(tx, keys, { kind: "late-demands", ...about }, { ...request.content, answer })
      const detail = { office: scope.office.code }
      const act = granted ? "late-demands-granted" : "late-demands-refused"
      await journal.append(tx, { at: realNow, actorId: personId, act, eventId, detail, confidential: true })
      return done()
    }),
  )
}
