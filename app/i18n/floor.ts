import type { Language } from "./words"

const named = {
  fr: ["rez-de-chaussée", "1er étage", "2e étage", "3e étage"],
  en: ["ground floor", "1st floor", "2nd floor", "3rd floor"],
} as const satisfies Record<Language, readonly string[]>

/** « rez-de-chaussée », « 3e étage »; nothing where the floor is not known, and what is no number as it was typed. */
export function floorName(floor: number | string | null, language: Language): string | null {
  if (floor === null || floor === "") return null
  const number = Number(floor)
  if (!Number.isInteger(number)) return String(floor)
  if (number < 0) return language === "fr" ? "sous-sol" : "basement"
  return named[language][number] ?? (language === "fr" ? `${number}e étage` : `${number}th floor`)
}
