import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"
import type { Outbox } from "~/platform/outbox"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import type { Grant } from "../../policy"
import { faultOfTwo, type TwoFault } from "../../roles/two.server"
import { keyLetter } from "../letters"

interface Means {
  readonly journal: Journal
  readonly outbox: Outbox
}

interface When {
  /** the real instant, which the journal keeps */
  readonly now: string
  /** the day of the events' clock, by which roles begin and end */
  readonly today: string
}

async function personNamed(tx: Tx, id: string) {
  const person = await tx
    .selectFrom("person")
    .select(["email as address", "language", "civility", "given_name", "family_name"])
    .where("id", "=", id)
    .executeTakeFirst()
  return person && { ...person, name: `${person.civility} ${person.given_name} ${person.family_name}` }
}

const openReset = (tx: Tx) =>
  tx.selectFrom("key_reset").select(["id", "person_id", "asked_by", "asked_at"]).where("closed_at", "is", null)

type AskFault = "unknown" | "own-keys" | "no-key" | "already-asked"

/** An administrator asks that somebody's keys be reset. Nothing happens yet but that the person is told. */
export function askForReset(
  db: Db,
  { personId: asker }: Grant<"manage-accounts">,
  { journal, outbox }: Means,
  personId: string,
  { formKey }: { formKey: string },
  { now }: Pick<When, "now">,
): Promise<Result<undefined, AskFault>> {
  return write(db, (tx) =>
    onceForForm<Result<undefined, AskFault>>(tx, { key: formKey, personId: asker, now }, async () => {
      const person = await personNamed(tx, personId)
      const first = await personNamed(tx, asker)
      if (!person || !first) return refused("unknown")
      if (personId === asker) return refused("own-keys")
      const keys = tx
        .selectFrom("passkey")
        .select("id")
        .where("person_id", "=", personId)
        .where("revoked_at", "is", null)
      if (!(await keys.executeTakeFirst())) return refused("no-key")
      if (await openReset(tx).where("person_id", "=", personId).executeTakeFirst()) return refused("already-asked")
      await tx
        .insertInto("key_reset")
        .values({ id: newId(), person_id: personId, asked_by: asker, asked_at: now })
        .execute()
      await journal.append(tx, { at: now, actorId: asker, act: "key-reset-asked", subject: personId })
      const { address, language } = person
      const letter = keyLetter({ about: "reset-asked", first: first.name }, language)
      await outbox.enqueue(tx, { kind: "key-reset-asked", personId, address, language, ...letter }, now)
      return done()
    }),
  )
}

interface Chosen {
  readonly formKey: string
  readonly reset: string
}

/**
 * The second person's word: all keys of the person are revoked and every sign-in ends, for the device that is lost may be
 * signed in. Both names stay with the reset.
 */
export function confirmReset(
  db: Db,
  { personId: second }: Grant<"confirm-key-reset">,
  { journal, outbox }: Means,
  { formKey, reset: id }: Chosen,
  { now, today }: When,
): Promise<Result<undefined, TwoFault | "unknown">> {
  return write(db, (tx) =>
    onceForForm<Result<undefined, TwoFault | "unknown">>(tx, { key: formKey, personId: second, now }, async () => {
      const reset = await openReset(tx).where("id", "=", id).executeTakeFirst()
      if (!reset) return refused("unknown")
      const { person_id: personId, asked_by: first, asked_at: proposedAt } = reset
      const fault = await faultOfTwo(tx, { candidate: personId, first, second, proposedAt }, { now, today })
      if (fault) return refused(fault)
      await tx.updateTable("key_reset").set({ closed_at: now, confirmed_by: second }).where("id", "=", id).execute()
      await tx
        .updateTable("passkey")
        .set({ revoked_at: now, revoked_by: second })
        .where("person_id", "=", personId)
        .where("revoked_at", "is", null)
        .execute()
      await tx
        .updateTable("sign_in")
        .set({ ended_at: now })
        .where("person_id", "=", personId)
        .where("ended_at", "is", null)
        .execute()
      const entry = { at: now, actorId: second, act: "keys-reset", subject: personId }
      await journal.append(tx, { ...entry, detail: { askedBy: first } })
      const [person, one, other] = [
        await personNamed(tx, personId),
        await personNamed(tx, first),
        await personNamed(tx, second),
      ]
      if (!person || !one || !other) return refused("unknown")
      const { address, language } = person
      const letter = keyLetter({ about: "reset-done", first: one.name, second: other.name }, language)
      await outbox.enqueue(tx, { kind: "keys-reset", personId, address, language, ...letter }, now)
      return done()
    }),
  )
}

/** Sets a request aside: whoever may take part in a reset may do so, the one who asked included. */
export function declineReset(
  db: Db,
  { personId }: Grant<"confirm-key-reset" | "manage-accounts">,
  { journal }: Pick<Means, "journal">,
  { formKey, reset: id }: Chosen,
  { now }: Pick<When, "now">,
): Promise<Result<undefined, "unknown">> {
  return write(db, (tx) =>
    onceForForm<Result<undefined, "unknown">>(tx, { key: formKey, personId, now }, async () => {
      const reset = await openReset(tx).where("id", "=", id).executeTakeFirst()
      if (!reset) return refused("unknown")
      await tx.updateTable("key_reset").set({ closed_at: now }).where("id", "=", id).execute()
      const entry = { at: now, actorId: personId, act: "key-reset-declined", subject: reset.person_id }
      await journal.append(tx, { ...entry, detail: { askedBy: reset.asked_by } })
      return done()
    }),
  )
}
