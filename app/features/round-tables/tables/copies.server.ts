import type { Db, ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { newId } from "~/platform/crypto/tokens.server"
import { noteAtTable } from "./opening.server"
import { once, type Writing } from "./writing.server"

/** How many copies of a table's dossier were printed. */
export async function copiesPrinted(db: ReadDb, { tableId }: Pick<Grant<"print-dossier">, "tableId">): Promise<number> {
  const { number } = await db
    .selectFrom("printed_copy")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("session_id", "=", tableId)
    .executeTakeFirstOrThrow()
  return Number(number ?? 0)
}

/**
 * Makes a numbered copy and answers its number. Whose it is stands in a sealed entry of the journal alone; the row has its
 * day and no hour, which beside the hour of that entry would say who sits where. `made` is false when the same form was
 * sent before: that copy is out, and is not handed over a second time.
 */
export async function makeCopy(
  db: Db,
  grant: Grant<"print-dossier">,
  writing: Writing,
): Promise<{ readonly number: number; readonly made: boolean }> {
  const sending = newId()
  const answer = await once(db, grant, writing, async (tx) => {
    const number = (await copiesPrinted(tx, grant)) + 1
    const printed_at = writing.realNow.slice(0, 10)
    await tx.insertInto("printed_copy").values({ session_id: grant.tableId, number, printed_at }).execute()
    await noteAtTable(tx, grant, writing, "copy-printed", { copy: number })
    return { number, sending }
  })
  return { number: answer.number, made: answer.sending === sending }
}
