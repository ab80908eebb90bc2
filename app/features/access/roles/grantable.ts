/** Roles that somebody grants; attachés and staff have theirs from the network and the directory. */
export const grantable = ["organiser", "custodian", "office_head", "director", "partner", "administrator"] as const
export type GrantableRole = (typeof grantable)[number]
