/** The size of the largest file that pages take, in the megabytes that their sentences name. */
export const mostFileMegabytes = 10
export const mostFileBytes = mostFileMegabytes * 1_000_000
