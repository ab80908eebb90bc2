import type { TableDossier } from "../dossiers/documents"

/**
 * The people whom a confidential session names, by id: those whom its custodian has set, else the speakers of its words.
 * Nobody where a plan was settled for it: its seats then tell who comes.
 *
 * @param idOf the id of a person by the directory's code
 */
export function peopleNamed(dossier: TableDossier, idOf: (code: string) => string | undefined): ReadonlySet<string> {
  if (dossier.settledOfficeId) return new Set()
  if (dossier.briefing) return new Set([...dossier.briefing.speakers, ...dossier.briefing.attendees])
  return new Set(speakersInWords(dossier, idOf))
}

/** The speakers of a session's words whom the directory knows, by id and in their order. */
export function speakersInWords(
  { speakers = [] }: Pick<TableDossier, "speakers">,
  idOf: (code: string) => string | undefined,
): string[] {
  return speakers.flatMap(({ personCode }) => (personCode === null ? [] : (idOf(personCode) ?? [])))
}
