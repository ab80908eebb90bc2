import type { Schema } from "./dialect"

export async function up(db: Schema): Promise<void> {
  for (const column of ["counted_from", "destruction_proposed_on", "destruction_proposed_by"])
    await db.schema.alterTable("round_table_rules").addColumn(column, "text").execute()
}
