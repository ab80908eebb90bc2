import type { ReadDb } from "#db/handle"
import type { Language } from "~/i18n/words"

/** Every office with its head, by code. */
export async function officesWithHeads(db: ReadDb, language: Language) {
  const offices = await db
    .selectFrom("office")
    .leftJoin("person", "person.id", "office.head_person_id")
    .select(["office.id", "office.code", "office.name_fr", "office.name_en", "person.id as headId"])
    .select(["person.civility", "person.given_name", "person.family_name", "person.email", "person.language"])
    .orderBy("office.code")
    .execute()
  return offices.map(
    ({ id, code, name_fr, name_en, headId, civility, given_name, family_name, email, language: speaks }) => ({
      id,
      code,
      name: language === "fr" ? name_fr : name_en,
      headId,
      head: headId === null ? null : `${civility} ${given_name} ${family_name}`,
      email: email ?? "",
      speaks: speaks ?? ("fr" as const),
    }),
  )
}
