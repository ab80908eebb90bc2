import { searchable } from "~/i18n/searchable"

/** A country as somebody who states demands may choose it, with whom a demand would reach. Names are in the reader's language. */
export interface CountryChoice {
  readonly iso2: string
  readonly name: string
  readonly region: string
  readonly coverage: "covered" | "vacant" | "nobody"
  /** of the post responsible */
  readonly city: string | null
  readonly holder: string | null
  readonly arriving: string | null
  /** who may answer, the post's own first */
  readonly people: readonly { readonly id: string; readonly name: string; readonly city: string }[]
  /** what else it is found by: its name in the other language, its codes, its posts */
  readonly also: string
}

/**
 * The countries that a text finds by name, region or post: those whose name begins with it first, then those that hold it
 * at the beginning of a word.
 */
export function countriesFound(
  countries: readonly CountryChoice[],
  typed: string,
  most = Number.POSITIVE_INFINITY,
): CountryChoice[] {
  const looked = searchable(typed)
  if (looked === "") return []
  const ranked = countries.flatMap((country) => {
    const name = searchable(country.name)
    if (name.startsWith(looked)) return [{ country, rank: 0 }]
    const words = ` ${name} ${searchable(`${country.also} ${country.region} ${country.city ?? ""}`)}`
    if (` ${name}`.includes(` ${looked}`)) return [{ country, rank: 1 }]
    return words.includes(` ${looked}`) ? [{ country, rank: 2 }] : []
  })
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ country }) => country)
}
