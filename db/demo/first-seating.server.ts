import { permit } from "~/features/access/policy"
import { askForSeating, keepProposal, usualTimeLimit } from "~/features/round-tables/plans/computing.server"
import { latestPlan } from "~/features/round-tables/plans/queries.server"
import { settlePlan } from "~/features/round-tables/plans/settling.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Installation } from "~/platform/installation"
import { settlingIn } from "~/settling.server"
import { firstSeatedAt } from "./answer-times"

/** The custodian who seated the edition. */
const seater = "P0039"
const edition = "colloque-2025"

/**
 * Seats the demonstration's tables, once, through the steps that custodians use: computed, kept as the first version, settled;
 * nobody is written to. A start that is killed on the way computes again. Answers false when there was nothing to do.
 */
export async function seatFirst(installation: Installation, tell: (line: string) => void): Promise<boolean> {
  const { config, db, keys, runs } = installation
  const found = await db
    .selectFrom("event")
    .innerJoin("person", (join) => join.on("person.code", "=", seater))
    .select(["event.id as eventId", "person.id as personId"])
    .where("event.slug", "=", edition)
    .executeTakeFirst()
  const asker = { roles: new Set(["custodian"] as const), demo: true, strong: true }
  const grant = found && permit("seat-attendees", { personId: found.personId, ...asker }, found.eventId)
  if (!config.demo || !grant || (await latestPlan(db, keys, grant))) return false

  tell("Placement des tables rondes : calcul en cours (quelques secondes)")
  const began = performance.now()
  const writing = () => ({ ...installation, ...settlingIn(installation, edition, newId()), now: firstSeatedAt })
  const first = { follows: null, order: "usual", reason: "Premier placement", timeLimit: usualTimeLimit } as const
  const asked = await askForSeating(db, grant, first, writing())
  if (!asked.ok) throw new Error(`the edition is not seated: ${asked.reason}`)
  await runs.quiet()
  const kept = await keepProposal(db, grant, { runId: asked.value.runId, reason: "" }, writing())
  if (!kept.ok) throw new Error(`the edition's seating is not kept: ${kept.reason}`)
  const settled = await settlePlan(db, grant, kept.value.number, { ...writing(), letter: null })
  if (!settled.ok) throw new Error(`the edition's seating is not settled: ${settled.reason}`)
  tell(`Placement des tables rondes : arrêté, en ${Math.round((performance.now() - began) / 1000)} s`)
  return true
}
