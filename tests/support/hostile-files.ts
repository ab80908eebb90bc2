import { workbookParts, zip } from "./workbook"

/** Small or plain files that made a server spend seconds or gigabytes. Made by code: none is worth keeping. */
interface HostileFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const text = (content: string): HostileFile => ({ fileName: "tableau.csv", bytes: Buffer.from(content) })

type Parts = ReturnType<typeof workbookParts>
const book = (parts: Parts): HostileFile => ({ fileName: "tableau.xlsx", bytes: zip(parts) })
const sheet = (rows: string) => book(workbookParts(rows))
const altered = (parts: Parts, name: string, change: (xml: string) => string) =>
  parts.map(([path, xml]) => [path, path.endsWith(name) ? change(xml) : xml] as const)

const cell = (content: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${content}</t></is></c></row>`

/** One text of megabytes in thousands of cells: small as a file, gigabytes once it is copied out. */
function sharedText(): HostileFile {
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
  )
  const link = `<Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
  const parts = altered(workbookParts(rows.join("")), "workbook.xml.rels", (xml) =>
    xml.replace("</Relationships>", link),
  )
  return book([...parts, ["xl/sharedStrings.xml", `<sst xmlns="${main}"><si><t>${"x".repeat(9e6)}</t></si></sst>`]])
}

function numberFormat(code: string): HostileFile {
  const parts = workbookParts('<row r="1"><c r="A1" s="1"><v>1</v></c></row>')
  const formats = `<numFmts count="1"><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellStyleXfs`
  return book(
    altered(parts, "styles.xml", (xml) =>
      xml.replace("<cellStyleXfs", formats).replace('numFmtId="14"', 'numFmtId="200"'),
    ),
  )
}

const everywhere = "A1:XFD1048576"
const behind = (xml: string) => sheet(`<row r="1"><c r="A1"><v>1</v></c></row></sheetData>${xml}<sheetData>`)

export const hostileFiles = {
  "a text of nine megabytes in every cell": sharedText,
  "a number format of brackets": () => numberFormat("[".repeat(200_000)),
  "a number format of quotes": () => numberFormat("&quot;a".repeat(100_000)),
  "a link over the whole sheet": () => behind(`<hyperlinks><hyperlink ref="${everywhere}" location="x"/></hyperlinks>`),
  "a merged cell over the whole sheet": () => behind(`<mergeCells><mergeCell ref="${everywhere}"/></mergeCells>`),
  "a million cells": () => sheet("<row><c><v>1</v></c></row>".repeat(1_000_000)),
  "nine megabytes of brackets": () => sheet("<".repeat(9_000_000)),
  "two million entities": () => sheet(cell("&amp;".repeat(2_000_000))),
  "an OpenDocument cell repeated over a whole sheet": () => ({
    fileName: "tableau.ods",
    bytes: zip([
      ["mimetype", "application/vnd.oasis.opendocument.spreadsheet"],
      ["META-INF/manifest.xml", "<manifest/>"],
      [
        "content.xml",
        '<office:document-content><office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>',
      ],
    ]),
  }),
  "a header of nine megabytes": () => text("colonne,".repeat(1_125_000)),
  "nine megabytes of quotes": () => text('"'.repeat(9_000_000)),
  "an open quote and nine megabytes": () => text(`a,b\n1,"${"x".repeat(9_000_000)}`),
  "a cell of nine megabytes of blanks": () => text(`id,name\n1,a${" ".repeat(9_000_000)}b\n`),
  "a cell of nine megabytes of accents": () => text(`id,name\n1,a${"\u0300\u0316".repeat(2_250_000)}\n`),
  "cells of ten thousand blanks": () => text(`id,name\n${`,a${" ".repeat(9_990)}b\n`.repeat(900)}`),
  "cells of ten thousand accents": () => text(`id,name\n${`1,a${"\u0300\u0316".repeat(4_990)}\n`.repeat(450)}`),
} satisfies Record<string, () => HostileFile>
