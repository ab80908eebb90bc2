import { promisify } from "node:util"
import { deflateRawSync, inflateRaw } from "node:zlib"
import { inTimeSlices } from "../time-slices.server"
import { type RecordsRead, readBack, written } from "./records"

/** A file as it was read, or why it is unusable: {@link written} down and compressed. */
export type PackedRecords = Buffer

/** Fast rather than small: it is kept for an hour. */
const level = 1

export function packed(records: RecordsRead): PackedRecords {
  return deflateRawSync(Buffer.concat(Array.from(written(records), (line) => Buffer.from(`${line}\n`))), { level })
}

const inflate = promisify(inflateRaw)

/** What was packed, read back in slices. */
export async function unpacked(records: PackedRecords): Promise<RecordsRead> {
  return inTimeSlices(readBack((await inflate(records)).toString()))
}
