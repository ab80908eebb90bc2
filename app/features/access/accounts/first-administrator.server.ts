import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"
import { done, type Result, refused } from "~/platform/result"
import { actingHolders } from "../roles/acting.server"
import type { When } from "../roles/commands.server"

interface FirstAdministrator {
  readonly address: string
  readonly givenName: string
  readonly familyName: string
  readonly civility: "M." | "Mme"
  /** although another administrator may act: for when nobody can reach him any more */
  readonly force: boolean
}

/**
 * Makes the first administrator of an installation, from the machine it runs on: a new account, or one that is there.
 * Refused while an administrator can act, who may grant the role as any other.
 */
export function createAdministrator(
  db: Db,
  journal: Journal,
  { address, givenName, familyName, civility, force }: FirstAdministrator,
  { now, today }: When,
): Promise<Result<"new-account" | "known-account", "already-one" | "suspended" | "already-this-one">> {
  return write(db, async (tx) => {
    const acting = await actingHolders(tx, "administrator", today)
    const known = await tx.selectFrom("person").select("id").where("email", "=", address).executeTakeFirst()
    if (known && acting.includes(known.id)) return refused("already-this-one")
    if (acting.length && !force) return refused("already-one")
    const suspended = await tx
      .selectFrom("suspension")
      .select("id")
      .where("person_id", "=", known?.id ?? "")
      .where("lifted_at", "is", null)
      .executeTakeFirst()
    if (suspended) return refused("suspended")
    const personId = known?.id ?? newId()
    if (!known)
      await tx
        .insertInto("person")
        .values({
          id: personId,
          code: `I-${personId.slice(0, 10)}`,
          given_name: givenName,
          family_name: familyName,
          civility,
          corps: "",
          rank_fr: "",
          email: address,
          phone: "",
          language: "fr",
          position: "administrator",
          created_at: now,
          revision: 1,
        })
        .execute()
    await tx
      .insertInto("role")
      .values({ id: newId(), person_id: personId, role: "administrator", granted_at: now })
      .execute()
    const entry = { at: now, actorId: null, act: "administrator-created", subject: personId }
    await journal.append(tx, { ...entry, detail: { forced: acting.length > 0 } })
    return done(known ? "known-account" : "new-account")
  })
}
