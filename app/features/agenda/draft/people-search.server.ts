import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { searchable } from "~/i18n/searchable"

export interface FoundPerson {
  readonly personId: string
  readonly name: string
  /** the rank, which tells namesakes apart */
  readonly note: string
}

const most = 12

/**
 * People of the directory whose name holds every word looked for, accents and case apart; fewer than two letters find
 * nobody. Names are compared in memory: they are a few thousand, and databases do not agree on what an accent is.
 */
export async function peopleNamed(
  db: ReadDb,
  _grant: Grant<"plan-agenda">,
  looked: string,
): Promise<readonly FoundPerson[]> {
  const words = searchable(looked.slice(0, 100)).split(" ").filter(Boolean)
  if (words.join("").length < 2) return []
  const people = await db
    .selectFrom("person")
    .select(["id", "civility", "given_name", "family_name", "rank_fr"])
    .orderBy("family_name")
    .orderBy("given_name")
    .orderBy("id")
    .execute()
  return people
    .filter((one) => {
      const parts = searchable(`${one.given_name} ${one.family_name}`)
      return words.every((word) => parts.includes(word))
    })
    .slice(0, most)
    .map((one) => ({
      personId: one.id,
      name: `${one.civility} ${one.given_name} ${one.family_name}`,
      note: one.rank_fr,
    }))
}
