import { write } from "#db/write.server"
import { type EventAct, type Grant, permit } from "~/features/access/policy"
import { draftCandidate, earlierCandidate } from "~/features/agenda/publications/candidate.server"
import { bringBackPublication, publish } from "~/features/agenda/publications/commands.server"
import { callsWithPublication } from "~/features/round-tables/timetable/calls.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Installation } from "~/platform/installation"

/** The grant that an organiser of every event would be given by the gate. */
export function anOrganisersGrant<A extends EventAct>(act: A, eventId: string, personId: string): Grant<A> {
  const grant = permit(act, { personId, roles: new Set(["organiser"]), demo: false }, eventId)
  if (!grant) throw new Error(`an organiser is not granted ${act}`)
  return grant
}

/** Publishes an event's draft as it stands, with a reason for each serious conflict. Answers the number. */
export async function publishDraft(
  installation: Installation,
  eventId: string,
  by: string,
  tell: "concerned" | "nobody" = "nobody",
): Promise<number> {
  const { db, clock, realClock, journal, outbox, keys } = installation
  const grant = anOrganisersGrant("publish-agenda", eventId, by)
  const published = await write(db, async (tx) => {
    const candidate = await draftCandidate(tx, grant, clock.now().slice(0, 10))
    const serious = candidate.conflicts.filter(({ severity }) => severity === "serious")
    const release = {
      fingerprint: candidate.fingerprint,
      reasons: new Map(serious.map(({ key }) => [key, "Voulu pour l'essai"])),
      word: "",
      tell,
      restores: null,
    } as const
    const now = { now: clock.now(), realNow: realClock.now() }
    const callPeople = callsWithPublication(keys)
    const publishing = { callPeople, journal, outbox, ...now, programme: "http://colloque.test/" }
    return publish(tx, grant, candidate, release, publishing)
  })
  if (!published.ok) throw new Error(`the draft was not published: ${published.reason}`)
  return published.value.number
}

/** Brings an earlier publication back, with a reason for each serious conflict. */
export async function bringBack(
  { db, clock, realClock, journal, outbox, keys }: Installation,
  eventId: string,
  by: string,
  number: number,
): Promise<void> {
  const grant = anOrganisersGrant("publish-agenda", eventId, by)
  const candidate = await earlierCandidate(db, grant, number, clock.now().slice(0, 10))
  if (!candidate) throw new Error(`there is no publication ${number}`)
  const { fingerprint, conflicts } = candidate
  const reasons = new Map(conflicts.map(({ key }) => [key, "Voulu pour l'essai"]))
  const release = { fingerprint, reasons, word: "", tell: "nobody" } as const
  const now = { now: clock.now(), realNow: realClock.now() }
  const callPeople = callsWithPublication(keys)
  const publishing = { callPeople, journal, outbox, ...now, programme: "http://colloque.test/", formKey: newId() }
  const published = await bringBackPublication(db, grant, number, release, publishing)
  if (!published.ok) throw new Error(`it was not brought back: ${published.reason}`)
}
