import { crc32, deflateRawSync } from "node:zlib"

/** A workbook as spreadsheets write it: a zip of XML parts, deflated, with one sheet. Days and times are styled numbers. */
export type Cell = string | number | boolean | { readonly day: number } | { readonly time: number } | null

export function workbook(rows: readonly (readonly Cell[])[]): Uint8Array {
  return zip(workbookParts(sheetOf(rows)))
}

/** The parts around any sheet, so that a test can write a sheet that no spreadsheet would. */
export function workbookParts(sheet: string): readonly (readonly [string, string])[] {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  const packages = "http://schemas.openxmlformats.org/package/2006"
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return [
    [
      "[Content_Types].xml",
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      "xl/styles.xml",
      `${head}<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="20" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    ["xl/worksheets/sheet1.xml", `${head}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`],
  ]
}

function sheetOf(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row, y) =>
    row.map((cell, x) => cellXml(cell, `${String.fromCharCode(65 + x)}${y + 1}`)).join(""),
  )
  // A spreadsheet writes nothing for an empty row.
  return cells.map((row, y) => (row === "" ? "" : `<row r="${y + 1}">${row}</row>`)).join("")
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return ""
  if (typeof cell === "string")
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`
  return "day" in cell ? `<c r="${at}" s="1"><v>${cell.day}</v></c>` : `<c r="${at}" s="2"><v>${cell.time}</v></c>`
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** A deflated zip archive. `declared` overrides the size that it claims an entry unpacks to. */
export function zip(parts: readonly (readonly [string, string | Buffer])[], declared?: number): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, text] of parts) {
    const name = Buffer.from(path)
    const content = Buffer.from(text)
    const packed = deflateRawSync(content)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(declared ?? content.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    files.push(Buffer.from("PK\x03\x04", "latin1"), facts, name, packed)
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, place, name)
    offset += 30 + name.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write("PK\x05\x06", 0, "latin1")
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listing, end])
}
