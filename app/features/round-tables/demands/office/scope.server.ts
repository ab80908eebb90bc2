import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"

export interface Office {
  readonly id: string
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
}

/** Whose demands are stated: by the head of the office itself, or by a custodian for it. */
export interface OfficeScope {
  readonly grant: Grant<"state-own-demands"> | Grant<"gather-demands">
  readonly office: Office
}

const columns = ["id", "code", "name_fr as nameFr", "name_en as nameEn"] as const

/** The office of which the asker is the head; null when there is none. */
export async function ownOffice(db: ReadDb, grant: Grant<"state-own-demands">): Promise<OfficeScope | null> {
  const office = await db
    .selectFrom("office")
    .select(columns)
    .where("head_person_id", "=", grant.personId)
    .orderBy("code")
    .executeTakeFirst()
  return office ? { grant, office } : null
}

/** Any office, for a custodian. */
export async function officeFor(db: ReadDb, grant: Grant<"gather-demands">, id: string): Promise<OfficeScope | null> {
  const office = await db.selectFrom("office").select(columns).where("id", "=", id).executeTakeFirst()
  return office ? { grant, office } : null
}

/** The same office once more, inside the transaction that writes: somebody else may head it by now. */
export function stillIn(db: ReadDb, { grant, office }: OfficeScope): Promise<OfficeScope | null> {
  return grant.act === "gather-demands"
    ? officeFor(db, grant as Grant<"gather-demands">, office.id)
    : ownOffice(db, grant as Grant<"state-own-demands">)
}

export const isOwn = ({ grant }: OfficeScope) => grant.act === "state-own-demands"
