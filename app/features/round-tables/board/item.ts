/** What may be asked about: a demand, a wish, or somebody who sits nowhere. */
export type Item =
  /** a demand by its place among those of its office: an address names no country */
  | { readonly kind: "demand"; readonly officeId: string; readonly at: number }
  | { readonly kind: "wish"; readonly personId: string; readonly officeId: string }
  | { readonly kind: "person"; readonly personId: string }

/** An item in an address. */
export function itemOf(item: Item): string {
  if (item.kind === "demand") return `d.${item.officeId}.${item.at}`
  return item.kind === "wish" ? `v.${item.personId}.${item.officeId}` : `p.${item.personId}`
}

export function itemIn(text: string): Item | null {
  const [kind, one = "", other = ""] = text.split(".")
  if (kind === "p" && one) return { kind: "person", personId: one }
  if (!one || !other) return null
  if (kind === "d") return /^\d{1,4}$/.test(other) ? { kind: "demand", officeId: one, at: Number(other) } : null
  return kind === "v" ? { kind: "wish", personId: one, officeId: other } : null
}
