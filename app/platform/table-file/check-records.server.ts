import { inTimeSlices } from "../time-slices.server"
import { type Checked, checkInSteps, type ImportKind, refusedFor } from "./kind"
import type { RecordsRead } from "./records"

/** Checks records in slices; between two of them, the other requests of the server get their turn. */
export async function checkRecords<C extends string, Row, Known>(
  kind: ImportKind<C, Row, Known>,
  known: Known,
  records: RecordsRead,
): Promise<Checked<Row>> {
  if (!records.ok) return refusedFor(records.findings)
  const checked = await inTimeSlices(checkInSteps(kind, known, records.value))
  return { ...checked, findings: [...(records.notes ?? []), ...checked.findings] }
}
