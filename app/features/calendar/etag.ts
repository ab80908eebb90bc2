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
  const opaque = (tag: string) =>
    tag
      .trim()
      .replace(/^W\//i, "")
      .replace(/^"(.*)"$/, "$1")
  const wanted = opaque(etag)
  return ifNoneMatch.split(",").some((tag) => opaque(tag) === wanted)
}
