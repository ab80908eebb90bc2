import type { ReadDb } from "#db/handle"
import { todayIn } from "~/platform/zones/wall-clock"
import { roundTableRulesOf } from "../round-table-rules.server"
import { type Closing, closingOf, type Phase, phaseOn } from "./closing"

export interface Closes extends Closing {
  /** the last day of the event from which the closing counts */
  readonly countedFrom: string
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
      .leftJoin("round_table_rules as rules", "rules.event_id", "event.id")
      .select(["event.ends_on as endsOn", "event.time_zone as timeZone", "rules.counted_from as countedFrom"])
      .where("event.id", "=", eventId)
      .executeTakeFirstOrThrow(),
    roundTableRulesOf(db, eventId),
  ])
  const countedFrom = event.countedFrom ?? event.endsOn
  const closing = closingOf(countedFrom, rules)
  const today = todayIn(event.timeZone, Date.parse(now))
  return { ...closing, countedFrom, phase: phaseOn(today, closing), today, timeZone: event.timeZone }
}
