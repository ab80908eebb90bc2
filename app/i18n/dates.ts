import type { Language } from "./words"

/**
 * Days and hours in words. The names are written here instead of asked of `Intl`: Node's language data and a browser's
 * differ (« Mon 18 Aug », « Mon, 18 Aug »; Sep, Sept), and a page must read the same on both sides.
 */
const names = {
  fr: {
    days: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    shortDays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
    shortMonths: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" "),
  },
  en: {
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    months: "January February March April May June July August September October November December".split(" "),
    shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  },
} as const

interface Parts {
  readonly number: string
  readonly weekday: string
  readonly shortWeekday: string
  readonly month: string
  readonly shortMonth: string
  readonly year: string
}

/** Of a calendar day `YYYY-MM-DD`; French writes the first of a month « 1er ». */
function partsOf(day: string, language: Language): Parts {
  const { days, shortDays, months, shortMonths } = names[language]
  const month = Number(day.slice(5, 7)) - 1
  const weekday = new Date(`${day.slice(0, 10)}T12:00:00Z`).getUTCDay()
  const number = dayNumber(day)
  return {
    number: number === 1 && language === "fr" ? "1er" : String(number),
    weekday: days[weekday] ?? "",
    shortWeekday: shortDays[weekday] ?? "",
    month: months[month] ?? "",
    shortMonth: shortMonths[month] ?? "",
    year: day.slice(0, 4),
  }
}

/** « mardi 26 août 2025 » */
export function longDay(day: string, language: Language): string {
  return `${dayAndMonth(day, language)} ${day.slice(0, 4)}`
}

/** « mardi 26 août » */
export function dayAndMonth(day: string, language: Language): string {
  const { weekday, number, month } = partsOf(day, language)
  return `${weekday} ${number} ${month}`
}

/** « mar. 26 août » */
export function shortDay(day: string, language: Language): string {
  const { shortWeekday, number, shortMonth } = partsOf(day, language)
  return `${shortWeekday} ${number} ${shortMonth}`
}

/** « mar. 26 » */
export function weekdayAndNumber(day: string, language: Language): string {
  return `${partsOf(day, language).shortWeekday} ${dayNumber(day)}`
}

/** « mardi » */
export function weekday(day: string, language: Language): string {
  return partsOf(day, language).weekday
}

/** 26 */
export function dayNumber(day: string): number {
  return Number(day.slice(8, 10))
}

/** « 25–29 août 2025 », « 30 août – 2 septembre 2025 »; a single day is that day. */
export function dayRange(from: string, to: string, language: Language): string {
  const [first, last] = [partsOf(from, language), partsOf(to, language)]
  const end = `${last.number} ${last.month} ${last.year}`
  if (from === to) return end
  if (first.year !== last.year) return `${first.number} ${first.month} ${first.year} – ${end}`
  if (first.month !== last.month) return `${first.number} ${first.month} – ${end}`
  return `${first.number}–${end}`
}

/**
 * A wall-clock time `YYYY-MM-DDTHH:MM`: « mar. 26 août 2025, 10:42 ». The server turns instants into wall-clock times
 * (`toWall`), because a browser's own zone data may be old.
 */
export function moment(wallClock: string, language: Language): string {
  return `${shortDay(wallClock, language)} ${wallClock.slice(0, 4)}, ${wallClock.slice(11, 16)}`
}

/** A first letter in capital, for a date that opens a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1)
}

/** Whole numbers, in groups of three: « 10 000 » with a narrow no-break space, "10,000". */
export function number(value: number, language: Language): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, language === "fr" ? "\u202f" : ",")
}
