import type { Line } from "./columns"
import { type Finding, finding, type LineCode } from "./finding"
import { isDay, isEmail, isEndTime, isInstant, isTime, listOf } from "./values"

/**
 * Reads the cells of one line as what they should be and notes what is wrong with them. What it returns after noting
 * a fault has the right type and no meaning: a line that is not `sound` never becomes a row.
 */
export class LineReader<C extends string> {
  private faults = 0

  constructor(
    private readonly source: Line<C>,
    private readonly findings: Finding[],
    /** whether the cells of this line may be repeated in a finding */
    private readonly repeatable: boolean,
  ) {}

  get line(): number {
    return this.source.line
  }

  /** Nothing has been found wrong with this line so far. */
  get sound(): boolean {
    return this.faults === 0 && !this.source.faulty
  }

  /** Notes a fault of a cell. */
  wrong(column: C, code: LineCode): void {
    this.faults++
    this.findings.push(finding(this.line, column, code, this.repeatable ? this.text(column) : undefined))
  }

  /** The cell as it stands, empty or not. */
  text(column: C): string {
    return this.source.cells[column]
  }

  /** A cell that must not be empty. */
  filled(column: C): string {
    return this.that(column, (text) => text !== "", "missing_value")
  }

  /** A cell for which the test holds. */
  that(column: C, holds: (text: string) => boolean, code: LineCode): string {
    const text = this.text(column)
    if (!holds(text)) this.wrong(column, code)
    return text
  }

  oneOf<const T extends string>(column: C, choices: readonly T[]): T {
    return this.that(column, (text) => (choices as readonly string[]).includes(text), "bad_value") as T
  }

  /** A key of something that exists already. */
  known(column: C, keys: { has(key: string): boolean }, code: LineCode): string {
    return this.that(column, (text) => keys.has(text), code)
  }

  /** A key that no earlier line of the file has. `key` adds what the column alone does not say. */
  unique(column: C, seen: Set<string>, code: LineCode, key: string = this.text(column)): void {
    if (seen.has(key)) this.wrong(column, code)
    seen.add(key)
  }

  day(column: C): string {
    return this.that(column, isDay, "invalid_date")
  }

  /** A day, or nothing. */
  dayOrNone(column: C): string | null {
    return this.text(column) === "" ? null : this.day(column)
  }

  time(column: C): string {
    return this.that(column, isTime, "invalid_time")
  }

  /** A time of day, or 24:00. */
  endTime(column: C): string {
    return this.that(column, isEndTime, "invalid_time")
  }

  instant(column: C): string {
    return this.that(column, isInstant, "invalid_instant")
  }

  /** In lower case, because two spellings of one address are one address. */
  email(column: C): string {
    return this.that(column, isEmail, "invalid_email").toLowerCase()
  }

  /** A whole number of at most six digits, not below `least`. */
  whole(column: C, least: number): number {
    return Number(this.that(column, (text) => /^-?\d{1,6}$/.test(text) && Number(text) >= least, "bad_value"))
  }

  /** A number written with a point, between two bounds. */
  decimal(column: C, least: number, most: number): number {
    const within = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most
    return Number(this.that(column, within, "bad_value"))
  }

  /** Items separated by `;`, each of which must satisfy the test; none may be empty. */
  list(column: C, holds: (item: string) => boolean = () => true, code: LineCode = "bad_value"): readonly string[] {
    const items = listOf(this.text(column))
    if (items.some((item) => item === "" || !holds(item))) this.wrong(column, code)
    return items
  }
}
