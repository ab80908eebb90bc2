/**
 * The text of iCalendar files (RFC 5545, 3.1): what may stand in a value, how it is escaped, how a line is folded.
 */

/** Octets of a line without its end; a continuation line spends one of them on its leading space. */
const lineLimit = 75

// Controls but tab and line feed, halves of surrogate pairs, non-characters, and marks that turn the direction of
// whatever follows them, in this text or after it.
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text of several lines: line ends are made one, control characters dropped. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(unwanted, "")
}

/** Text of one line, for titles and places: many clients show only the first line of these. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ")
}

/** Escapes a clean text for a TEXT value. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n")
}

/** An absolute http or https address as a URI value, which is not escaped as text is. */
export function uri(address: string): string {
  const url = new URL(address)
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new RangeError(`not a web address: ${url.protocol}`)
  return url.href.replace(/[\\^`{|}<>"]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Folds a line at 75 octets of UTF-8 without splitting a character, and ends it. */
export function folded(line: string): string {
  // No character takes more than three octets for each of its UTF-16 units.
  if (line.length * 3 <= lineLimit) return `${line}\r\n`
  let result = ""
  let from = 0
  let octets = 0
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    const pair = unit >= 0xd800 && unit < 0xdc00
    const width = unit < 0x80 ? 1 : unit < 0x800 ? 2 : pair ? 4 : 3
    if (octets + width > lineLimit) {
      result += `${line.slice(from, i)}\r\n `
      from = i
      octets = 1
    }
    octets += width
    if (pair) i++
  }
  return `${result}${line.slice(from)}\r\n`
}
