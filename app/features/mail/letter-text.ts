/** A stretch of a letter: plain words, or an address of this installation, shown as a link. */
export interface Piece {
  readonly text: string
  /** the path within the installation, null for plain words */
  readonly to: string | null
}

const address = /https?:\/\/[^\s<>"]+/g
/** What ends a sentence is not of the address that ends it. */
const trailing = /[.,;:!?)\]]+$/

/** The paragraphs of a letter, each in lines, each in pieces. Addresses of elsewhere stay plain words. */
export function paragraphsOf(text: string, origin: string): Piece[][][] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map((line) => piecesOf(line, origin)))
}

function piecesOf(line: string, origin: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of line.matchAll(address)) {
    const found = match[0].replace(trailing, "")
    if (found !== origin && !found.startsWith(`${origin}/`)) continue
    if (match.index > from) pieces.push({ text: line.slice(from, match.index), to: null })
    pieces.push({ text: found, to: found.slice(origin.length) || "/" })
    from = match.index + found.length
  }
  if (from < line.length) pieces.push({ text: line.slice(from), to: null })
  return pieces
}
