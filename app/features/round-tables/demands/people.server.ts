import type { ReadDb } from "#db/handle"
import type { Language } from "~/i18n/words"

/** The people whom the directory counts among some positions, by family name. */
export async function peopleByName(db: ReadDb, positions: readonly string[], language: Language) {
  const people = await db
    .selectFrom("person")
    .select(["id", "civility", "given_name", "family_name", "rank_fr", "corps"])
    .where("position", "in", positions)
    .execute()
  const collator = new Intl.Collator(language)
  return people
    .sort((one, other) => collator.compare(one.family_name, other.family_name))
    .map(({ id, civility, given_name, family_name, rank_fr, corps }) => ({
      id,
      name: `${civility} ${given_name} ${family_name}`,
      rank: rank_fr,
      corps,
    }))
}
