const narrow = "\u202f"
const wide = "\u00a0"

/**
 * French typography for a text of the interface or of the data: curly apostrophes, a narrow no-break space before
 * ; ? !, a no-break space before : and inside guillemets, and after M., Mme and n°. Times such as 14:30 stay whole.
 * Idempotent.
 */
export function typeset(text: string): string {
  // A match begins where its blanks begin: begun at each of them, a long run would take quadratic time.
  return text
    .replace(/(\p{L})'(?=\p{L}|$)/gu, "$1’")
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]+([;?!])/g, `${narrow}$1`)
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]+:/g, `${wide}:`)
    .replace(/«[ \u00a0\u202f]*/g, `«${wide}`)
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]*»/g, `${wide}»`)
    .replace(/\b(M\.|Mme|MM\.|n°) (?=\S)/g, `$1${wide}`)
}
