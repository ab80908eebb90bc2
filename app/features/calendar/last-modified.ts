import type { KeptBytes } from "./feed-answer"

/** The version of a feed that clients were given last. */
export type GivenVersion = Pick<KeptBytes, "etag" | "lastModified">

/**
 * The Last-Modified to give with a version of a feed. The entries alone do not say it: a programme may lose its latest
 * entry, and a suspended feed shows its notice for a while, so that what follows would be dated before what was given.
 * Other bytes are dated a second after the ones before at least, because clients compare whole seconds.
 */
export function nextLastModified(version: GivenVersion, before: GivenVersion | null): number {
  if (before === null) return version.lastModified
  if (version.etag === before.etag) return Math.max(version.lastModified, before.lastModified)
  return Math.max(version.lastModified, Math.floor(before.lastModified / 1000) * 1000 + 1000)
}

/** The later of two versions, each of which may not be known. */
export function laterGiven(one: GivenVersion | null, other: GivenVersion | null): GivenVersion | null {
  if (one === null || other === null) return one ?? other
  return one.lastModified >= other.lastModified ? one : other
}
