import type { ReadDb } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { RequestContext } from "~/platform/installation"
import { minutesLater } from "~/platform/instants"
import type { House } from "../plans/house"
import { houseOf } from "../plans/house.server"
import { latestPlan, type NumberedPlan, planNumbered, type Settled, settledOf } from "../plans/queries.server"
import { type Scene, sceneToday } from "./scene"

type Seats = Grant<"seat-attendees">

/** The version on screen, in the house as it is now. */
export interface Look {
  readonly house: House
  /** null before the first version */
  readonly plan: NumberedPlan | null
  readonly scene: Scene | null
  readonly inForce: Settled | null
  readonly waiting: Settled | null
}

export async function lookAt(db: ReadDb, keys: InstallationKeys, grant: Seats): Promise<Look> {
  const [house, plan, settled] = await Promise.all([
    houseOf(db, keys, grant),
    latestPlan(db, keys, grant),
    settledOf(db, grant),
  ])
  const { inForce, waiting } = settled
  const kept =
    inForce === null
      ? null
      : inForce.number === plan?.number
        ? plan
        : await planNumbered(db, keys, grant, inForce.number)
  const scene = plan && sceneToday(house, plan.document, kept?.document ?? null)
  return { house, plan, scene, inForce, waiting }
}

/** Each click on the board asks anew; one line of the journal stands for as long as somebody goes on looking. */
const oneEntryMinutes = 15

/** Writes down that a custodian consults the board. */
export async function noteConsultation(
  { db, journal, realClock }: Pick<RequestContext, "db" | "journal" | "realClock">,
  { personId, eventId }: Seats,
  number: number | null,
): Promise<void> {
  const now = realClock.now()
  const recent = await db
    .selectFrom("entry")
    .select("seq")
    .where("actor_id", "=", personId)
    .where("event_id", "=", eventId)
    .where("act", "=", "board-opened")
    .where("at", ">", minutesLater(now, -oneEntryMinutes))
    .limit(1)
    .executeTakeFirst()
  if (recent) return
  const entry = { at: now, actorId: personId, act: "board-opened", eventId, confidential: true }
  await write(db, (tx) => journal.append(tx, { ...entry, detail: { number } }))
}
