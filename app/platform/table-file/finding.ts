import { mostFindings } from "./limits"

/**
 * What a reader of an import file says about one place of it. An error keeps its line out; a warning lets it in.
 * Line numbers are physical: the line on which the record starts, as an editor or a spreadsheet shows it; 0 means the
 * whole file. The codes are the contract: `words.ts` says each of them in a sentence.
 */
export const fileCodes = [
  "empty_file",
  "unsupported_encoding",
  "unknown_encoding",
  "broken_utf8",
  "not_text",
  "damaged_workbook",
  "protected_workbook",
  "too_large",
  "too_costly",
  "unterminated_quote",
  "stray_quote",
  "missing_column",
  "duplicate_column",
] as const

export const warningCodes = ["unknown_column", "formula_like", "line_above_header", "other_sheets"] as const

export const lineCodes = [
  "field_count",
  "control_character",
  "too_long",
  "error_cell",
  "formula_without_result",
  "merged_across",
  "missing_value",
  "bad_value",
  "invalid_date",
  "invalid_time",
  "invalid_instant",
  "invalid_email",
  "invalid_phone",
  "end_before_start",
  "end_not_after_start",
  "duplicate_id",
  "differs_by_case",
  "duplicate_email",
  "address_kept",
  "staff_position",
  "not_yours",
  "entrusted_person",
  "head_with_role",
  "duplicate_demand",
  "duplicate_rank",
  "duplicate_wish",
  "missing_rank",
  "duplicate_travel",
  "unknown_person",
  "unknown_post",
  "unknown_country",
  "unknown_region",
  "unknown_office",
  "unknown_room",
  "unknown_seminar",
  "parent_cycle",
  "overlapping_assignment",
  "two_posts_at_once",
  "room_conflict",
  "not_confidential",
  "not_entitled",
  "over_quota",
] as const

export type FileCode = (typeof fileCodes)[number]
export type LineCode = (typeof lineCodes)[number]
export type Code = FileCode | LineCode | (typeof warningCodes)[number]
export type Severity = "error" | "warning"

export interface Finding {
  readonly line: number
  readonly column: string | null
  readonly code: Code
  readonly severity: Severity
  /** the faulty cell, short; absent when it is long, unprintable or confidential */
  readonly value?: string | undefined
}

/** A cell of a workbook that has no value to read, by its position in the record. */
export interface CellFault {
  readonly at: number
  readonly code: "error_cell" | "formula_without_result" | "merged_across"
}

const warnings: ReadonlySet<Code> = new Set(warningCodes)

export function finding(line: number, column: string | null, code: Code, value?: string): Finding {
  const place = { line, column, code, severity: warnings.has(code) ? "warning" : "error" } as const
  return value !== undefined && printable(value) ? { ...place, value } : place
}

const longestShown = 60

/** A cell may be repeated on a page when it is short and holds nothing that hides, reorders or breaks text. */
function printable(value: string): boolean {
  return value !== "" && value.length <= longestShown && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(value)
}

/** Something that reads a file answers with what it read, or with why the file as a whole cannot be used. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] }

export function unusable(code: FileCode, line = 0): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings: [finding(line, null, code)] }
}

/** The findings of one file: the first ones, and how many there are. */
export class Findings {
  private readonly kept: Finding[] = []
  private seen = 0

  push(...found: readonly Finding[]): void {
    this.seen += found.length
    for (const one of found) if (this.kept.length < mostFindings) this.kept.push(one)
  }

  /** In the order of the file. */
  get inOrder(): readonly Finding[] {
    return this.kept.toSorted((a, b) => a.line - b.line)
  }

  /** How many there are beyond those that are kept. */
  get beyond(): number {
    return this.seen - this.kept.length
  }
}
