import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import type { Founding } from "~/features/access/importer"
import { checkRecords } from "~/platform/table-file/check-records.server"
import { type Destination, type Plan, planIntake, takeIn } from "~/platform/table-file/intake.server"
import type { Checked, ImportKind } from "~/platform/table-file/kind"
import { formOf, readFile } from "~/platform/table-file/reading.server"

/** An import in one breath, without a page: the plan, and what taking it in counted. */
export async function takingIn<C extends string, Row, Known, Kept extends object>(
  db: Db,
  destination: Destination<C, Row, Known, Kept>,
  text: string | Uint8Array,
) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text
  const records = await readFile(bytes, "text")
  return write(db, async (tx) => {
    const plan = await planIntake(tx, destination, records, "secret")
    return { plan, counts: plan.verdict === "accept" ? await takeIn(tx, destination, plan) : null }
  })
}

/** What a kind finds in a file, read in this very thread. */
export async function checkFile<C extends string, Row, Known>(
  kind: ImportKind<C, Row, Known>,
  known: Known,
  bytes: Uint8Array,
  fileName: string,
): Promise<Checked<Row>> {
  return checkRecords(kind, known, await readFile(bytes, formOf(fileName)))
}

/** The plan alone. */
export async function planning<C extends string, Row, Known, Kept extends object>(
  db: Db,
  destination: Destination<C, Row, Known, Kept>,
  text: string,
): Promise<Plan<Kept>> {
  return planIntake(db, destination, await readFile(new TextEncoder().encode(text), "text"), "secret")
}

/** An importer whom nobody granted anything, for what does not depend on who imports. */
export const foundingOf = <E extends string | null>(eventId: E): Founding<E> => ({
  founding: true,
  personId: null,
  eventId,
})
