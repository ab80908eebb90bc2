import type { Tx } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { SeatingDocument } from "../dossiers/documents"
import { keepDossier, openDossier } from "../dossiers/sealed.server"
import { subjectOf } from "../names"
import type { Writing } from "./commands.server"
import type { NumberedPlan } from "./queries.server"

export type TableRulesById = NonNullable<SeatingDocument["rulesBefore"]>

/** Seals how tables are to be held into their dossiers; answers how they were. */
export async function setTableRules(
  tx: Tx,
  { eventId }: Grant<"seat-attendees">,
  { keys }: Pick<Writing, "keys">,
  rules: TableRulesById,
): Promise<TableRulesById> {
  const before: Record<string, TableRulesById[string]> = {}
  for (const [subjectId, table] of Object.entries(rules)) {
    const name = { kind: "session", eventId, subjectId } as const
    const content = (await openDossier(tx, keys, name))?.content
    // A table that has left the agenda since is set up no more.
    if (!content) continue
    before[subjectId] = content.table ?? null
    // A table that is to have a focus and has none takes what its title says.
    const focus = table && table.focus === subjectId ? subjectOf(content.titleFr) || table.focus : table?.focus
    await keepDossier(tx, keys, name, { ...content, table: table && { ...table, focus: focus ?? null } })
  }
  return before
}

/**
 * How tables were to be held at an earlier version, as far as versions since have changed it: each of these keeps what it
 * found, so that the first of them that set a table up tells how the table was.
 */
export function rulesAt(number: number, plans: readonly NumberedPlan[]): TableRulesById {
  const since = plans.filter((plan) => plan.number > number).sort((one, other) => other.number - one.number)
  return Object.assign({}, ...since.map(({ document }) => document.rulesBefore ?? {}))
}
