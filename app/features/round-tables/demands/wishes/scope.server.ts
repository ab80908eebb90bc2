import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { attendingPeople } from "../attending.server"

/** Whose wishes are sent: one's own, or by a custodian for somebody who attends. */
export interface WishScope {
  readonly grant: Grant<"state-own-wishes"> | Grant<"gather-demands">
  readonly personId: string
}

export const ownWishes = (grant: Grant<"state-own-wishes">): WishScope => ({ grant, personId: grant.personId })

/** Somebody's, for a custodian; null for whoever is no attaché of this event. */
export async function wishesFor(
  db: ReadDb,
  grant: Grant<"gather-demands">,
  personId: string,
  today: string,
): Promise<(WishScope & { readonly name: string }) | null> {
  const person = (await attendingPeople(db, grant, today)).find((one) => one.id === personId)
  return person ? { grant, personId, name: person.name } : null
}

export const areOwn = ({ grant }: WishScope) => grant.act === "state-own-wishes"
