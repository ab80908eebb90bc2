import type { Db, ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { noteAtTable } from "./opening.server"
import { once, type Writing } from "./writing.server"

/** As long as the slowest answer to a double click takes; too short to come back for a second copy. */
const doubleClickSeconds = 10

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
 * day and no hour, which beside the hour of that entry would say who sits where. `handed` is false when the same form was
 * sent a while before: that copy is out, and is not handed over a second time. The second press of a double click ends on
 * the copy, since a browser shows nobody what it answered to the first.
 */
export async function makeCopy(
  db: Db,
  grant: Grant<"print-dossier">,
  writing: Writing,
): Promise<{ readonly number: number; readonly handed: boolean }> {
  const sentAt = writing.realNow
  const answer = await once(db, grant, writing, async (tx) => {
    const number = (await copiesPrinted(tx, grant)) + 1
    const printed_at = writing.realNow.slice(0, 10)
    await tx.insertInto("printed_copy").values({ session_id: grant.tableId, number, printed_at }).execute()
    await noteAtTable(tx, grant, writing, "copy-printed", { copy: number })
    return { number, sentAt }
  })
  return { number: answer.number, handed: secondsBetween(answer.sentAt, sentAt) <= doubleClickSeconds }
}

function secondsBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 1000
}
