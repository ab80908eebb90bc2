import type { Db, ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { partIn } from "~/features/access/taking-part"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import { done, type Result, refused } from "~/platform/result"
import type { SeatingDocument } from "../dossiers/documents"
import { appendPlan, note, once, type Writing } from "./commands.server"
import { houseOf } from "./house.server"
import { instanceOf } from "./instance-of"
import { judged } from "./judging"
import { latestPlan } from "./queries.server"
import { intervalOf, meet } from "./slots"
import { handedOver, type Succession, successionsIn } from "./succession"

type Seats = Grant<"seat-attendees">

/** Who of the version on screen no longer attends, and to whom their seats may go. A few queries, whatever its size. */
export async function successionsOf(db: ReadDb, keys: InstallationKeys, grant: Seats): Promise<Succession[]> {
  const plan = await latestPlan(db, keys, grant)
  return plan ? successionsAmong(db, grant.eventId, plan.document) : []
}

/** Who of a plan no longer attends the event. */
export async function successionsAmong(
  db: ReadDb,
  eventId: string,
  plan: Pick<SeatingDocument, "seats">,
): Promise<Succession[]> {
  const event = await db
    .selectFrom("event")
    .select(["id", "kind", "region_key as regionKey", "starts_on as startsOn", "window_ends_on as windowEndsOn"])
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow()
  const terms = await db
    .selectFrom("assignment")
    .innerJoin("post", "post.id", "assignment.post_id")
    .select(["assignment.person_id as personId", "post.id as postId", "assignment.starts_on as startsOn"])
    .select(["assignment.ends_on as endsOn", "post.kind as postKind", "post.region_key as regionKey"])
    .where("assignment.capacity", "=", "holder")
    .execute()
  const invited = terms.filter((term) =>
    partIn(event, { position: "", granted: [], held: [term], speaksIn: new Set() }),
  )
  return successionsIn(plan, new Set(invited.map(({ personId }) => personId)), terms)
}

export type HandOver = Result<
  { readonly number: number; readonly given: number; readonly kept: number },
  "unknown-succession" | "changed-meanwhile" | "unknown-plan" | "already-latest" | "unknown-proposal"
>

/**
 * Gives somebody's seats to the successor on the post, as a new version of the version on screen: nobody else moves. Seats that
 * the successor cannot take fall free.
 */
export function giveSeats(
  db: Db,
  grant: Seats,
  { personId, follows }: { readonly personId: string; readonly follows: number },
  writing: Writing,
): Promise<HandOver> {
  return once(db, grant, writing, async (tx): Promise<HandOver> => {
    const { keys } = writing
    const plan = await latestPlan(tx, keys, grant)
    if (plan?.number !== follows) return refused("changed-meanwhile")
    const succession = (await successionsOf(tx, keys, grant)).find((one) => one.personId === personId)
    if (!succession?.successorId) return refused("unknown-succession")
    const house = await houseOf(tx, keys, grant)
    const isFree = freedomOf(plan.document, succession.successorId, house.attendees)
    const { document, given, kept } = handedOver(plan.document, personId, succession.successorId, isFree)
    const question = instanceOf(house, { plan: document, kept: null, order: "usual" }, newId)
    const { levels } = judged(question, document)
    const version: SeatingDocument = { ...document, levels, origin: "hand", reason: "" }
    const appended = await appendPlan(tx, grant, { document: version, follows }, writing)
    if (!appended.ok) return appended
    const { number } = appended.value
    await note(tx, grant, writing, { act: "seats-given", number })
    return done({ number, given: given.length, kept: kept.length })
  })
}

/** Whether somebody could come to a table of the plan: not away, absent or at another table then. */
function freedomOf(
  { tables, seats, absences }: SeatingDocument,
  personId: string,
  attendees: Awaited<ReturnType<typeof houseOf>>["attendees"],
) {
  const away = attendees.find((one) => one.personId === personId)?.away ?? []
  const own = seats.flatMap(([person, sessionId]) => (person === personId ? (tables[sessionId] ?? []) : []))
  const stated = absences.filter((one) => one.personId === personId)
  return (sessionId: string) => {
    const held = tables[sessionId]
    if (!held || stated.some(({ slots }) => slots === null)) return false
    const at = intervalOf(held)
    const busy = [...away, ...own.map(intervalOf), ...stated.flatMap(({ slots }) => (slots ?? []).map(intervalOf))]
    return !busy.some((one) => meet(one, at))
  }
}
