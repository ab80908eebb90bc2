import type { AppLoadContext } from "@remix-run/node"
import type { Grant } from "~/features/access/policy"
import { answersIntake } from "~/features/round-tables/answers-intake.server"
import type { Destination } from "~/platform/table-file/intake.server"

export const answerKinds = ["demands", "wishes"] as const

/** Whatever is done with a destination, of which only its kind is known. */
type Use<T> = <C extends string, Row, Known, Kept extends object>(destination: Destination<C, Row, Known, Kept>) => T

/** The custodian who imports, and what is done with the place where files of a kind go; null when there is no such kind. */
export function answersImporter(
  { keys, clock, realClock, journal, tableReader }: AppLoadContext,
  grant: Grant<"gather-demands">,
) {
  const now = clock.now()
  const { demands, wishes } = answersIntake(grant, keys, () => now)
  return {
    uploader: { personId: grant.personId, eventId: grant.eventId },
    means: { keys, journal, tableReader, now: realClock.now() },
    at<T>(kind: string, use: Use<T>): T | null {
      if (kind === "demands") return use(demands)
      return kind === "wishes" ? use(wishes) : null
    },
  }
}
