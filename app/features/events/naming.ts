/** What an event is called, and its address. */
export interface EventNames {
  readonly slug: string
  readonly titleFr: string
  readonly titleEn: string
}

export function colloquiumNames(year: string): EventNames {
  return { slug: `colloque-${year}`, titleFr: `Colloque ${year}`, titleEn: `Colloquium ${year}` }
}

export function seminarNames(region: { readonly nameFr: string; readonly nameEn: string }, year: string): EventNames {
  return {
    slug: `seminaire-${slugOf(region.nameFr)}-${year}`,
    titleFr: `Séminaire ${region.nameFr} ${year}`,
    titleEn: `${region.nameEn} seminar ${year}`,
  }
}

/** « Afrique de l'Est » → `afrique-de-l-est` */
export function slugOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}
