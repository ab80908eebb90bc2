import type { Tx } from "#db/handle"
import { newId } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"

interface AddressChange {
  readonly personId: string
  readonly previousAddress: string
  readonly replacedBy: string
  readonly now: string
}

/**
 * Writes down that an address is about to be replaced; the database refuses to change an address without it. Proposals and
 * key resets of the person, which others judged by the address before, are void. Answers the addresses that must be told:
 * the one replaced, and the one before it where nobody confirmed the one replaced.
 */
export async function recordReplacement(
  tx: Tx,
  journal: Journal,
  { personId, previousAddress, replacedBy, now }: AddressChange,
): Promise<string[]> {
  const unconfirmed = await tx
    .updateTable("address_replacement")
    .set({ closed_at: now })
    .where("person_id", "=", personId)
    .where("closed_at", "is", null)
    .returning("previous_address")
    .executeTakeFirst()
  await tx
    .insertInto("address_replacement")
    .values({
      id: newId(),
      person_id: personId,
      previous_address: previousAddress,
      replaced_by: replacedBy,
      replaced_at: now,
      closed_at: null,
      confirmed_by: null,
    })
    .execute()
  const proposals = await tx
    .updateTable("role_proposal")
    .set({ closed_at: now })
    .where("person_id", "=", personId)
    .where("closed_at", "is", null)
    .returning(["event_id", "proposed_by"])
    .execute()
  const resets = await tx
    .updateTable("key_reset")
    .set({ closed_at: now })
    .where("person_id", "=", personId)
    .where("closed_at", "is", null)
    .returning("asked_by")
    .execute()
  const entry = { at: now, actorId: replacedBy, subject: personId }
  for (const { event_id: eventId, proposed_by: proposedBy } of proposals)
    await journal.append(tx, { ...entry, act: "proposal-voided", eventId, detail: { proposedBy } })
  for (const { asked_by: askedBy } of resets)
    await journal.append(tx, { ...entry, act: "key-reset-voided", detail: { askedBy } })
  return [...new Set([previousAddress, unconfirmed?.previous_address ?? previousAddress])]
}
