import type { Db, ReadDb } from "#db/handle"
import { write } from "#db/write.server"
import type { KeyRing } from "../crypto/sealing.server"
import { newToken } from "../crypto/tokens.server"
import type { Journal } from "../journal"
import { done, type Result, refused } from "../result"
import { onceForForm } from "../sent-forms.server"
import { type Counts, countsToTell, type Destination, planIntake, takeIn } from "./intake.server"
import { unpacked } from "./packed-records.server"
import { type Report, reportOf } from "./report"
import type { TableReader } from "./table-reader.server"
import { keepUpload, type Upload, type Uploader, uploadOf } from "./uploads.server"

export interface Confirmed {
  readonly uploadId: string
  /** of the plan that was shown */
  readonly digest: string
  readonly formKey: string
}

export type Imported = Result<Counts, "unknown-upload" | "file-has-errors" | "changed-meanwhile">

interface Means {
  readonly keys: KeyRing
  readonly journal: Journal
  readonly now: string
}

/**
 * Takes in a file that was checked and confirmed: one transaction, in which it is checked once more. What has changed
 * since the plan was shown (another import, an edit, a post that now has a holder) is not written over: the plan is
 * refused, and a new one is shown. The journal is given numbers alone.
 */
export async function importUpload<C extends string, Row, Known, Kept extends object>(
  db: Db,
  uploader: Uploader,
  importer: { readonly eventId: string | null },
  destination: Destination<C, Row, Known, Kept>,
  { uploadId, digest, formKey }: Confirmed,
  { keys, journal, now }: Means,
): Promise<Imported> {
  const upload = await uploadOf(db, keys, uploader, uploadId, now)
  const records = upload && upload.kind === destination.kind.name ? await unpacked(upload.records) : null
  const { personId } = uploader
  return write(db, (tx) =>
    onceForForm<Imported>(tx, { key: formKey, personId, now }, async () => {
      if (!upload || !records) return refused("unknown-upload")
      const plan = await planIntake(tx, destination, records, upload.secret)
      if (plan.verdict !== "accept") return refused("file-has-errors")
      if (plan.digest !== digest) return refused("changed-meanwhile")
      await takeIn(tx, destination, plan)
      const counts = countsToTell(destination, plan)
      await tx.deleteFrom("upload").where("id", "=", uploadId).execute()
      const detail = { kind: destination.kind.name, ...counts }
      const { confidential = false } = destination
      const entry = { at: now, actorId: personId, act: "import", eventId: importer.eventId, detail }
      await journal.append(tx, { ...entry, confidential })
      return done(counts)
    }),
  )
}

/**
 * Reads a file, checks it and keeps what was read until it is confirmed; answers its id. A trial with lines of which nothing is shown is noted
 * for the custodians: somebody might try codes to see which exist.
 */
export async function holdUpload<C extends string, Row, Known, Kept extends object>(
  db: Db,
  uploader: Uploader,
  destination: Destination<C, Row, Known, Kept>,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  { keys, journal, tableReader, now }: Means & { readonly tableReader: TableReader },
): Promise<Result<string, "reader-busy">> {
  const read = await tableReader.read(file, uploader.personId)
  if (!read.ok) return read
  const plan = await planIntake(db, destination, await unpacked(read.value), newToken())
  const sealed = plan.changes.filter(({ row }) => destination.nameOf(row) === null).length
  return write(db, async (tx) => {
    const upload = { fileName: file.fileName, records: read.value, kind: destination.kind.name }
    const id = await keepUpload(tx, keys, uploader, upload, now)
    const detail = { kind: destination.kind.name, sealed }
    const entry = { at: now, actorId: uploader.personId, act: "import-trial", eventId: uploader.eventId, detail }
    if (sealed > 0) await journal.appendCoalesced(tx, { ...entry, confidential: true })
    return done(id)
  })
}

/** What would happen now with a file that is held. */
export async function reportUpload<C extends string, Row, Known, Kept extends object>(
  db: ReadDb,
  upload: Upload,
  destination: Destination<C, Row, Known, Kept>,
): Promise<Report> {
  const plan = await planIntake(db, destination, await unpacked(upload.records), upload.secret)
  return reportOf(plan, destination)
}
