/** What an account that is made by hand may be; attachés come from the network, with their posts. */
export const positions = ["central", "partner", "speaker", "administrator"] as const
