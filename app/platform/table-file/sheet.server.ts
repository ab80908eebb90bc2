import { type CellObject, SSF, type WorkSheet } from "@e965/xlsx"
import type { TableRecord } from "./delimited"
import type { CellFault } from "./finding"
import { longestCell, mostColumns, mostRecords, mostText } from "./limits"

/** The sheet holds more than an import file may. */
export class UnfitSheet extends Error {
  readonly code = "too_large"
}

/** A row while it is put together: texts by column, and the cells that have no value to read. */
interface Row {
  readonly texts: string[]
  readonly faults: CellFault[]
}

/**
 * The rows of a sheet that have content, by their line. Only cells with content count: a sheet is a grid of
 * seventeen thousand million cells, and heights, colours and borders may reach to its end.
 */
export function recordsOfSheet(sheet: WorkSheet, date1904: boolean): readonly TableRecord[] {
  const grid = (sheet["!data"] ?? []) as readonly (readonly CellObject[] | undefined)[]
  const rows = new Map<number, Row>()
  const cellTexts = new CellTexts(date1904)
  let held = 0
  // Keys rather than indices: the arrays are sparse.
  for (const at of Object.keys(grid).map(Number)) {
    const row: Row = { texts: [], faults: [] }
    const cells = grid[at] ?? []
    for (const column of Object.keys(cells).map(Number)) {
      const cell = cells[column]
      const text = cell ? cellTexts.of(cell) : ""
      if (text === "") continue
      if (column >= mostColumns) throw new UnfitSheet()
      if (typeof text === "string") row.texts[column] = text
      else row.faults.push({ at: column, code: text.fault })
    }
    if (row.texts.length === 0 && row.faults.length === 0) continue
    rows.set(at, row)
    held += row.texts.reduce((sum, text) => sum + text.length, widthOf(row))
    if (held > mostText || rows.size > mostRecords + 2) throw new UnfitSheet()
  }
  held += spread(sheet["!merges"] ?? [], rows)
  if (held > mostText) throw new UnfitSheet()
  return asRecords(rows)
}

const widthOf = ({ texts, faults }: Row) => Math.max(texts.length, ...faults.map(({ at }) => at + 1))

function asRecords(rows: ReadonlyMap<number, Row>): readonly TableRecord[] {
  const [first] = rows.values()
  const least = first ? widthOf(first) : 0
  return Array.from(rows, ([at, row]) => {
    const fields = Array.from({ length: Math.max(least, widthOf(row)) }, (_, column) => row.texts[column] ?? "")
    const record = { line: at + 1, fields, ragged: true } as const
    return row.faults.length === 0 ? record : { ...record, faults: row.faults }
  })
}

/** How many cells the merged ranges of a sheet may cover together. */
const mostMerged = 200_000

/**
 * A merged cell has its value in its first cell alone. It counts for every row that it spans; the columns it spans
 * beyond the first become faults, because nobody knows which of them is meant. Answers how much text that adds.
 */
function spread(merges: NonNullable<WorkSheet["!merges"]>, rows: ReadonlyMap<number, Row>): number {
  let covered = 0
  let added = 0
  for (const { s: first, e: last } of merges) {
    const origin = rows.get(first.r)
    const text = origin?.texts[first.c]
    const fault = origin?.faults.find(({ at }) => at === first.c)
    if (text === undefined && !fault) continue
    const lastColumn = Math.min(last.c, mostColumns - 1)
    for (let at = first.r; at <= last.r; at++) {
      covered += Math.max(1, lastColumn - first.c + 1)
      if (covered > mostMerged) throw new UnfitSheet()
      const row = rows.get(at)
      if (!row) continue
      if (at > first.r && row.texts[first.c] === undefined) {
        if (fault) row.faults.push(fault)
        else row.texts[first.c] = text ?? ""
        added += text?.length ?? 0
      }
      for (let column = first.c + 1; column <= lastColumn; column++)
        if (row.texts[column] === undefined) row.faults.push({ at: column, code: "merged_across" })
    }
  }
  return added
}

/** Excel allows a number format 255 characters. */
const longestFormat = 255
/** Days from 1 January 1900, as Excel counts them, to 1 January 1904. */
const daysTo1904 = 1462

class CellTexts {
  private readonly dates = new Map<string, boolean>()

  constructor(private readonly date1904: boolean) {}

  /** The text of a cell, `""` for none, or why it has none. */
  of({ t: type, v: value, f, F, z: format }: CellObject): string | { readonly fault: CellFault["code"] } {
    if (type === "e") return { fault: "error_cell" }
    if (type === "z") return f === undefined && F === undefined ? "" : { fault: "formula_without_result" }
    if (value === undefined || value === null) return ""
    if (typeof value !== "number") return String(value).slice(0, longestCell + 1)
    if (!Number.isFinite(value)) return { fault: "error_cell" }
    if (!this.isDate(format)) return numberText(value)
    return momentText(this.date1904 && value >= 1 ? value + daysTo1904 : value)
  }

  private isDate(format: CellObject["z"]): boolean {
    if (typeof format !== "string" || format.length > longestFormat) return false
    const known = this.dates.get(format)
    if (known !== undefined) return known
    const is = SSF.is_date(format)
    this.dates.set(format, is)
    return is
  }
}

/** Fifteen digits are what a spreadsheet keeps and shows: 0.30000000000000004 is 0.3 to whoever typed it. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15))
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? BigInt(rounded).toString() : String(rounded)
}

/** Serial days, without a zone, from the end of 1899: a time of day alone is on the day 0. */
function momentText(days: number): string {
  const seconds = Math.round(days * 86_400)
  const moment = new Date(Date.UTC(1899, 11, 30) + seconds * 1000)
  if (Number.isNaN(moment.getTime())) return numberText(days)
  const [day = "", clock = ""] = moment.toISOString().slice(0, 19).split("T")
  const time = clock.endsWith(":00") ? clock.slice(0, 5) : clock
  if (seconds >= 0 && seconds < 86_400) return time
  return clock === "00:00:00" ? day : `${day}T${time}`
}
