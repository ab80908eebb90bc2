/** Somebody at a table, as its dossier names them. */
export interface Seated {
  readonly id: string
  readonly civility: "M." | "Mme"
  readonly givenName: string
  readonly familyName: string
  readonly rank: string
  /** the country of the post; null for whoever holds none */
  readonly home: string | null
  /** ISO 3166-1 alpha-2, those that the post answers for */
  readonly countries: readonly string[]
}

export const nameOf = ({ civility, givenName, familyName }: Seated) => `${civility} ${givenName} ${familyName}`

export const initialsOf = ({ givenName, familyName }: Seated) => givenName.charAt(0) + familyName.charAt(0)
