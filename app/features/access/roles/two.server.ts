import type { ReadDb } from "#db/handle"
import { actingHolders, administrations, standingCustodians } from "./acting.server"
import { faultOfNaming, faultOfSecond, type Naming, type NamingFault } from "./naming"

export type TwoFault = NamingFault | "proposer-gone"

type Two = Pick<Naming, "candidate" | "first" | "second" | "proposedAt">

interface Now {
  /** the real instant */
  readonly now: string
  /** the day of the events' clock, by which roles begin and end */
  readonly today: string
}

/** What stands in the way of a second person's word, as roles stand now: for what nobody may bring about alone. */
export async function faultOfTwo(db: ReadDb, two: Two, when: Now): Promise<TwoFault | null> {
  const naming = await namingAsOfNow(db, two, when)
  return faultOfNaming(naming) ?? (naming.firstIsAdministrator ? null : "proposer-gone")
}

/**
 * The same for an address that a first person has replaced already. It needs a confirmation whether that person still is an
 * administrator or not, and even where it is that person's own.
 */
export async function faultOfConfirmingAddress(db: ReadDb, two: Two, when: Now): Promise<NamingFault | null> {
  return faultOfSecond(await namingAsOfNow(db, two, when))
}

async function namingAsOfNow(db: ReadDb, two: Two, { now, today }: Now) {
  const administrators = await actingHolders(db, "administrator", today)
  return {
    ...two,
    firstIsAdministrator: administrators.includes(two.first),
    secondIsAdministrator: administrators.includes(two.second),
    custodians: await standingCustodians(db, today),
    administrations: await administrations(db),
    now,
  }
}
