import { type Reading, unusable } from "./finding"

/**
 * Bytes of a text file → text. UTF-8, with or without its mark, is read as such; whatever is not valid UTF-8 is
 * Windows-1252, which is what Excel in French saves as "CSV". UTF-16 and files that are no text at all are refused:
 * a clear no is better than garbled names.
 */
export function decode(bytes: Uint8Array): Reading<string> {
  if (bytes.length === 0) return unusable("empty_file")
  if (looksLikeUtf16(bytes)) return unusable("unsupported_encoding")
  if (binarySignatures.some((signature) => startsWith(bytes, signature))) return unusable("not_text")
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return text === "" ? unusable("empty_file") : { ok: true, value: text }
  } catch {
    return share(bytes, isControl) > 0.01 ? unusable("not_text") : { ok: true, value: windows1252(bytes) }
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

// Node 20's TextDecoder("windows-1252") answers Latin-1 and so loses œ, € and ’; hence the table of bytes 80 to 9F.
const upperControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

export function windows1252(bytes: Uint8Array): string {
  let text = ""
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  }
  return text.replace(/[\u0080-\u009f]/g, (control) => upperControls.charAt(control.charCodeAt(0) - 0x80))
}
