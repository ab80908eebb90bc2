import type { ReadDb, Tx } from "#db/handle"
import { type RoundTableRules, usualRules } from "./round-table-rules"

/** How an event holds its round tables; the usual rules as long as nobody has set any. */
export async function roundTableRulesOf(db: ReadDb, eventId: string): Promise<RoundTableRules> {
  const row = await db
    .selectFrom("round_table_rules")
    .select(["demands_until as demandsUntil", "wishes_until as wishesUntil", "countersigned"])
    .select(["calendars_show as calendarsShow", "open_days_after as openDaysAfter", "destroyed_on as destroyedOn"])
    .select("revision")
    .where("event_id", "=", eventId)
    .executeTakeFirst()
  return row ? { ...row, countersigned: row.countersigned === 1 } : usualRules
}

/** Sets how an event holds its round tables, in the place of what was set before. */
export async function keepRoundTableRules(
  tx: Tx,
  eventId: string,
  rules: Omit<RoundTableRules, "revision">,
): Promise<void> {
  const columns = {
    demands_until: rules.demandsUntil,
    wishes_until: rules.wishesUntil,
    countersigned: rules.countersigned ? 1 : 0,
    calendars_show: rules.calendarsShow,
    open_days_after: rules.openDaysAfter,
    destroyed_on: rules.destroyedOn,
  }
  await tx
    .insertInto("round_table_rules")
    .values({ ...columns, event_id: eventId, revision: 1 })
    .onConflict((conflict) =>
      conflict.column("event_id").doUpdateSet((eb) => ({
        ...columns,
        revision: eb("round_table_rules.revision", "+", 1),
      })),
    )
    .execute()
}
