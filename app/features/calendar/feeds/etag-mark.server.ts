import { createHmac } from "node:crypto"
import { opaqueTag } from "../etag"

/**
 * What is kept of an ETag with its feed: a keyed hash. The ETag itself is a hash of the calendar's bytes; whoever holds the
 * database could make the calendars that somebody may have, with one reserved slot or another, and compare.
 */
export function etagMark(secret: Buffer, feedId: string, etag: string): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify(["feed-etag", feedId, opaqueTag(etag)]))
    .digest("base64url")
}
