/** What an import file may hold. No file of this house comes near; beyond it, a file is a mistake or an attack. */
export const mostRecords = 50_000
export const mostColumns = 200

/** Longest cell that is taken in, in UTF-16 units. */
export const longestCell = 10_000

/** What the cells of a file hold together, in UTF-16 units; an empty cell counts as one. */
export const mostText = 10_000_000

/** Findings that are kept one by one; those beyond are counted. */
export const mostFindings = 2_000
