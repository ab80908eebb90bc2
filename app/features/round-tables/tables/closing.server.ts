import type { ReadDb } from "#db/handle"
import { todayIn } from "~/platform/zones/wall-clock"
import { roundTableRulesOf } from "../round-table-rules.server"
import { type Closing, closingOf, type Phase, phaseOn } from "./closing"

export interface Closes extends Closing {
  readonly phase: Phase
  /** the day on the event's clocks */
  readonly today: string
  readonly timeZone: string
}

/** Until when an event's dossiers are open, and how they stand now (an instant). Two queries. */
export async function closingIn(db: ReadDb, eventId: string, now: string): Promise<Closes> {
  const [event, rules] = await Promise.all([
    db
      .selectFrom("event")
      .select(["ends_on as endsOn", "time_zone as timeZone"])
      .where("id", "=", eventId)
      .executeTakeFirstOrThrow(),
    roundTableRulesOf(db, eventId),
  ])
  const closing = closingOf(event.endsOn, rules)
  const today = todayIn(event.timeZone, Date.parse(now))
  return { ...closing, phase: phaseOn(today, closing), today, timeZone: event.timeZone }
}
