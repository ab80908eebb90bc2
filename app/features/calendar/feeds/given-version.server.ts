import { deriveKey, sealJson, unsealJson } from "~/platform/crypto/sealed-json.server"
import type { GivenVersion } from "../last-modified"

/** Seals and opens what a feed gave last; bound to the feed. */
export interface GivenVersions {
  seal(feedId: string, version: GivenVersion): string
  /** null where nothing is kept */
  open(feedId: string, sealed: string | null): GivenVersion | null
}

/**
 * An ETag is a hash of the calendar's bytes, and a Last-Modified the moment of its last change: whoever holds the database
 * could make the calendars that somebody may have, with one reserved slot or another, and compare. Both are kept sealed
 * under a key that comes from the journal's.
 */
export function openGivenVersions(journalKey: Buffer): GivenVersions {
  const key = deriveKey(journalKey, "feed-given-version")
  const identity = (feedId: string) => `feed-given:${feedId}`
  return {
    seal: (feedId, { etag, lastModified }) => sealJson(key, identity(feedId), { etag, lastModified }),
    open: (feedId, sealed) => (sealed === null ? null : (unsealJson(key, identity(feedId), sealed) as GivenVersion)),
  }
}
