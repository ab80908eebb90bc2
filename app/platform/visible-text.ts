/** Characters that Unicode counts as letters or symbols and that show nothing: the blank of Braille and the null note head. */
const blankSigns = /[\u2800\u{1d159}]/gu

/**
 * A typed text without blanks around it; the empty text where nothing of it can be seen. What a field or a cell holds when
 * it looks empty (zero-width and unbreakable spaces, joiners, Hangul fillers, a blank of Braille, marks without a letter)
 * counts as empty.
 */
export function visibleText(typed: string): string {
  const signs = typed.replace(/\p{Default_Ignorable_Code_Point}/gu, "").replace(blankSigns, "")
  return /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(signs) ? typed.trim() : ""
}
