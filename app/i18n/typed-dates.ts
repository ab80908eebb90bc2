/**
 * Days and times as people type them. There is no native date field, because a browser may speak any language; what is
 * typed is read generously: `07/09/2025`, `7.9.25`, « 7 septembre 2025 », `2025-09-07`; `14:30`, `1430`, « 14 h 30 »,
 * `2:30 pm`. A day comes before its month, in both languages of this house. Days are those of the calendar from 1900 to 2199,
 * as `platform/zones/days.ts` has them, which this layer does not call; a test compares the two.
 */

/** `YYYY-MM-DD`, or null when no day can be read. `year` is the one meant where none is typed: « 26/08 ». */
export function readDay(typed: string, year?: string): string | null {
  const text = plain(typed).replace(/^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +/, "")
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (run) return day(run[3], run[2], run[1])
  const numbers = /^(\d{1,2}) ?[-/. ] ?(\d{1,2})(?: ?[-/. ] ?(\d{4}|\d{2}))?$/.exec(text)
  if (numbers) return day(numbers[3] ?? year, numbers[2], numbers[1])
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]{3,9})\.?(?:,? (\d{4}))?$/.exec(text)
  if (words) return day(words[3] ?? year, monthNamed(words[2] ?? ""), words[1])
  return null
}

/** `HH:MM`, or null when no time of day can be read. */
export function readTime(typed: string): string | null {
  const text = plain(typed).replaceAll(" ", "")
  const half = /^(\d{1,2})(?:[:.h](\d{2}))?([ap])\.?m\.?$/.exec(text)
  if (half) {
    const hours = Number(half[1])
    if (hours < 1 || hours > 12) return null
    return time((hours % 12) + (half[3] === "p" ? 12 : 0), Number(half[2] ?? 0))
  }
  const parts = /^(\d{1,2})(?:[:.h](\d{2})?)?(?:min|m)?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text)
  return parts ? time(Number(parts[1]), Number(parts[2] ?? 0)) : null
}

/** The same, and `24:00`: the end of a day. */
export function readEndTime(typed: string): string | null {
  return /^24(?:[:.h]?00|[:.h])?$/.test(plain(typed).replaceAll(" ", "")) ? "24:00" : readTime(typed)
}

/** A day as its field shows it, and as `readDay` reads it back: `07/09/2025`. */
export function typedDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

function plain(typed: string): string {
  return typed.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim()
}

/** Names of months without accents, both languages; three letters are enough where they tell one from the others. */
const months: readonly (readonly string[])[] = [
  ["janvier", "january"],
  ["fevrier", "february"],
  ["mars", "march"],
  ["avril", "april"],
  ["mai", "may"],
  ["juin", "june"],
  ["juillet", "july"],
  ["aout", "august"],
  ["septembre", "september"],
  ["octobre", "october"],
  ["novembre", "november"],
  ["decembre", "december"],
]

function monthNamed(name: string): string | undefined {
  const meant = months.flatMap((names, at) => (names.some((one) => one.startsWith(name)) ? [at + 1] : []))
  return meant.length === 1 ? String(meant[0]) : undefined
}

function day(year: string | undefined, month: string | undefined, number: string | undefined): string | null {
  if (!year || !month || !number) return null
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${month.padStart(2, "0")}-${number.padStart(2, "0")}`
  if (full < "1900" || full > "2199") return null
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text
}

function time(hours: number, minutes: number): string | null {
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`
}
