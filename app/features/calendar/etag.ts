import { createHash } from "node:crypto"

/** The weak ETag of a calendar's bytes: weak, because the gzipped answer carries the same one. */
export function etagOf(bytes: Uint8Array): string {
  return `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`
}

/**
 * Whether an If-None-Match names the ETag (RFC 9110, 13.1.2): `*`, or a list in which one is the same but for `W/`.
 * Clients give back what they were given, some without the quotes.
 */
export function matches(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  if (ifNoneMatch === etag) return true
  if (ifNoneMatch.trim() === "*") return true
  return opaqueTags(ifNoneMatch).includes(opaqueTag(etag))
}

/** A tag without `W/` and quotes. */
export const opaqueTag = (tag: string) =>
  tag
    .trim()
    .replace(/^W\//i, "")
    .replace(/^"(.*)"$/, "$1")

const opaqueTags = (ifNoneMatch: string) => ifNoneMatch.split(",").map(opaqueTag)

/** A client lists one; each costs a keyed hash. */
const mostTags = 20

/** The ETag of an If-None-Match whose mark was kept; null when it names none. */
export function etagMarked(ifNoneMatch: string | null | undefined, markOf: (etag: string) => string, mark: string) {
  const tags = opaqueTags(ifNoneMatch ?? "").slice(0, mostTags)
  const found = tags.find((tag) => markOf(tag) === mark)
  return found === undefined ? null : `W/"${found}"`
}
