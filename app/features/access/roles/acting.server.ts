import type { ReadDb } from "#db/handle"
import type { GrantableRole } from "./grantable"

/** Whoever may use a role for the whole directorate today: granted, in its days, the account not suspended. */
export async function actingHolders(db: ReadDb, role: GrantableRole, today: string): Promise<string[]> {
  const holders = await db
    .selectFrom("role")
    .leftJoin("suspension", (join) =>
      join.onRef("suspension.person_id", "=", "role.person_id").on("suspension.lifted_at", "is", null),
    )
    .select("role.person_id")
    .distinct()
    .where("role.role", "=", role)
    .where("role.event_id", "is", null)
    .where("role.withdrawn_at", "is", null)
    .where((eb) => eb.or([eb("role.starts_on", "is", null), eb("role.starts_on", "<=", today)]))
    .where((eb) => eb.or([eb("role.ends_on", "is", null), eb("role.ends_on", ">=", today)]))
    .where("suspension.id", "is", null)
    .orderBy("role.person_id")
    .execute()
  return holders.map(({ person_id }) => person_id)
}
