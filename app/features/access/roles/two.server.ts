import type { ReadDb } from "#db/handle"
import { actingHolders, administrations, standingCustodians } from "./acting.server"
import { faultOfNaming, type Naming, type NamingFault } from "./naming"

export type TwoFault = NamingFault | "proposer-gone"

/** What stands in the way of a second person's word, as roles stand now: for what nobody may bring about alone. */
export async function faultOfTwo(
  db: ReadDb,
  two: Pick<Naming, "candidate" | "first" | "second" | "proposedAt">,
  { now, today }: { readonly now: string; readonly today: string },
): Promise<TwoFault | null> {
  const administrators = await actingHolders(db, "administrator", today)
  const fault = faultOfNaming({
    ...two,
    secondIsAdministrator: administrators.includes(two.second),
    custodians: await standingCustodians(db, today),
    administrations: await administrations(db),
    now,
  })
  if (fault) return fault
  return administrators.includes(two.first) ? null : "proposer-gone"
}
