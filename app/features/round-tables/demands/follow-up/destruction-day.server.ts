import type { Db, ReadDb, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import { keepRoundTableRules, roundTableRulesOf, secondNeeded } from "../../round-table-rules.server"
import type { Means } from "../means"
import type { DestructionRefusal, SetRules } from "./rules-input"

interface Custodian {
  readonly eventId: string
  readonly personId: string
}

/**
 * Sets the rules; but a new day of destruction waits for a second custodian where a plan would: one person alone neither
 * ends all dossiers nor keeps them for ever. Until then the day that was set holds. Answers whether one waits.
 */
export async function keepRulesBut(
  tx: Tx,
  { eventId, personId }: Custodian,
  rules: SetRules,
): Promise<"set" | "waits"> {
  const { destroyedOn } = await roundTableRulesOf(tx, eventId)
  const asksForAnother = rules.destroyedOn !== destroyedOn
  const waits = asksForAnother && (await secondNeeded(tx, eventId, personId)) !== null
  await keepRoundTableRules(tx, eventId, waits ? { ...rules, destroyedOn } : rules, personId)
  if (asksForAnother) await propose(tx, eventId, waits ? { on: rules.destroyedOn, by: personId } : noProposal)
  return waits ? "waits" : "set"
}

const noProposal = { on: null, by: null }

async function propose(
  tx: Tx,
  eventId: string,
  { on, by }: { readonly on: string | null; readonly by: string | null },
): Promise<void> {
  await tx
    .updateTable("round_table_rules")
    .set({ destruction_proposed_on: on, destruction_proposed_by: by })
    .where("event_id", "=", eventId)
    .execute()
}

/** Another day of destruction that waits for a second custodian. */
export interface ProposedDestruction {
  /** null: never by themselves */
  readonly destroyedOn: string | null
  readonly byId: string
  readonly by: string
}

export async function proposedDestruction(db: ReadDb, eventId: string): Promise<ProposedDestruction | null> {
  const row = await db
    .selectFrom("round_table_rules as rules")
    .innerJoin("person", "person.id", "rules.destruction_proposed_by")
    .select(["rules.destruction_proposed_on as destroyedOn", "person.id as byId"])
    .select(["person.given_name as givenName", "person.family_name as familyName"])
    .where("rules.event_id", "=", eventId)
    .executeTakeFirst()
  return row ? { destroyedOn: row.destroyedOn, byId: row.byId, by: `${row.givenName} ${row.familyName}` } : null
}

export interface DestructionAnswer {
  readonly how: "confirm" | "withdraw"
  /** the day that was on screen */
  readonly destroyedOn: string | null
}

/** A second custodian confirms the day that another asks for, and it holds; or either takes it back. */
export function answerDestruction(
  db: Db,
  { eventId, personId }: Grant<"gather-demands">,
  { how, destroyedOn }: DestructionAnswer,
  { journal, realNow, formKey }: Means,
): Promise<Result<undefined, DestructionRefusal>> {
  return write(db, (tx) =>
    onceForForm<Result<undefined, DestructionRefusal>>(tx, { key: formKey, personId, now: realNow }, async () => {
      const proposed = await proposedDestruction(tx, eventId)
      if (!proposed || proposed.destroyedOn !== destroyedOn) return refused("unknown-proposal")
      if (how === "confirm") {
        if (proposed.byId === personId) return refused("same-person")
        const { revision: _, ...rules } = await roundTableRulesOf(tx, eventId)
        await keepRoundTableRules(tx, eventId, { ...rules, destroyedOn }, personId)
      }
      await propose(tx, eventId, noProposal)
      const act = how === "confirm" ? "destruction-confirmed" : "destruction-withdrawn"
      const entry = { at: realNow, actorId: personId, act, eventId, detail: { destroyedOn } }
      await journal.append(tx, { ...entry, confidential: true })
      return done()
    }),
  )
}
