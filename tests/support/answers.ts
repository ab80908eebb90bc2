import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import type { Documents } from "~/features/round-tables/dossiers/documents"
import { keepDossier } from "~/features/round-tables/dossiers/sealed.server"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { keepRoundTableRules } from "~/features/round-tables/round-table-rules.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { TestInstallation } from "./installation"

/** A central office, and who heads it. */
export async function anOffice(db: Db, code: string, headId: string | null): Promise<string> {
  const id = newId()
  const names = { name_fr: `Office ${code}`, name_en: `${code} office`, parent: "DNPJ", themes: "", aliases: "" }
  await write(db, (tx) =>
    tx
      .insertInto("office")
      .values({ id, code, head_person_id: headId, ...names })
      .execute(),
  )
  return id
}

/** The days until which an event asks for answers. */
export function answersUntil(
  { db }: TestInstallation,
  eventId: string,
  until: { readonly demandsUntil?: string | null; readonly wishesUntil?: string | null },
): Promise<void> {
  return write(db, (tx) => keepRoundTableRules(tx, eventId, { ...usualRules, ...until }))
}

export function someDemands(
  { db, keys }: TestInstallation,
  eventId: string,
  officeId: string,
  given: Partial<Documents["demands"]> = {},
): Promise<void> {
  const content: Documents["demands"] = {
    demands: [{ countryIso2: "ES", priority: "must", asks: "Un point d'étape", favoured: [] }],
    themes: [],
    hosts: [],
    away: [],
    word: "",
    statedAt: "2025-08-11T08:00:00Z",
    statedBy: null,
    ...given,
  }
  return write(db, (tx) => keepDossier(tx, keys, { kind: "demands", eventId, subjectId: officeId }, content))
}

export function someWishes(
  { db, keys }: TestInstallation,
  eventId: string,
  personId: string,
  wishes: Documents["wishes"]["wishes"],
): Promise<void> {
  const content = { wishes, sentAt: "2025-08-11T08:00:00Z", sentBy: null }
  return write(db, (tx) => keepDossier(tx, keys, { kind: "wishes", eventId, subjectId: personId }, content))
}
