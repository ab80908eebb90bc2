/**
 * The countries that posts are competent for. Competence is a set: an antenna repeats countries of the attaché it
 * works under, so the network covers the union of the lists and never their sum. The post responsible for a country is the
 * antenna that lists it, else the attaché's post that does; a country whose only post is vacant, or that nobody
 * lists, is said to be so.
 */
export interface CompetentPost {
  readonly kind: "asi" | "antenna" | "liaison_officer"
  readonly status: "open" | "vacant" | "planned"
  readonly competence: readonly string[]
}

/** Attachés' posts and antennas that somebody holds; liaison officers have a subject rather than countries. */
export function answersForCountries(post: CompetentPost): boolean {
  return post.status === "open" && post.kind !== "liaison_officer"
}

export function countriesCovered(posts: Iterable<CompetentPost>): ReadonlySet<string> {
  const countries = new Set<string>()
  for (const post of posts) {
    if (answersForCountries(post)) for (const country of post.competence) countries.add(country)
  }
  return countries
}

export type Responsible<P> =
  | { readonly coverage: "covered"; readonly post: P }
  | { readonly coverage: "vacant"; readonly post: P }
  | { readonly coverage: "nobody" }

export function responsibleFor<P extends CompetentPost>(country: string, posts: readonly P[]): Responsible<P> {
  const listing = posts.filter((post) => post.competence.includes(country))
  const first = (kind: P["kind"], status: P["status"]) =>
    listing.find((post) => post.kind === kind && post.status === status)
  const covering = first("antenna", "open") ?? first("asi", "open")
  if (covering) return { coverage: "covered", post: covering }
  const vacant = first("antenna", "vacant") ?? first("asi", "vacant")
  return vacant ? { coverage: "vacant", post: vacant } : { coverage: "nobody" }
}
