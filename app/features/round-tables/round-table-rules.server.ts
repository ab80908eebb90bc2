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

/** Why a plan that somebody settles waits for a second custodian; null: it does not. */
export type SecondNeeded = "rule" | "ended-by-oneself" | null

/**
 * Whether a plan that this person settles waits for a second custodian: where the event asks for one, and, where it no
 * longer does, for whoever ended that. Otherwise one person alone would end the rule and settle.
 */
export async function secondNeeded(db: ReadDb, eventId: string, personId: string): Promise<SecondNeeded> {
  const row = await db
    .selectFrom("round_table_rules")
    .select(["countersigned", "countersigning_ended_by as endedBy"])
    .where("event_id", "=", eventId)
    .executeTakeFirst()
  if (row?.countersigned === 1) return "rule"
  return row?.endedBy === personId ? "ended-by-oneself" : null
}

/** Who ended that two custodians sign, once these rules are set by somebody: it stays with the one who did, until two sign again. */
async function whoEndsCountersigning(tx: Tx, eventId: string, countersigned: boolean, setBy: string | null) {
  if (countersigned) return null
  const row = await tx
    .selectFrom("round_table_rules")
    .select(["countersigned", "countersigning_ended_by as endedBy"])
    .where("event_id", "=", eventId)
    .executeTakeFirst()
  return row?.countersigned === 1 ? setBy : (row?.endedBy ?? null)
}

/**
 * Takes note of the event's last day for a custodian who settles a plan or sets the rules. From it the closing of dossiers
 * counts: whoever edits the event alone moves no closing.
 */
export async function keepLastDayKnown(tx: Tx, eventId: string): Promise<void> {
  const { endsOn } = await tx
    .selectFrom("event")
    .select("ends_on as endsOn")
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow()
  const { calendarsShow, openDaysAfter, revision } = usualRules
  await tx
    .insertInto("round_table_rules")
    .values({
      event_id: eventId,
      countersigned: 0,
      calendars_show: calendarsShow,
      open_days_after: openDaysAfter,
      revision,
      counted_from: endsOn,
    })
    .onConflict((conflict) => conflict.column("event_id").doUpdateSet({ counted_from: endsOn }))
    .execute()
}

/** Sets how an event holds its round tables, in the place of what was set before. `setBy`: null where nobody did by hand. */
export async function keepRoundTableRules(
  tx: Tx,
  eventId: string,
  rules: Omit<RoundTableRules, "revision">,
  setBy: string | null = null,
): Promise<void> {
  const columns = {
    demands_until: rules.demandsUntil,
    wishes_until: rules.wishesUntil,
    countersigned: rules.countersigned ? 1 : 0,
    countersigning_ended_by: await whoEndsCountersigning(tx, eventId, rules.countersigned, setBy),
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
