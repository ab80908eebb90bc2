import type { ReadDb } from "#db/handle"
import type { AnswersImporter } from "~/features/access/importer"
import { countryKeys, idOf } from "~/features/network/references.server"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import type { OfficeDemands } from "../dossiers/documents"
import { keepDossiers, openDossiers } from "../dossiers/sealed.server"
import { type DemandRow, demandsImport } from "./demands-import"
import { type StatedAt, withImportedDemands } from "./imported-answers"

/** code of an office → id */
export async function officeIds(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const offices = await db.selectFrom("office").select(["code", "id"]).execute()
  return new Map(offices.map(({ code, id }) => [code, id]))
}

/** The demands of an event's offices, each office's in its sealed dossier. Nothing of a line is ever shown. */
export function demandsDestination(
  { eventId, personId }: AnswersImporter,
  keys: InstallationKeys,
  at: StatedAt,
): DestinationOf<typeof demandsImport, DemandRow> {
  return {
    kind: demandsImport,
    confidential: true,
    known: async (db) => ({ offices: await officeIds(db), countries: await countryKeys(db) }),
    kept: (row) => row,
    key: demandsImport.key,
    nameOf: () => null,
    async standing(db) {
      const codeOf = new Map([...(await officeIds(db))].map(([code, id]) => [id, code]))
      const dossiers = await openDossiers(db, keys, { kind: "demands", eventId })
      return [...dossiers].flatMap(([officeId, { content }]) =>
        content.demands.map(({ countryIso2, priority, asks }) => ({
          officeCode: codeOf.get(officeId) ?? "",
          country: countryIso2,
          priority,
          subjectFr: asks,
        })),
      )
    },
    async take(tx, changes) {
      const offices = await officeIds(tx)
      const dossiers = await openDossiers(tx, keys, { kind: "demands", eventId })
      const byOffice = new Map<string, DemandRow[]>()
      for (const { row } of changes) byOffice.set(row.officeCode, [...(byOffice.get(row.officeCode) ?? []), row])
      const kept = new Map<string, OfficeDemands>()
      for (const [code, rows] of byOffice) {
        const subjectId = idOf(offices, code)
        const imported = rows.map(({ country, priority, subjectFr }) => ({
          countryIso2: country,
          priority,
          asks: subjectFr,
        }))
        const before = dossiers.get(subjectId)?.content ?? null
        kept.set(subjectId, withImportedDemands(before, imported, { by: personId, at: at(code) }))
      }
      await keepDossiers(tx, keys, { kind: "demands", eventId }, kept)
    },
  }
}
