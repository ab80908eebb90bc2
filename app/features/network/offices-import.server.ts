import type { ReadDb } from "#db/handle"
import { inSlices } from "#db/slices"
import { isFounding, type NetworkImporter } from "~/features/access/importer"
import { newId } from "~/platform/crypto/tokens.server"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { listOf } from "~/platform/table-file/values"
import { type OfficeRow, officesImport } from "./offices-import"
import { idOf, personIds, positionsByCode } from "./references.server"

export type OfficeKept = Omit<OfficeRow, "parent"> & { readonly parent: string }

/** The central offices and their heads. Lists are kept as the file writes them, separated by `;`. */
export const officesDestination = (importer: NetworkImporter): DestinationOf<typeof officesImport, OfficeKept> => ({
  kind: officesImport,
  known: async (db) => ({
    people: await positionsByCode(db),
    heads: new Map((await standing(db)).map(({ code, headCode }) => [code, headCode])),
    roleHolders: isFounding(importer) ? new Set() : await officeHeadRoleHolders(db),
  }),
  kept: (row) => row,
  key: ({ code }) => code,
  nameOf: ({ code }) => code,
  standing,
  async take(tx, changes) {
    const people = await personIds(tx)
    await inSlices(changes, 8, (slice) =>
      tx
        .insertInto("office")
        .values(
          slice.map(({ row }) => ({
            id: newId(),
            code: row.code,
            name_fr: row.nameFr,
            name_en: row.nameEn,
            parent: row.parent,
            themes: row.themes.join(";"),
            head_person_id: row.headCode === null ? null : idOf(people, row.headCode),
            aliases: row.aliases.join(";"),
          })),
        )
        .onConflict((conflict) =>
          conflict.column("code").doUpdateSet((eb) => ({
            name_fr: eb.ref("excluded.name_fr"),
            name_en: eb.ref("excluded.name_en"),
            parent: eb.ref("excluded.parent"),
            themes: eb.ref("excluded.themes"),
            head_person_id: eb.ref("excluded.head_person_id"),
            aliases: eb.ref("excluded.aliases"),
          })),
        )
        .execute(),
    )
  },
})

async function standing(db: ReadDb): Promise<OfficeKept[]> {
  const offices = await db
    .selectFrom("office")
    .leftJoin("person", "person.id", "office.head_person_id")
    .select(["office.code", "office.name_fr as nameFr", "office.name_en as nameEn", "office.parent"])
    .select(["office.themes", "person.code as headCode", "office.aliases"])
    .execute()
  return offices.map((office) => ({ ...office, themes: listOf(office.themes), aliases: listOf(office.aliases) }))
}

/** Codes of those who hold the role of office head, whatever its event and days, or are proposed for it. */
async function officeHeadRoleHolders(db: ReadDb): Promise<ReadonlySet<string>> {
  const held = db
    .selectFrom("role")
    .innerJoin("person", "person.id", "role.person_id")
    .select("person.code")
    .where("role.role", "=", "office_head")
    .where("role.withdrawn_at", "is", null)
  const proposed = db
    .selectFrom("role_proposal")
    .innerJoin("person", "person.id", "role_proposal.person_id")
    .select("person.code")
    .where("role_proposal.role", "=", "office_head")
    .where("role_proposal.closed_at", "is", null)
  const people = await held.union(proposed).execute()
  return new Set(people.map(({ code }) => code))
}
