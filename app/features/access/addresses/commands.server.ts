import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Journal } from "~/platform/journal"
import type { Outbox } from "~/platform/outbox"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import { accountLetter } from "../accounts/letters"
import type { Grant } from "../policy"
import type { When } from "../roles/commands.server"
import type { NamingFault } from "../roles/naming"
import { faultOfConfirmingAddress } from "../roles/two.server"
import type { ConfirmAddress } from "./input"

interface ConfirmationMeans {
  readonly journal: Journal
  readonly outbox: Outbox
  /** the whole address of the sign-in page, for letters */
  readonly signInPage: string
}

export type ConfirmAddressFault = NamingFault | "unknown"

/** The second person's word: the address in use may add a first key from now on. The person is told at both addresses. */
export function confirmAddress(
  db: Db,
  { personId: second }: Grant<"confirm-address">,
  { journal, outbox, signInPage }: ConfirmationMeans,
  { formKey, replacement: id }: ConfirmAddress,
  { now, today }: When,
): Promise<Result<undefined, ConfirmAddressFault>> {
  return write(db, (tx) =>
    onceForForm<Result<undefined, ConfirmAddressFault>>(tx, { key: formKey, personId: second, now }, async () => {
      const waiting = await waitingReplacement(tx, id)
      if (!waiting) return refused("unknown")
      const { personId, first, replacedAt: proposedAt, previous, address, language } = waiting
      const two = { candidate: personId, first, second, proposedAt }
      const fault = await faultOfConfirmingAddress(tx, two, { now, today })
      if (fault) return refused(fault)
      await tx
        .updateTable("address_replacement")
        .set({ closed_at: now, confirmed_by: second })
        .where("id", "=", id)
        .execute()
      const entry = { at: now, actorId: second, act: "address-confirmed", subject: personId }
      await journal.append(tx, { ...entry, detail: { replacedBy: first } })
      const letter = accountLetter("address-confirmed", signInPage, language)
      const told = previous === null ? [address] : [previous, address]
      for (const to of told)
        await outbox.enqueue(tx, { kind: "account", personId, address: to, language, ...letter }, now)
      return done()
    }),
  )
}

function waitingReplacement(tx: Tx, id: string) {
  return tx
    .selectFrom("address_replacement as replacement")
    .innerJoin("person", "person.id", "replacement.person_id")
    .select(["replacement.person_id as personId", "replacement.replaced_by as first"])
    .select(["replacement.replaced_at as replacedAt", "replacement.previous_address as previous"])
    .select(["person.email as address", "person.language"])
    .where("replacement.id", "=", id)
    .where("replacement.closed_at", "is", null)
    .executeTakeFirst()
}
