import type { Engagement } from "../dossiers/documents"

interface Table {
  /** those who sit there from now on */
  readonly seated: ReadonlySet<string>
  /** whose table it is; null where nobody can say */
  readonly officeId: string | null
}

/**
 * Whoever is taken off a table owes nothing there any more, and finds no day of it either: what they have promised stays
 * with those who promised it too and still sit there, else it passes to the table's office, whose head is told of it anew.
 */
export function handedOver(engagement: Engagement, { seated, officeId }: Table): Engagement {
  const personIds = engagement.personIds.filter((personId) => seated.has(personId))
  if (personIds.length === engagement.personIds.length) return engagement
  if (personIds.length > 0 || engagement.officeId !== null) return { ...engagement, personIds }
  return officeId === null ? engagement : { ...engagement, personIds, officeId, told: [] }
}
