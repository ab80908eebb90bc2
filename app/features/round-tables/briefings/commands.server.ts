import type { Db } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { done, type Result, refused } from "~/platform/result"
import { keepDossier, openDossier } from "../dossiers/sealed.server"
import { noteAtTable } from "../tables/opening.server"
import { once, type Writing } from "../tables/writing.server"
import { callNamed } from "../timetable/calls.server"
import type { BriefingFields } from "./input"

export type BriefingRefusal = "changed-meanwhile" | "unknown-briefing"

interface BriefingChange {
  readonly sessionId: string
  /** of the dossier, as the form was opened */
  readonly revision: number
  readonly fields: BriefingFields
}

/**
 * Seals a briefing's words and its people into its dossier and calls the people, in one transaction. Everybody's own seats
 * are sealed anew, whether people have changed or not. A stale save is refused, and nothing is overwritten.
 */
export function setUpBriefing(
  db: Db,
  { eventId, personId }: Grant<"seat-attendees">,
  { sessionId, revision, fields }: BriefingChange,
  writing: Writing,
): Promise<Result<undefined, BriefingRefusal>> {
  const name = { kind: "session", eventId, subjectId: sessionId } as const
  return once(db, { personId }, writing, async (tx): Promise<Result<undefined, BriefingRefusal>> => {
    const session = await tx
      .selectFrom("session")
      .select("id")
      .where("id", "=", sessionId)
      .where("event_id", "=", eventId)
      .where("visibility", "=", "confidential")
      .where("kind", "<>", "round_table")
      .executeTakeFirst()
    const current = session && (await openDossier(tx, writing.keys, name))
    if (!current) return refused("unknown-briefing")
    if (current.revision !== revision) return refused("changed-meanwhile")
    await keepDossier(tx, writing.keys, name, { ...current.content, ...fields.words, briefing: fields.people })
    await callNamed(tx, writing.keys, eventId, writing.now)
    await noteAtTable(tx, { personId, eventId, tableId: sessionId }, writing, "briefing-set-up")
    return done()
  })
}
