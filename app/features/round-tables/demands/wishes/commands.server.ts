import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import type { Wish } from "../../dossiers/documents"
import { keepDossier, openDossier } from "../../dossiers/sealed.server"
import { roundTableRulesOf } from "../../round-table-rules.server"
import { answering } from "../answering"
import type { Means } from "../means"
import { areOwn, type WishScope } from "./scope.server"

export interface Sending {
  /** of the wishes that the form was made from; 0 when there were none */
  readonly revision: number
  readonly wishes: readonly Wish[]
  /** the day on the event's clocks */
  readonly today: string
}

export type Sent = Result<undefined, "changed-meanwhile" | "closed" | "not-asked">

/**
 * Sends somebody's wishes in the place of those sent before: the attaché until the day that the custodian has set, a
 * custodian for somebody else at any time.
 */
export function sendWishes(
  db: Db,
  scope: WishScope,
  { revision, wishes, today }: Sending,
  { keys, journal, now, realNow, formKey }: Means,
): Promise<Sent> {
  const { eventId, personId: senderId } = scope.grant
  const own = areOwn(scope)
  return write(db, (tx) =>
    onceForForm<Sent>(tx, { key: formKey, personId: senderId, now: realNow }, async () => {
      const standing = answering((await roundTableRulesOf(tx, eventId)).wishesUntil, today)
      if (own && standing !== "open") return refused(standing)
      const name = { kind: "wishes", eventId, subjectId: scope.personId } as const
      const before = await openDossier(tx, keys, name)
      if ((before?.revision ?? 0) !== revision) return refused("changed-meanwhile")
      await keepDossier(tx, keys, name, { wishes, sentAt: now, sentBy: own ? null : senderId })
      const detail = { count: wishes.length }
      const act = own ? "own-wishes-sent" : "wishes-sent"
      const entry = { at: realNow, actorId: senderId, act, eventId, subject: scope.personId, detail }
      await journal.append(tx, { ...entry, confidential: true })
      return done()
    }),
  )
}
