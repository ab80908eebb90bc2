import type { BriefingPeople, TableDossier } from "../dossiers/documents"

type IdOf = (code: string) => string | undefined

/**
 * The people whom a confidential session names, by id. Nobody where a plan was settled for it: its seats then tell who
 * comes.
 *
 * @param idOf the id of a person by the directory's code
 */
export function peopleNamed(dossier: TableDossier, idOf: IdOf): ReadonlySet<string> {
  if (dossier.settledOfficeId) return new Set()
  const { speakers, attendees } = briefingPeople(dossier, idOf)
  return new Set([...speakers, ...attendees])
}

/** Who comes to a briefing as its custodian has said, else as its words say; only those whom the directory knows. */
export function briefingPeople({ briefing, speakers = [], named = [] }: TableDossier, idOf: IdOf): BriefingPeople {
  if (briefing) return briefing
  return {
    speakers: speakers.flatMap(({ personCode }) => (personCode === null ? [] : (idOf(personCode) ?? []))),
    attendees: named.flatMap((code) => idOf(code) ?? []),
  }
}
