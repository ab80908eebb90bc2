import type { Tx } from "#db/handle"
import { newId } from "~/platform/crypto/tokens.server"

/** Mme Maud Montcalmès, of the directorate, administers the demonstration. */
const foundingAdministrator = "P0050"

/** Positions whose people hold the role of the same name from the founding on. No import ever grants them. */
const founding = ["director", "office_head", "organiser", "custodian"] as const

/** Grants the first roles of the demonstration; nobody could have granted them, so `granted_by` is empty. Answers how many. */
export async function grantFoundingRoles(tx: Tx, now: string): Promise<number> {
  const people = await tx.selectFrom("person").select(["id", "code", "position"]).execute()
  const roles = people.flatMap(({ id, code, position }) => {
    const role = founding.find((one) => one === position)
    const administers = code === foundingAdministrator ? (["administrator"] as const) : []
    return [...(role ? [role] : []), ...administers].map((one) => ({ person_id: id, role: one }))
  })
  await tx
    .insertInto("role")
    .values(
      roles.map((role) => ({
        ...role,
        id: newId(),
        event_id: null,
        starts_on: null,
        ends_on: null,
        granted_by: null,
        granted_at: now,
        seconded_by: null,
        withdrawn_by: null,
        withdrawn_at: null,
      })),
    )
    .execute()
  return roles.length
}
