import { minutesLater } from "~/platform/instants"

/** An administrator's role as it was granted, withdrawn since or not; nobody granted one made on the machine itself. */
export interface Administration {
  readonly personId: string
  readonly grantedBy: string | null
  readonly grantedAt: string
  readonly withdrawn: boolean
}

/** Somebody who holds the role of custodian today. */
export interface Custodian {
  readonly personId: string
  /** since when the account is suspended; null while it is not */
  readonly suspendedAt: string | null
}

/** How long every custodian's account has to have been suspended before administrators may name one without them. */
export const silenceDays = 7

/**
 * Who may give somebody a role that reads confidential matter: two people, neither of them the one who is named. The first is an administrator who
 * proposes; the second is a custodian, or, while nobody else could be, another administrator. A suspended custodian
 * holds the role still, otherwise one administrator could clear the way; only when every other custodian's account has
 * been suspended for a week, time enough for them and the other administrators to object, are they taken to be gone.
 * Two administrators must both have been so before the proposal, and before the custodians fell silent; and no
 * administrator may stand behind both of them: one alone could make himself a second.
 */
export interface Naming {
  readonly candidate: string
  readonly first: string
  readonly second: string
  readonly secondIsAdministrator: boolean
  readonly custodians: readonly Custodian[]
  /** every administrator's role that was ever granted */
  readonly administrations: readonly Administration[]
  readonly proposedAt: string
  /** the real instant, by which suspensions are dated too */
  readonly now: string
}

export type NamingFault =
  | "same-person"
  | "not-oneself"
  | "needs-custodian"
  | "custodians-suspended-lately"
  | "needs-administrator"
  | "too-new"
  | "same-maker"

export function faultOfNaming(naming: Naming): NamingFault | null {
  const { candidate, first, second } = naming
  if (second !== first && candidate === first) return "not-oneself"
  return faultOfSecond(naming)
}

/** The same, where the first may be the candidate: whoever replaced the own address needs a second person as well. */
export function faultOfSecond(naming: Naming): NamingFault | null {
  const { candidate, first, second, secondIsAdministrator, custodians } = naming
  if (second === first) return "same-person"
  if (candidate === second) return "not-oneself"
  const others = custodians.filter(({ personId }) => personId !== first && personId !== candidate)
  if (others.some(({ personId }) => personId === second)) return null
  const suspended = others.flatMap(({ suspendedAt }) => suspendedAt ?? [])
  if (suspended.length < others.length) return "needs-custodian"
  const silentBefore = minutesLater(naming.now, -silenceDays * 24 * 60)
  if (suspended.some((since) => since > silentBefore)) return "custodians-suspended-lately"
  if (!secondIsAdministrator) return "needs-administrator"
  const from = [naming.proposedAt, ...suspended].sort()[0] ?? naming.proposedAt
  const before = naming.administrations.filter((one) => !one.withdrawn && one.grantedAt < from)
  if (![first, second].every((one) => before.some(({ personId }) => personId === one))) return "too-new"
  const behindSecond = behind(second, naming.administrations)
  return [...behind(first, naming.administrations)].some((one) => behindSecond.has(one)) ? "same-maker" : null
}

/** An administrator, whoever made him one, whoever made those, and so on. */
function behind(personId: string, administrations: readonly Administration[]): ReadonlySet<string> {
  const found = new Set([personId])
  for (const one of found)
    for (const { personId: made, grantedBy } of administrations) if (made === one && grantedBy) found.add(grantedBy)
  return found
}
