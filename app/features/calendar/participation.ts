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

/** At which confidential sessions somebody sat or spoke, as far as calendars may show it, from a moment on. */
export interface Sitting {
  /** number of the publication that was in force; 0 before the first */
  readonly afterPublication: number
  readonly since: string
  readonly sitsAt: ReadonlySet<string>
  /** the part in the event that these sessions give to somebody who has no other; null: none */
  readonly part: Pick<Participating, "as" | "roles"> | null
  /** it holds from the publication that follows `afterPublication` on, and is no moment of its own */
  readonly withNext?: true
}

/** What a calendar is computed from: a publication, or the same one again once its reader has changed, and that reader. */
export interface Step {
  readonly publication: Publication
  readonly reader: Reader
}

/**
 * The publications of an event as one person lived through them.
 *
 * Somebody who is taken off an event or a table, or comes to take part in another way, sees sessions leave the programme
 * though nothing is published: calendars need that moment as much as a publication. The first way of taking part holds
 * from the beginning. Somebody whom confidential sessions alone name takes part by them. Times only go forward, by a second at least, so that LAST-MODIFIED does too, whatever the clocks did.
 */
export function stepsOf(
  publications: readonly Publication[],
  participations: readonly Participating[],
  personId: string,
  sittings: readonly Sitting[] = [],
): Step[] {
  const [first, ...others] = readersOf(participations, personId, sittings)
  if (!first) return []
  const steps: Step[] = []
  let last = Number.NEGATIVE_INFINITY
  const add = (publication: Publication, at: string, reader: Reader) => {
    last = Math.max(Date.parse(at), last + 1000)
    steps.push({ publication: { ...publication, publishedAt: new Date(last).toISOString() }, reader })
  }
  for (const publication of publications) {
    const { number, publishedAt } = publication
    const current = others.findLast((one) => one.afterPublication < number) ?? first
    add(publication, publishedAt, current.reader)
    for (const one of others)
      if (one.afterPublication === number && !one.withNext) add(publication, one.since, one.reader)
  }
  return steps
}

interface ReaderSince {
  readonly afterPublication: number
  readonly since: string
  readonly withNext?: true
  readonly reader: Reader
}

/** One reader after the other, each from the moment at which the way of taking part or the seats changed. */
function readersOf(
  participations: readonly Participating[],
  personId: string,
  sittings: readonly Sitting[],
): ReaderSince[] {
  const [first, ...later] = participations
  const beginning = first ?? firstByName(sittings)
  if (!beginning) return []
  const readers: ReaderSince[] = [{ ...beginning, reader: readerAs(personId, beginning) }]
  let known: Pick<Participating, "as" | "roles"> = first ?? { as: [], roles: [] }
  let sitting: Pick<Sitting, "sitsAt" | "part"> = { sitsAt: new Set(), part: null }
  for (const moment of [...later, ...sittings].sort(inOrder)) {
    if ("roles" in moment) known = moment
    else sitting = moment
    const part = known.roles.length > 0 ? known : (sitting.part ?? known)
    readers.push({ ...moment, reader: { ...readerAs(personId, part), sitsAt: sitting.sitsAt } })
  }
  return readers
}

function firstByName(sittings: readonly Sitting[]): Participating | null {
  for (const { since, part } of sittings) if (part) return { ...part, since, afterPublication: 0 }
  return null
}

type Moment = Pick<Sitting, "afterPublication" | "since">

function inOrder(a: Moment, b: Moment): number {
  return a.afterPublication - b.afterPublication || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)
}

function readerAs(personId: string, { as, roles }: Pick<Participating, "as" | "roles">): Reader {
  if (roles.length === 0) return { personId, audiences: new Set(), staffOrNetwork: false, partner: false }
  return readerOf(personId, { as: new Set(as), roles: new Set(roles) })
}
