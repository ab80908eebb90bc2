import { read, set_cptable, type WorkBook, type WorkSheet } from "@e965/xlsx"
import * as codePages from "@e965/xlsx/dist/cpexcel"
import { Archive, type Entry, UnfitArchive } from "./archive.server"
import { startsWith } from "./decoding"
import { finding, unusable } from "./finding"
import type { RecordsRead } from "./records"
import { recordsOfSheet, UnfitSheet } from "./sheet.server"

// Workbooks of before 1997 name a code page for their text.
set_cptable(codePages)

/** What the parts that are read of a workbook may unpack to; ten thousand people take about six million. */
const mostUnpacked = 32_000_000

/** Sheets that are looked at before a workbook counts as empty. */
const mostSheets = 20

/** Values and formats of cells, and nothing else: no markup, styles, macros or displayed text. */
const options = {
  type: "buffer",
  dense: true,
  nodim: true,
  sheetStubs: true,
  cellNF: true,
  cellHTML: false,
  cellText: false,
} as const

/**
 * The first visible sheet with content as records of text, as if it had been saved as CSV: days as `YYYY-MM-DD`, times
 * as `HH:MM`, numbers without the artefacts of binary fractions. Formulas count by their last result. Runs where time and
 * memory are bounded: what a hostile workbook costs is not known before it is read.
 */
export function readWorkbook(bytes: Uint8Array): RecordsRead {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    const sheets = startsWith(file, zip) ? sheetsOfArchive(new Archive(file, mostUnpacked)) : sheetsOfOldExcel(file)
    let looked = 0
    for (const { name, sheet, date1904 } of sheets.read()) {
      const records = recordsOfSheet(sheet, date1904)
      if (records.length > 0) return { ok: true, value: records, notes: sheets.many ? [otherSheets(name)] : [] }
      if (++looked === mostSheets) break
    }
    return unusable("empty_file")
  } catch (error) {
    if (error instanceof UnfitArchive || error instanceof UnfitSheet) return unusable(error.code)
    if (error instanceof Error && /password|encrypt/i.test(error.message)) return unusable("protected_workbook")
    // Whatever the reader stumbles over in a file from outside, the answer is the same: save it anew.
    return unusable("damaged_workbook")
  }
}

const zip = [0x50, 0x4b]
const otherSheets = (name: string) => finding(0, null, "other_sheets", name)

interface ReadSheet {
  readonly name: string
  readonly sheet: WorkSheet
  readonly date1904: boolean
}

interface Sheets {
  /** whether there are visible sheets beside the one that is read */
  readonly many: boolean
  read(): Iterable<ReadSheet>
}

function sheetsOfArchive(archive: Archive): Sheets {
  if (archive.has(workbookPath)) return sheetsOfExcel(archive)
  if (archive.has("content.xml")) return sheetsOfOpenDocument(archive)
  throw new UnfitArchive("damaged_workbook")
}

const workbookPath = "xl/workbook.xml"
const relationshipsPath = "xl/_rels/workbook.xml.rels"

/** One sheet at a time is unpacked, so that what another one costs does not count. */
function sheetsOfExcel(archive: Archive): Sheets {
  const outlined = archive.unpack((path) => path === workbookPath || path === relationshipsPath)
  const links = linksIn(outlined.find(({ path }) => path === relationshipsPath)?.content.toString() ?? "")
  const shared = links.filter(({ type }) => type === "styles" || type === "sharedStrings")
  const book = (entries: readonly Entry[], sheets: number | number[]) =>
    read(Archive.of([contentTypes(links, entries), ...entries]), { ...options, sheets })
  const listed: readonly (SheetEntry & { readonly id?: string })[] = book(outlined, []).Workbook?.Sheets ?? []
  const shown = visible(listed.map((sheet, at) => ({ ...sheet, at })))
  return {
    many: shown.length > 1,
    *read() {
      const parts = [...outlined, ...archive.unpack((path) => shared.some(({ target }) => target === path))]
      for (const { name = "", at, id } of shown) {
        const path = links.find((link) => link.id === id)?.target
        const part = archive.unpack((one) => one === path).map(withoutLinks)
        const { SheetNames, Sheets, Workbook } = book([...parts, ...part], at)
        const sheet = Sheets[SheetNames[at] ?? ""]
        if (part.length === 0 || !sheet) throw new UnfitArchive("damaged_workbook")
        yield { name, sheet, date1904: Workbook?.WBProps?.date1904 === true }
      }
    },
  }
}

/** Links are not read: the reader would copy one over a whole sheet to each of its cells. */
function withoutLinks({ path, content }: Entry): Entry {
  const xml = content.toString("latin1").replace(/<(?:\w+:)?hyperlink\s/g, "<link ")
  return { path, content: Buffer.from(xml, "latin1") }
}

interface Link {
  readonly id: string
  /** the last word of the relationship's type */
  readonly type: string
  readonly target: string
}

/** Which part each relationship of the workbook leads to. */
function linksIn(relationships: string): readonly Link[] {
  return Array.from(relationships.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g), ([tag]) => {
    const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"'<>]*)["']`).exec(tag)?.[1] ?? ""
    const target = attribute("Target").replaceAll("\\", "/")
    return {
      id: attribute("Id"),
      type: attribute("Type").split("/").at(-1) ?? "",
      target: target.startsWith("/") ? target.slice(1) : `xl/${target}`,
    }
  })
}

const spreadsheetPart = "application/vnd.openxmlformats-officedocument.spreadsheetml."

/** The list of parts by which the reader finds styles and texts: written anew, because some tools leave it short. */
function contentTypes(links: readonly Link[], entries: readonly Entry[]): Entry {
  const there = links.filter(({ target }) => entries.some(({ path }) => path === target))
  const parts = [{ type: "sheet.main", target: workbookPath }, ...there].map(
    ({ type, target }) => `<Override PartName="/${target}" ContentType="${spreadsheetPart}${type}+xml"/>`,
  )
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${parts.join("")}</Types>`
  return { path: "[Content_Types].xml", content: Buffer.from(types) }
}

const is1904 = (book: WorkBook) => book.Workbook?.WBProps?.date1904 === true

interface SheetEntry {
  readonly name?: string | undefined
  readonly Hidden?: 0 | 1 | 2 | undefined
}

const visible = <T extends SheetEntry>(sheets: readonly T[]) => {
  const shown = sheets.filter(({ Hidden }) => !Hidden)
  return shown.length > 0 ? shown : sheets
}

const partsOfOpenDocument = new Set(["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml"])

function sheetsOfOpenDocument(archive: Archive): Sheets {
  const parts = archive.unpack((path) => partsOfOpenDocument.has(path))
  const manifest = parts.find(({ path }) => path === "META-INF/manifest.xml")?.content
  if (manifest?.includes("encryption-data")) throw new UnfitArchive("protected_workbook")
  return sheetsOfBook(read(Archive.of(parts), options))
}

const sheetsOfOldExcel = (file: Buffer): Sheets => {
  if (!startsWith(file, oldExcel)) throw new UnfitArchive("damaged_workbook")
  return sheetsOfBook(read(file, options))
}

const oldExcel = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function sheetsOfBook(book: WorkBook): Sheets {
  const listed = book.SheetNames.map((name, at) => ({ name, Hidden: book.Workbook?.Sheets?.[at]?.Hidden }))
  const shown = visible(listed)
  return {
    many: shown.length > 1,
    read: () =>
      shown.flatMap(({ name }) => {
        const sheet = book.Sheets[name]
        return sheet ? [{ name, sheet, date1904: is1904(book) }] : []
      }),
  }
}
