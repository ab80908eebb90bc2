import type { ReadDb } from "#db/handle"
import type { GrantableRole } from "./grantable"
import type { Administration, Custodian } from "./naming"

/** Whoever may use a role for the whole directorate today: granted, in its days, the account not suspended. */
export async function actingHolders(db: ReadDb, role: GrantableRole, today: string): Promise<string[]> {
  const holders = await held(db, role, today)
    .leftJoin("suspension", (join) =>
      join.onRef("suspension.person_id", "=", "role.person_id").on("suspension.lifted_at", "is", null),
    )
    .where("suspension.id", "is", null)
    .execute()
  return holders.map(({ person_id }) => person_id)
}

/** Whoever is custodian for the whole directorate today, and since when the account is suspended if it is. */
export async function standingCustodians(db: ReadDb, today: string): Promise<Custodian[]> {
  const holders = await held(db, "custodian", today)
    .leftJoin("suspension", (join) =>
      join.onRef("suspension.person_id", "=", "role.person_id").on("suspension.lifted_at", "is", null),
    )
    .select("suspension.suspended_at")
    .execute()
  return holders.map(({ person_id: personId, suspended_at: suspendedAt }) => ({ personId, suspendedAt }))
}

function held(db: ReadDb, role: GrantableRole, today: string) {
  return db
    .selectFrom("role")
    .select("role.person_id")
    .distinct()
    .where("role.role", "=", role)
    .where("role.event_id", "is", null)
    .where("role.withdrawn_at", "is", null)
    .where((eb) => eb.or([eb("role.starts_on", "is", null), eb("role.starts_on", "<=", today)]))
    .where((eb) => eb.or([eb("role.ends_on", "is", null), eb("role.ends_on", ">=", today)]))
    .orderBy("role.person_id")
}

/** Every administrator's role that was ever granted, and by whom. */
export async function administrations(db: ReadDb): Promise<Administration[]> {
  const granted = await db
    .selectFrom("role")
    .select(["person_id as personId", "granted_by as grantedBy", "granted_at as grantedAt", "withdrawn_at"])
    .where("role", "=", "administrator")
    .execute()
  return granted.map(({ withdrawn_at, ...one }) => ({ ...one, withdrawn: withdrawn_at !== null }))
}
