/** Roles that somebody grants; attachés and staff have theirs from the network and the directory. */
export const grantable = ["organiser", "custodian", "office_head", "director", "partner", "administrator"] as const
export type GrantableRole = (typeof grantable)[number]

/** Whether a role lets its holder read confidential matter: two people give such a role, one alone any other. */
const readsConfidential = {
  organiser: false,
  custodian: true,
  office_head: true,
  director: false,
  partner: false,
  administrator: false,
} as const satisfies Record<GrantableRole, boolean>

export type ConfidentialRole = {
  [R in GrantableRole]: (typeof readsConfidential)[R] extends true ? R : never
}[GrantableRole]

export const isConfidentialRole = (role: GrantableRole): role is ConfidentialRole => readsConfidential[role]
