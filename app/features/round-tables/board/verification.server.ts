import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import { newId } from "~/platform/crypto/tokens.server"
import type { RequestContext } from "~/platform/installation"
import { note } from "../plans/commands.server"
import { instanceOf } from "../plans/instance-of"
import { planIn } from "../plans/translation"
import { countReading } from "../reading-rate.server"
import type { Instance } from "../seating/instance"
import type { Plan } from "../seating/plan"
import { lookAt } from "./looking.server"

/** What the format says of an instance beyond what a solver reads: it tells generated ones apart, and means nothing here. */
interface PublishedInstance extends Omit<Instance, "attendees"> {
  readonly size: string
  readonly seed: number
  readonly twist: readonly string[]
  readonly attendees: readonly (Instance["attendees"][number] & { readonly base: string; readonly role: string })[]
}

export interface Verification {
  readonly instance: PublishedInstance
  readonly solution: Plan
}

/**
 * The problem that the plan on screen answers and that plan, under names drawn for this file alone: it says how many sit
 * where and what for, and nothing of who or which country. Null before the first plan.
 */
export async function exportForVerification(
  { db, keys, journal, realClock }: RequestContext,
  grant: Grant<"seat-attendees">,
): Promise<Verification | null> {
  const { plan, scene, house } = await lookAt(db, keys, grant)
  if (!plan || !scene) return null
  const question = instanceOf(house, { plan: plan.document, ...scene.asking }, newId)
  const { instance } = question
  const departing = new Set(instance.pairs.map((pair) => pair.departing))
  const arriving = new Set(instance.pairs.map((pair) => pair.arriving))
  const roleOf = (id: string) => (departing.has(id) ? "departing" : arriving.has(id) ? "arriving" : "incumbent")
  const attendees = instance.attendees.map((one) => ({ ...one, base: one.countries[0] ?? "", role: roleOf(one.id) }))
  const writing = { journal, realNow: realClock.now() }
  countReading(grant.personId, writing.realNow)
  await write(db, (tx) => note(tx, grant, writing, { act: "seating-exported", number: plan.number }))
  return {
    instance: { ...instance, size: "colloquium", seed: 0, twist: [], attendees },
    solution: planIn(question, plan.document),
  }
}
