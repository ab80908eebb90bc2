import type { Tx } from "#db/handle"
import type { NetworkImporter } from "~/features/access/importer"
import type { PersonKept } from "~/features/access/people-import"
import { keepPeople } from "~/features/access/people-import.server"
import type { Quotas } from "~/features/events/seminars-import"
import { countryKeys, idOf, personIds } from "~/features/network/references.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { type PartnerRow, partnersImport } from "./partners-import"

/** A partner is a person with that role in one seminar. `eventId` of a seminar by the key that the file names it by. */
export interface Invited {
  readonly eventOf: ReadonlyMap<string, string>
  readonly quotasOf: ReadonlyMap<string, Quotas>
  readonly now: string
}

export interface PartnerKept extends PersonKept {
  readonly eventId: string
}

/** The partners of the seminars. What the network calls corps and rank are, of a partner, the category and the house. */
export function partnersDestination(
  { personId }: NetworkImporter,
  invited: Invited,
): DestinationOf<typeof partnersImport, PartnerKept> {
  return {
    kind: partnersImport,
    known: async (db) => ({ countries: await countryKeys(db), quotasOf: invited.quotasOf, partners: [] }),
    kept: (row) => keptPartner(row, invited),
    key: ({ code }) => code,
    nameOf: ({ givenName, familyName, code }) => `${givenName} ${familyName} (${code})`,
    standing: (db) =>
      db
        .selectFrom("person")
        .innerJoin("role", "role.person_id", "person.id")
        .select(["code", "given_name as givenName", "family_name as familyName", "civility", "corps"])
        .select(["rank_fr as rankFr", "email", "phone", "language", "position", "event_id as eventId"])
        .where("role.role", "=", "partner")
        .where("role.withdrawn_at", "is", null)
        .$narrowType<{ eventId: string }>()
        .execute(),
    async take(tx, changes) {
      await keepPeople(tx, changes, invited.now)
      await grantPartners(tx, changes, { by: personId, now: invited.now })
    },
  }
}

function keptPartner(row: PartnerRow, { eventOf }: Invited): PartnerKept {
  const eventId = eventOf.get(row.seminarKey)
  if (eventId === undefined) throw new Error("a row that was checked names a seminar that does not exist")
  return {
    code: row.code,
    givenName: row.givenName,
    familyName: row.familyName,
    civility: row.civility,
    corps: row.category,
    rankFr: row.organisation,
    email: row.email,
    phone: "",
    // The interface speaks French and English; who reads neither is written to in English.
    language: row.language === "fr" ? "fr" : "en",
    position: "partner",
    eventId,
  }
}

async function grantPartners(
  tx: Tx,
  changes: readonly { row: PartnerKept }[],
  granting: { by: string | null; now: string },
): Promise<void> {
  const people = await personIds(tx)
  for (const { row } of changes) {
    const person_id = idOf(people, row.code)
    const held = await tx
      .selectFrom("role")
      .select("id")
      .where("person_id", "=", person_id)
      .where("role", "=", "partner")
      .where("event_id", "=", row.eventId)
      .where("withdrawn_at", "is", null)
      .executeTakeFirst()
    if (held) continue
    await tx
      .insertInto("role")
      .values({
        id: newId(),
        person_id,
        role: "partner",
        event_id: row.eventId,
        starts_on: null,
        ends_on: null,
        granted_by: granting.by,
        granted_at: granting.now,
        seconded_by: null,
        withdrawn_by: null,
        withdrawn_at: null,
      })
      .execute()
  }
}
