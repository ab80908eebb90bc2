import type { Change } from "./changes"
import type { Finding } from "./finding"
import type { Verdict } from "./kind"

/** How many lines of each sort a page shows; the rest is counted. */
const mostShown = 200

export interface ReportedField {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface ReportedLine {
  readonly line: number
  readonly name: string
  readonly fields: readonly ReportedField[]
}

/** What a page says of a plan. Of its sealed lines it says how many the file holds, and not what becomes of them. */
export interface Report {
  readonly verdict: Verdict
  readonly count: number
  readonly counts: { readonly new: number; readonly same: number; readonly changed: number; readonly wrong: number }
  /** lines beside these, of which nothing is said */
  readonly sealed: number
  readonly findings: Shown<Finding>
  readonly added: Shown<ReportedLine>
  readonly changed: Shown<ReportedLine>
  readonly digest: string
}

export interface Shown<T> {
  readonly shown: readonly T[]
  readonly more: number
}

interface Telling<Kept> {
  readonly nameOf: (kept: Kept) => string | null
  readonly confidential?: boolean | undefined
}

interface Planned<Kept> {
  readonly verdict: Verdict
  readonly count: number
  readonly findings: readonly Finding[]
  readonly moreFindings: number
  readonly changes: readonly (Change<Kept> & { readonly line: number })[]
  readonly digest: string
}

export function reportOf<Kept extends object>(
  { verdict, count, findings, moreFindings, changes, digest }: Planned<Kept>,
  { nameOf, confidential = false }: Telling<Kept>,
): Report {
  // Whether a sealed line is new, changed or the same would tell, code by code and word by word, what is sealed already:
  // of a file that is confidential as a whole, custodians are told that, and still no word of a line.
  const told = changes.filter(({ row }) => nameOf(row) !== null)
  const counted = confidential ? changes : told
  const counts = { new: 0, same: 0, changed: 0, wrong: count - changes.length }
  for (const { change } of counted) counts[change]++
  const listed = first(findings, (one) => one)
  return {
    verdict,
    count,
    counts,
    sealed: changes.length - counted.length,
    findings: { ...listed, more: listed.more + moreFindings },
    added: first(
      told.filter(({ change }) => change === "new"),
      (change) => ({ line: change.line, name: nameOf(change.row) ?? "", fields: contentOf(change.row) }),
    ),
    changed: first(
      told.filter(({ change }) => change === "changed"),
      (change) => ({ line: change.line, name: nameOf(change.row) ?? "", fields: fieldsOf(change) }),
    ),
    digest,
  }
}

function fieldsOf<Kept extends object>(change: Change<Kept>): ReportedField[] {
  if (change.change !== "changed") return []
  return change.fields.map((field) => ({
    field: String(field),
    before: shown(change.before[field]),
    after: shown(change.row[field]),
  }))
}

/** Everything that a new row brings; what is empty says nothing. */
function contentOf<Kept extends object>(row: Kept): ReportedField[] {
  return (Object.keys(row) as (keyof Kept)[])
    .map((field) => ({ field: String(field), before: "", after: shown(row[field]) }))
    .filter(({ after }) => after !== "")
}

function first<T, S>(all: readonly T[], show: (one: T) => S): Shown<S> {
  return { shown: all.slice(0, mostShown).map(show), more: Math.max(0, all.length - mostShown) }
}

/** A value as a cell would hold it; a list as its items. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (Array.isArray(value)) return value.map(shown).join(" ; ")
  if (typeof value === "object") return shown(Object.values(value).find((one) => one !== null))
  return String(value)
}
