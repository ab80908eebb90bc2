import { mostFileBytes } from "../file-limit"
import { decode } from "./decoding"
import { BrokenQuote, recordsOf, type TableRecord } from "./delimited"
import { unusable } from "./finding"
import { mostRecords } from "./limits"
import type { RecordsRead } from "./records"

export type FileForm = "workbook" | "text"

/**
 * What a file claims to be, by its name: .xlsx, .xlsm, .ods and .xls are read as workbooks, everything else as text, so
 * that a workbook renamed to .csv is named as what it is and not guessed at.
 */
export const formOf = (fileName: string): FileForm => (/\.(xlsx|xlsm|ods|xls)$/i.test(fileName) ? "workbook" : "text")

/**
 * Reads an import file to its end. What a hostile file costs is bounded by whoever calls this: of files from outside, the
 * process of `table-reader.server.ts`.
 */
export async function readFile(bytes: Uint8Array, form: FileForm): Promise<RecordsRead> {
  if (bytes.length === 0) return unusable("empty_file")
  if (bytes.length > mostFileBytes) return unusable("too_large")
  if (form === "workbook") {
    // A megabyte of code, of which text files need nothing.
    const { readWorkbook } = await import("./workbook.server")
    return readWorkbook(bytes)
  }
  const text = decode(bytes)
  return text.ok ? recordsIn(text.value) : text
}

function recordsIn(text: string): RecordsRead {
  const records: TableRecord[] = []
  try {
    for (const record of recordsOf(text)) {
      records.push(record)
      // One more for the header, and one to find that there are too many.
      if (records.length > mostRecords + 2) return unusable("too_large")
    }
  } catch (error) {
    // A quote that never closes makes the file unusable as a whole.
    if (error instanceof BrokenQuote) return unusable(error.code, error.line)
    throw error
  }
  return { ok: true, value: records }
}
