/** Who changed a field of a record of which two versions were made from the same base. */
export type ChangedBy = "nobody" | "me" | "them" | "both"

/**
 * A field that only one of the two changed keeps that change; only what both changed, and not to the same, has to be
 * asked. Where the base is not known nobody can tell, and it is asked as well.
 */
export function changedBy(base: string | undefined, mine: string, theirs: string): ChangedBy {
  if (sameText(mine, theirs)) return "nobody"
  if (base === undefined) return "both"
  if (sameText(base, mine)) return "them"
  return sameText(base, theirs) ? "me" : "both"
}

/** Browsers send the ends of lines as they like, and what is saved is trimmed. */
const plain = (text: string) => text.replaceAll("\r\n", "\n").trim()
const sameText = (one: string, other: string) => plain(one) === plain(other)
