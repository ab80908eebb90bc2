import { isDay } from "../zones/days"
import type { CellChoices } from "./choices"
import type { Line } from "./columns"
import { type Findings, finding, type LineCode } from "./finding"
import { isEmail, isEndTime, isInstant, isTime, listOf, phoneOf } from "./values"

/** A key as it is known, whatever the capitals in which a file writes it. */
export function knownKey(keys: { has(key: string): boolean }, text: string): string {
  return [text, text.toUpperCase(), text.toLowerCase()].find((one) => keys.has(one)) ?? text
}

/** Keys that a file has named so far: as they were written, by their small letters. */
export type SeenKeys = Map<string, string>

/**
 * Reads the cells of one line as what they should be and notes what is wrong with them. What it returns after noting
 * a fault has the right type and no meaning: a line that is not `sound` never becomes a row.
 */
export class LineReader<C extends string> {
  private faults = 0

  constructor(
    private readonly source: Line<C>,
    private readonly findings: Findings,
    /** whether the cells of this line may be repeated in a finding */
    private readonly repeatable: boolean,
  ) {}

  get line(): number {
    return this.source.line
  }

  /** Nothing has been found wrong with this line so far. */
  get sound(): boolean {
    return this.faults === 0 && this.source.faulty.size === 0
  }

  /** Notes a fault of a cell; one that is known to be faulty already has its reason. */
  wrong(column: C, code: LineCode): void {
    if (this.source.faulty.has(column)) return
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

  /** A value of a fixed list, as the list has it. */
  oneOf<T extends string>(column: C, choices: CellChoices<T>): T {
    const meant = choices.meant(this.text(column))
    if (meant === null) this.wrong(column, "bad_value")
    return meant ?? (this.text(column) as T)
  }

  /** A key of something that exists already, as it is known. */
  known(column: C, keys: { has(key: string): boolean }, code: LineCode): string {
    const key = knownKey(keys, this.text(column))
    if (!keys.has(key)) this.wrong(column, code)
    return key
  }

  /**
   * A key that no earlier line of the file has, nor one that exists in other capitals. `key` adds what the column alone
   * does not say. Tells whether it is new.
   */
  unique(
    column: C,
    seen: SeenKeys,
    code: LineCode,
    { key = this.text(column), existing }: { key?: string; existing?: { has(key: string): boolean } } = {},
  ): boolean {
    const earlier = seen.get(key.toLowerCase())
    if (earlier === undefined) seen.set(key.toLowerCase(), key)
    if (earlier !== undefined) this.wrong(column, earlier === key ? code : "differs_by_case")
    else if (existing && knownKey(existing, key) !== key) this.wrong(column, "differs_by_case")
    else return true
    return false
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
    const sound = (text: string) => isEmail(text) && !this.source.redirected.has(column)
    return this.that(column, sound, "invalid_email").toLowerCase()
  }

  /** In the international form; empty when there is none. */
  phone(column: C): string {
    const phone = phoneOf(this.text(column))
    if (phone === null) this.wrong(column, "invalid_phone")
    return phone ?? ""
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

  /** Keys of things that exist already, separated by `;`, as they are known. */
  knownList(column: C, keys: { has(key: string): boolean }, code: LineCode): readonly string[] {
    return this.list(column, (item) => keys.has(knownKey(keys, item)), code).map((item) => knownKey(keys, item))
  }

  /** Items separated by `;`, each of which must satisfy the test; none may be empty. */
  list(column: C, holds: (item: string) => boolean = () => true, code: LineCode = "bad_value"): readonly string[] {
    const items = listOf(this.text(column))
    if (items.some((item) => item === "" || !holds(item))) this.wrong(column, code)
    return items
  }
}
