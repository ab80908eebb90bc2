import { createHash } from "node:crypto"
import type { ProgrammeEntry } from "~/features/agenda/publication-history"
import type { Step } from "./participation"

/**
 * Entries as one reader's calendar names them. The uid of a session that was confidential from its first publication on is
 * replaced by one of the reader's own: calendars leave the building, and whoever holds those of two people would else
 * learn from a uid in both that they sit at the same table. It stays the same should the session be opened; a session that
 * was open first keeps the uid by which calendars hold its words, so that they overwrite them.
 */
export function withOwnUids(entries: readonly ProgrammeEntry[], steps: readonly Step[]): ProgrammeEntry[] {
  const confidentialAtFirst = new Map<string, boolean>()
  for (const { publication } of steps)
    for (const { uid, visibility } of publication.sessions)
      if (!confidentialAtFirst.has(uid)) confidentialAtFirst.set(uid, visibility === "confidential")
  const personId = steps.at(-1)?.reader.personId ?? ""
  return entries.map((entry) =>
    confidentialAtFirst.get(entry.uid) ? { ...entry, uid: ownUid(entry.uid, personId) } : entry,
  )
}

export const ownUid = (uid: string, personId: string) => uuidOf(`${uid} of ${personId}`)

/** A UUID made of a name (version 8 of RFC 9562): the same each time, and it tells nothing of the name. */
export function uuidOf(name: string): string {
  const hex = createHash("sha256").update(`colloque ${name}`).digest("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
