import type { Tx } from "#db/handle"
import { permit } from "~/features/access/policy"
import { draftCandidate } from "~/features/agenda/publications/candidate.server"
import { publish } from "~/features/agenda/publications/commands.server"
import { callsWithPublication } from "~/features/round-tables/timetable/calls.server"
import type { Installation } from "~/platform/installation"

/** The organiser who published the edition's agendas. */
const publisher = "P0033"

/**
 * Publishes an agenda of the edition for the first time, through the step that organisers use. The edition holds neither
 * a blocking nor a serious conflict, so no reason is needed; nobody is written to.
 */
export async function publishFirst(
  tx: Tx,
  { journal, outbox, realClock, keys }: Installation,
  { eventId, now }: { readonly eventId: string; readonly now: string },
): Promise<void> {
  const { id: personId } = await tx
    .selectFrom("person")
    .select("id")
    .where("code", "=", publisher)
    .executeTakeFirstOrThrow()
  const grant = permit("publish-agenda", { personId, roles: new Set(["organiser"]), demo: true }, eventId)
  if (!grant) throw new Error("an organiser may not publish")
  const candidate = await draftCandidate(tx, grant, now.slice(0, 10))
  const { fingerprint } = candidate
  const release = { fingerprint, reasons: new Map(), word: "", tell: "nobody", restores: null } as const
  const callPeople = callsWithPublication(keys)
  const publishing = { callPeople, journal, outbox, now, realNow: realClock.now(), programme: "" }
  const published = await publish(tx, grant, candidate, release, publishing)
  if (!published.ok) throw new Error(`an agenda of the edition is not published: ${published.reason}`)
}
