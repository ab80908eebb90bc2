import type { ReadDb, Tx } from "#db/handle"
import { inSlices } from "#db/slices"
import { newId } from "~/platform/crypto/tokens.server"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { type EventImporter, isFounding, type NetworkImporter } from "./importer"
import { type PersonKept, peopleImport } from "./people-import"

/** Roles that others rely on: whoever holds one, for one event or for all, keeps name and position through any file. */
const entrusting = ["director", "custodian", "administrator", "office_head", "organiser"] as const

/**
 * People of the directory. A position in a file is what the directory says of somebody; roles are granted by people, and
 * no file brings one. Who organises one event alone may name new people for it, not appoint the directorate's staff nor
 * change anybody; and nobody's file renames whoever holds a role.
 */
export function peopleDestination(
  importer: EventImporter | NetworkImporter,
  now: string,
): DestinationOf<typeof peopleImport, PersonKept> {
  return {
    kind: peopleImport,
    async known(db) {
      const [people, holders] = await Promise.all([
        standing(db),
        db
          .selectFrom("role")
          .innerJoin("person", "person.id", "role.person_id")
          .select("person.code")
          .distinct()
          .where("role.role", "in", entrusting)
          .where("role.withdrawn_at", "is", null)
          .where("person.id", "!=", importer.personId ?? "")
          .execute(),
      ])
      const entrusted = new Set(holders.map(({ code }) => code))
      return {
        ownerOfEmail: new Map(people.map(({ code, email }) => [email, code])),
        people: new Map(people.map((kept) => [kept.code, { kept, entrusted: entrusted.has(kept.code) }])),
        forDirectorate: isFounding(importer) || importer.act === "import-network",
      }
    },
    kept: (row) => row,
    key: ({ code }) => code,
    nameOf: ({ givenName, familyName, code }) => `${givenName} ${familyName} (${code})`,
    standing,
    take: (tx, changes) => keepPeople(tx, changes, now),
  }
}

const standing = (db: ReadDb): Promise<PersonKept[]> =>
  db
    .selectFrom("person")
    .select(["code", "given_name as givenName", "family_name as familyName", "civility", "corps"])
    .select(["rank_fr as rankFr", "email", "phone", "language", "position"])
    .execute()

/**
 * Makes people, or alters those who have the code already. Their ids stay, and so do their addresses, whatever the file:
 * an address is the way into an account.
 */
export function keepPeople(tx: Tx, changes: readonly { row: PersonKept }[], now: string): Promise<void> {
  return inSlices(changes, 13, (slice) =>
    tx
      .insertInto("person")
      .values(
        slice.map(({ row }) => ({
          id: newId(),
          code: row.code,
          given_name: row.givenName,
          family_name: row.familyName,
          civility: row.civility,
          corps: row.corps,
          rank_fr: row.rankFr,
          email: row.email,
          phone: row.phone,
          language: row.language,
          position: row.position,
          created_at: now,
          revision: 1,
        })),
      )
      .onConflict((conflict) =>
        conflict.column("code").doUpdateSet((eb) => ({
          given_name: eb.ref("excluded.given_name"),
          family_name: eb.ref("excluded.family_name"),
          civility: eb.ref("excluded.civility"),
          corps: eb.ref("excluded.corps"),
          rank_fr: eb.ref("excluded.rank_fr"),
          phone: eb.ref("excluded.phone"),
          language: eb.ref("excluded.language"),
          position: eb.ref("excluded.position"),
          revision: eb("person.revision", "+", 1),
        })),
      )
      .execute(),
  )
}
