import type { AnswersImporter } from "~/features/access/importer"
import { idOf, personIds, positionsByCode } from "~/features/network/references.server"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import type { PersonWishes } from "../dossiers/documents"
import { keepDossiers, openDossiers } from "../dossiers/sealed.server"
import { officeIds } from "./demands-import.server"
import { type StatedAt, withImportedWishes } from "./imported-answers"
import { type WishRow, wishesImport } from "./wishes-import"

/** The wishes of an event's attachés, each one's in a sealed dossier. Nothing of a line is ever shown. */
export function wishesDestination(
  { eventId, personId }: AnswersImporter,
  keys: InstallationKeys,
  at: StatedAt,
): DestinationOf<typeof wishesImport, WishRow> {
  return {
    kind: wishesImport,
    confidential: true,
    known: async (db) => ({ positionOf: await positionsByCode(db), offices: await officeIds(db) }),
    kept: (row) => row,
    key: wishesImport.key,
    nameOf: () => null,
    async standing(db) {
      const codeOfOffice = inverted(await officeIds(db))
      const codeOfPerson = inverted(await personIds(db))
      const dossiers = await openDossiers(db, keys, { kind: "wishes", eventId })
      return [...dossiers].flatMap(([subjectId, { content }]) =>
        content.wishes.map(({ officeId }, place) => ({
          personCode: codeOfPerson.get(subjectId) ?? "",
          rank: (place + 1) as WishRow["rank"],
          officeCode: codeOfOffice.get(officeId) ?? "",
        })),
      )
    },
    async take(tx, changes) {
      const [offices, people] = [await officeIds(tx), await personIds(tx)]
      const dossiers = await openDossiers(tx, keys, { kind: "wishes", eventId })
      const byPerson = new Map<string, WishRow[]>()
      for (const { row } of changes) byPerson.set(row.personCode, [...(byPerson.get(row.personCode) ?? []), row])
      const kept = new Map<string, PersonWishes>()
      for (const [code, rows] of byPerson) {
        const subjectId = idOf(people, code)
        const imported = rows.map(({ rank, officeCode }) => ({ rank, officeId: idOf(offices, officeCode) }))
        const before = dossiers.get(subjectId)?.content ?? null
        kept.set(subjectId, withImportedWishes(before, imported, { by: personId, at: at(code) }))
      }
      await keepDossiers(tx, keys, { kind: "wishes", eventId }, kept)
    },
  }
}

const inverted = (ids: ReadonlyMap<string, string>) => new Map([...ids].map(([code, id]) => [id, code]))
