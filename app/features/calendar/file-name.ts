/**
 * The name under which a browser keeps a downloaded calendar. Titles are typed by people, so nothing of them reaches
 * the header but letters, digits and what the encoding of RFC 8187 makes of the rest.
 */

/** Characters in the longest name, without its ending: file systems stop at 255 octets. */
const longest = 60

// Separators of paths, what Windows refuses, controls, and marks that turn the direction of the text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the purpose
const unfit = /[\u0000-\u001f\u007f-\u009f\\/:*?"<>|\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu

/** `attachment` with the name in plain ASCII (`filename`) and with its accents (`filename*`). */
export function attachmentNamed(title: string): string {
  return `attachment; filename="${plainName(title)}.ics"; filename*=UTF-8''${encoded(`${fullName(title)}.ics`)}`
}

/** « Colloque 2025 – Été » is `colloque-2025-ete`. */
function plainName(title: string): string {
  const plain = title
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "oe")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
  return trimmed(plain, /^-+|-+$/g)
}

function fullName(title: string): string {
  return trimmed(title.normalize("NFC").replace(unfit, " ").replace(/\s+/g, " "), /^[\s.]+|[\s.]+$/g)
}

/** Names of devices are refused by Windows as names of files. */
function trimmed(name: string, edges: RegExp): string {
  const short = [...name.replace(edges, "")].slice(0, longest).join("").replace(edges, "")
  return short === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? "programme" : short
}

/** Percent-encoded UTF-8; encodeURIComponent leaves a few characters that the header does not allow. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
