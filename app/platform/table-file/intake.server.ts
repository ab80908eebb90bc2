import { createHmac } from "node:crypto"
import type { ReadDb, Tx } from "#db/handle"
import { inTimeSlices, timeSlices } from "../time-slices.server"
import { type Change, changesInSteps } from "./changes"
import { checkRecords } from "./check-records.server"
import type { Finding } from "./finding"
import type { ImportKind, Verdict } from "./kind"
import type { RecordsRead } from "./records"

/**
 * Where the rows of one kind of file are kept. `Kept` is a row as the database holds it in the terms of the file, so
 * that it can be compared with the file's own.
 */
export interface Destination<C extends string, Row, Known, Kept extends object> {
  readonly kind: ImportKind<C, Row, Known>
  /** nothing of these lines is for others than custodians: not even that there are some */
  readonly confidential?: true
  /** what must exist already for the file to make sense */
  known(db: ReadDb): Promise<Known>
  kept(row: Row): Kept
  key(kept: Kept): string
  /** what to call it when the plan is shown; null when nothing of it may be shown */
  nameOf(kept: Kept): string | null
  /** everything that stands and that a file might name again */
  standing(db: ReadDb): Promise<readonly Kept[]>
  /** makes the new ones and alters the changed ones; the rest is not touched */
  take(tx: Tx, changes: readonly Change<Kept>[]): Promise<void>
}

/** The destination of one kind's rows. */
export type DestinationOf<Kind, Kept extends object> =
  Kind extends ImportKind<infer C, infer Row, infer Known> ? Destination<C, Row, Known, Kept> : never

export type LineChange<Kept> = Change<Kept> & { readonly line: number }

/** What taking a file in would do, found without writing anything. */
export interface Plan<Kept> {
  readonly verdict: Verdict
  readonly count: number
  readonly findings: readonly Finding[]
  /** how many there are beside these */
  readonly moreFindings: number
  readonly changes: readonly LineChange<Kept>[]
  /** stands for this very plan: whoever confirms it gives it back */
  readonly digest: string
}

export interface Counts {
  readonly new: number
  readonly same: number
  readonly changed: number
}

/** Checks a file against the database as it is now and says what would change. `secret` keeps the digest from guessing. */
export async function planIntake<C extends string, Row, Known, Kept extends object>(
  db: ReadDb,
  destination: Destination<C, Row, Known, Kept>,
  records: RecordsRead,
  secret: string,
): Promise<Plan<Kept>> {
  const { rows, ...checked } = await checkRecords(destination.kind, await destination.known(db), records)
  const kept = rows.map(({ row }) => destination.kept(row))
  const standing = rows.length === 0 ? [] : await destination.standing(db)
  const found = await inTimeSlices(changesInSteps(standing, kept, destination.key))
  const changes = found.map((change, at) => ({ ...change, line: rows[at]?.line ?? 0 }))
  return { ...checked, changes, digest: await digestOf(changes, secret) }
}

/**
 * Takes in what a plan announced. A file with one wrong line goes in not at all: half a file is nobody's intention, and
 * its good lines may need the wrong ones.
 */
export async function takeIn<C extends string, Row, Known, Kept extends object>(
  tx: Tx,
  destination: Destination<C, Row, Known, Kept>,
  plan: Plan<Kept>,
): Promise<Counts> {
  if (plan.verdict !== "accept") throw new Error(`a file of ${destination.kind.name} with wrong lines is not taken in`)
  const altering = plan.changes.filter(({ change }) => change !== "same")
  if (altering.length > 0) await destination.take(tx, altering)
  return countsOf(plan)
}

export function countsOf({ changes }: { readonly changes: readonly { readonly change: keyof Counts }[] }): Counts {
  const counts = { new: 0, same: 0, changed: 0 }
  for (const { change } of changes) counts[change]++
  return counts
}

/**
 * What the journal's line of an import may count. Others read it unless the whole file is confidential: sealed lines among
 * clear ones move none of its figures.
 */
export function countsToTell<C extends string, Row, Known, Kept extends object>(
  { nameOf, confidential }: Pick<Destination<C, Row, Known, Kept>, "nameOf" | "confidential">,
  { changes }: Plan<Kept>,
): Counts {
  if (confidential) return countsOf({ changes })
  return countsOf({ changes: changes.filter(({ row }) => nameOf(row) !== null) })
}

/**
 * Equal for two plans exactly when they do the same to the same rows. It goes to the reader's browser and covers sealed
 * rows as well: without a secret, somebody could guess what they hold and compare. A row that is new takes as long as one
 * that exists, because it is written in the place of the one before it.
 */
async function digestOf<Kept>(changes: readonly LineChange<Kept>[], secret: string): Promise<string> {
  const hash = createHmac("sha256", secret)
  const slices = timeSlices()
  for (const change of changes) {
    const before = change.change === "changed" ? change.before : change.row
    hash.update(JSON.stringify([change.change, change.line, change.row, before])).update("\n")
    if (slices.spent) await slices.next()
  }
  return hash.digest("base64url")
}
