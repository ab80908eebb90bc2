import { z } from "zod"

/**
 * A line of the file of checkpoints. `checkpoint`: the journal reached line `seq`, which ends with `mac`. `restore`: a
 * backup that ends there was put in the place of the database on purpose.
 */
export const checkpointRecord = z.object({
  kind: z.enum(["checkpoint", "restore"]),
  /** grows by one with each record, whatever the clock says */
  number: z.number().int().positive(),
  /** the seal of the journal's first line, which tells one installation's journal from another's */
  journal: z.string().min(1),
  seq: z.number().int().positive(),
  mac: z.string().min(1),
  at: z.string().min(1),
})

export type CheckpointRecord = z.infer<typeof checkpointRecord>

/**
 * What the journal must contain: the furthest record since the last restore. The order of the lines in the file does not
 * count, so that an older line copied to its end changes nothing.
 */
export function governingCheckpoint(records: readonly CheckpointRecord[]): CheckpointRecord | null {
  const restored = Math.max(0, ...records.flatMap(({ kind, number }) => (kind === "restore" ? [number] : [])))
  let furthest: CheckpointRecord | null = null
  for (const record of records)
    if (record.number >= restored && (furthest === null || record.seq > furthest.seq)) furthest = record
  return furthest
}

/** An unsigned checkpoint, as `npm run audit` wrote it before records were signed. */
export const unsignedCheckpoint = z.object({ seq: z.number().int().positive(), mac: z.string().min(1) })
