/**
 * Encodings of one byte a character that spreadsheets write, and which of them a text is likely to have.
 *
 * Node's TextDecoder cannot be used: its "windows-1252" answers Latin-1 on Node 20 and so loses œ, € and ’, and it does
 * not know code page 850.
 */
const upperHalves = {
  windows1252:
    "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
  macRoman:
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
  codePage850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
} as const
type Encoding = keyof typeof upperHalves

export const windows1252 = (bytes: Uint8Array) => decodeWith("windows1252", bytes)

function decodeWith(encoding: Encoding, bytes: Uint8Array): string {
  const upper = upperHalves[encoding]
  const units = new Uint16Array(bytes.length)
  for (const [at, byte] of bytes.entries()) units[at] = byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80)
  return new TextDecoder("utf-16le").decode(units)
}

/** Characters beyond ASCII that are judged; a long file shows its encoding well before its end. */
const mostJudged = 20_000

/** The text in its most plausible encoding; null when none makes it plausible, or two of the rare ones do equally. */
export function bestSingleByte(bytes: Uint8Array): string | null {
  const judged = (Object.keys(upperHalves) as Encoding[]).map((encoding) => {
    const text = decodeWith(encoding, bytes)
    return { encoding, text, ...plausibility(text) }
  })
  const [best, next] = judged.toSorted((a, b) => a.doubts - b.doubts || rank(a) - rank(b) || b.french - a.french)
  if (!best || best.doubts > best.judged * 0.2) return null
  const undecided = next?.doubts === best.doubts && next.french === best.french
  return undecided && best.encoding !== "windows1252" ? null : best.text
}

/** Between equals, what Excel writes comes first. */
const rank = ({ encoding }: { encoding: Encoding }) => (encoding === "windows1252" ? 0 : 1)

interface Plausibility {
  /** characters beyond ASCII */
  readonly judged: number
  /** those of them that stand where no text of Western Europe has them */
  readonly doubts: number
  /** those that French writes */
  readonly french: number
}

function plausibility(text: string): Plausibility {
  let doubts = 0
  let judged = 0
  let french = 0
  for (let at = 0; at < text.length && judged < mostJudged; at++) {
    if (text.charCodeAt(at) < 0x80) continue
    judged++
    if (frenchLetters.test(text.charAt(at))) french++
    if (isDoubtful(text.charAt(at - 1), text.charAt(at), text.charAt(at + 1))) doubts++
  }
  return { judged, doubts, french }
}

const letters = /[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ]/
const capitals = /[A-ZÀ-ÖØ-ÞŒŠŽŸ]/
const frenchLetters = /[éèêëàâçîïôùûüœæÉÈÊËÀÂÇÎÏÔÙÛÜŒÆ]/
const signs = /[\u00a0«»“”‘’…–—•·€£§°²³®©™½¼¾¿¡×±µªº´]/
const signsInWords = /[’‘·\u00a0–—]/

function isDoubtful(before: string, one: string, after: string): boolean {
  const [follows, precedes] = [letters.test(before), letters.test(after)]
  if (!letters.test(one)) return !(follows && precedes ? signsInWords : signs).test(one)
  // A capital inside a word in small letters, or a small letter inside one in capitals.
  if (capitals.test(one)) return follows && (!capitals.test(before) || (precedes && !capitals.test(after)))
  return follows && precedes && capitals.test(before) && capitals.test(after)
}
