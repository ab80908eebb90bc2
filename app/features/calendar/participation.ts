import type { Role } from "~/features/access/policy"
import type { Participation } from "~/features/access/taking-part"
import type { Reader } from "~/features/agenda/audience"
import type { Publication } from "~/features/agenda/published"
import { readerOf } from "~/features/agenda/reader"

/** How somebody took part in an event from a moment on; without a way or a role: not at all. */
export interface Participating {
  /** number of the publication that was in force; 0 before the first */
  readonly afterPublication: number
  /** the instant, ISO 8601 in UTC */
  readonly since: string
  readonly as: readonly Participation[]
  readonly roles: readonly Role[]
}

/** What a calendar is computed from: a publication, or the same one again once its reader has changed, and that reader. */
export interface Step {
  readonly publication: Publication
  readonly reader: Reader
}

/**
 * The publications of an event as one person lived through them.
 *
 * Somebody who is taken off an event, or comes to take part in another way, sees sessions leave the programme though
 * nothing is published: calendars need that moment as much as a publication. The first way of taking part holds from the
 * beginning. Times only go forward, by a second at least, so that LAST-MODIFIED does too, whatever the clocks did.
 */
export function stepsOf(
  publications: readonly Publication[],
  participations: readonly Participating[],
  personId: string,
): Step[] {
  const readers = participations.map((one) => ({ ...one, reader: readerAs(personId, one) }))
  const [first] = readers
  if (!first) return []
  const steps: Step[] = []
  let last = Number.NEGATIVE_INFINITY
  const add = (publication: Publication, at: string, reader: Reader) => {
    last = Math.max(Date.parse(at), last + 1000)
    steps.push({ publication: { ...publication, publishedAt: new Date(last).toISOString() }, reader })
  }
  for (const publication of publications) {
    const { number, publishedAt } = publication
    const current = readers.findLast((one) => one.afterPublication < number) ?? first
    add(publication, publishedAt, current.reader)
    for (const one of readers.slice(1)) if (one.afterPublication === number) add(publication, one.since, one.reader)
  }
  return steps
}

function readerAs(personId: string, { as, roles }: Participating): Reader {
  if (roles.length === 0) return { personId, audiences: new Set(), staffOrNetwork: false, partner: false }
  return readerOf(personId, { as: new Set(as), roles: new Set(roles) })
}
