import { bestSingleByte, windows1252 } from "./encodings"
import { type Reading, unusable } from "./finding"

export { windows1252 }

/**
 * Bytes of a text file → text. UTF-8, with or without its mark, is read as such. What is not valid UTF-8 is judged by
 * plausibility: UTF-8 that a few bytes break is refused with the line of the first; otherwise Windows-1252, which is
 * what Excel in French saves as "CSV", Mac Roman or code page 850, whichever gives words. UTF-16, files that are no
 * text and texts that no encoding makes plausible are refused: a clear no is better than garbled names.
 */
export function decode(bytes: Uint8Array): Reading<string> {
  if (bytes.length === 0) return unusable("empty_file")
  if (looksLikeUtf16(bytes)) return unusable("unsupported_encoding")
  if (binarySignatures.some((signature) => startsWith(bytes, signature))) return unusable("not_text")
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return text === "" ? unusable("empty_file") : { ok: true, value: text }
  } catch {
    if (share(bytes, isControl) > 0.01) return unusable("not_text")
    const utf8 = utf8In(bytes)
    if (utf8.sound > 0 && utf8.sound >= utf8.broken) return unusable("broken_utf8", utf8.brokenLine)
    const text = bestSingleByte(bytes)
    return text === null ? unusable("unknown_encoding") : { ok: true, value: text }
  }
}

const binarySignatures = [
  [0x50, 0x4b, 0x03, 0x04], // zip, and so .xlsx and .ods
  [0x50, 0x4b, 0x05, 0x06], // an empty zip
  [0xd0, 0xcf, 0x11, 0xe0], // .xls, and a workbook under a password
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip
]

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** By its mark, or, without one, because every other byte of Latin text is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  return bytes.length >= 4 && share(bytes, (byte) => byte === 0) > 0.3
}

const isControl = (byte: number) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d

function share(bytes: Uint8Array, test: (byte: number) => boolean): number {
  const sample = bytes.subarray(0, 65_536)
  let count = 0
  for (const byte of sample) if (test(byte)) count++
  return count / sample.length
}

interface Utf8Count {
  /** characters of several bytes that are valid UTF-8 */
  readonly sound: number
  /** bytes that are not */
  readonly broken: number
  /** physical line of the first of these */
  readonly brokenLine: number
}

function utf8In(bytes: Uint8Array): Utf8Count {
  let sound = 0
  let broken = 0
  let brokenLine = 0
  let line = 1
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line++
      at++
      continue
    }
    const length =
      byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0
    if (length > 0 && continues(bytes, at, length)) {
      sound++
      at += length
    } else {
      if (broken === 0) brokenLine = line
      broken++
      at++
    }
  }
  return { sound, broken, brokenLine }
}

function continues(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false
  return true
}
