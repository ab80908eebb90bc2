import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import type { Journal } from "~/platform/journal"
import { countReading } from "../reading-rate.server"

interface Read {
  readonly act: "demands-read" | "own-wishes-read" | "wishes-read" | "answers-read"
  readonly personId: string
  readonly eventId: string
  /** whose wishes */
  readonly subject?: string
  readonly detail?: Readonly<Record<string, string>>
}

/** Who has read what is sealed is written down, for custodians alone. */
export async function noteReading(
  db: Db,
  { journal, realNow }: { readonly journal: Journal; readonly realNow: string },
  { act, personId, eventId, subject = undefined, detail = {} }: Read,
): Promise<void> {
  countReading(personId, realNow)
  const entry = { at: realNow, actorId: personId, act, eventId, subject: subject ?? null, detail, confidential: true }
  return write(db, (tx) => journal.append(tx, entry))
}
