/** An administrator's role as it was granted, withdrawn since or not; nobody granted one made on the machine itself. */
export interface Administration {
  readonly personId: string
  readonly grantedBy: string | null
  readonly grantedAt: string
  readonly withdrawn: boolean
}

/**
 * Who may make somebody custodian: two people, neither of them the one who is named. The first is an administrator who
 * proposes; the second is a custodian, or, while nobody else holds that role, another administrator. A suspended
 * custodian holds it still, otherwise one administrator could clear the way. Two administrators must both have been so
 * before the proposal, and no administrator may stand behind both of them: one alone could make himself a second.
 */
export interface Naming {
  readonly candidate: string
  readonly first: string
  readonly second: string
  readonly secondIsAdministrator: boolean
  /** everybody who holds the role of custodian today, suspended or not */
  readonly custodians: readonly string[]
  /** every administrator's role that was ever granted */
  readonly administrations: readonly Administration[]
  readonly proposedAt: string
}

export type NamingFault =
  | "same-person"
  | "not-oneself"
  | "needs-custodian"
  | "needs-administrator"
  | "too-new"
  | "same-maker"

export function faultOfNaming(naming: Naming): NamingFault | null {
  const { candidate, first, second, secondIsAdministrator, custodians } = naming
  if (second === first) return "same-person"
  if (candidate === first || candidate === second) return "not-oneself"
  const others = custodians.filter((one) => one !== first && one !== candidate)
  if (others.length > 0) return others.includes(second) ? null : "needs-custodian"
  if (!secondIsAdministrator) return "needs-administrator"
  const before = naming.administrations.filter((one) => !one.withdrawn && one.grantedAt < naming.proposedAt)
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
