import type { PublishedSession } from "./published"
import type { ReadSession } from "./readable"
import { isReserved, type Whole } from "./redaction"

/** A text as it is compared: without accents, capitals, or the difference between two kinds of apostrophe. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[’']/g, " ")
}

/** Words beyond these would only slow the search down. */
const mostWords = 8

export function wordsOf(query: string): string[] {
  return plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, mostWords)
}

export type ThemeNames = ReadonlyMap<string, { readonly nameFr: string; readonly nameEn: string }>

/**
 * The sessions in which each word of the query begins a word: of the title, the description, a speaker's name, the room,
 * its site or a theme, in either language. Those whose title has them all come first, then in order of time. What is
 * reserved is never found, nor counted.
 */
export function searchAgenda(
  sessions: readonly ReadSession[],
  query: string,
  themes: ThemeNames,
): (Whole<PublishedSession> & { readonly mine: boolean })[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const found = sessions.flatMap((session) => {
    if (isReserved(session)) return []
    const title = ` ${plain(`${session.titleFr} ${session.titleEn}`)}`
    const themeNames = session.themes.flatMap((key) => {
      const theme = themes.get(key)
      return theme ? [theme.nameFr, theme.nameEn] : []
    })
    const rest = [
      session.descriptionFr,
      session.descriptionEn,
      ...session.speakers.map(({ name }) => name),
      session.roomName ?? "",
      session.site ?? "",
      ...themeNames,
    ]
    const text = `${title} ${plain(rest.join(" "))}`
    return words.every((word) => has(text, word)) ? [{ session, inTitle: words.every((word) => has(title, word)) }] : []
  })
  const ranked = [...found.filter(({ inTitle }) => inTitle), ...found.filter(({ inTitle }) => !inTitle)]
  return ranked.map(({ session }) => session)
}

/** Whether some word of the text begins with the word sought. */
function has(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  return false
}
