/** « Votre programme a changé », where a settled seating is why. */
export const seatingLetterKind = "seating-changed"

/** That an engagement falls due. */
export const engagementLetterKind = "something-due"

/**
 * Letters that say nothing, and whose addressees alone would say who sits where or who promised something: the
 * demonstration, which shows everybody's letters to everybody, shows these to whom they are written.
 */
export const confidentialKinds: readonly string[] = [seatingLetterKind, engagementLetterKind]
