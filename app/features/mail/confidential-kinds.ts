/** « Votre programme a changé », where a settled seating is why. */
export const seatingLetterKind = "seating-changed"

/** That an engagement falls due. */
export const engagementLetterKind = "something-due"

/** That demands or wishes are awaited of somebody who has sent none. */
export const reminderKind = "answer-awaited"

/**
 * Letters that say nothing, and whose addressees alone would say who sits where, who promised something or who has not
 * answered: the demonstration, which shows everybody's letters to everybody, shows these to whom they are written.
 */
export const confidentialKinds: readonly string[] = [seatingLetterKind, engagementLetterKind, reminderKind]
