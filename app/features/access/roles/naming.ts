/**
 * Who may make somebody custodian: two people, neither of them the one who is named. The first is an administrator who
 * proposes; the second is a custodian, or, while there is no other custodian who could, another administrator.
 */
export interface Naming {
  readonly candidate: string
  readonly first: string
  readonly second: string
  readonly secondIsAdministrator: boolean
  /** everybody who may act as custodian today */
  readonly custodians: readonly string[]
}

export type NamingFault = "same-person" | "not-oneself" | "needs-custodian" | "needs-administrator"

export function faultOfNaming(naming: Naming): NamingFault | null {
  const { candidate, first, second, secondIsAdministrator, custodians } = naming
  if (second === first) return "same-person"
  if (candidate === first || candidate === second) return "not-oneself"
  const others = custodians.filter((one) => one !== first && one !== candidate)
  if (others.length > 0) return others.includes(second) ? null : "needs-custodian"
  return secondIsAdministrator ? null : "needs-administrator"
}
