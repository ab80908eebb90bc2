import { type EventAct, type Grant, permit, type Role } from "~/features/access/policy"

/** The grant of an organiser for an act in an event, as the gate mints it. */
export function organiserOf<A extends EventAct>(act: A, personId: string, eventId: string): Grant<A> {
  const grant = permit(act, { personId, roles: new Set<Role>(["organiser"]), demo: true }, eventId)
  if (!grant) throw new Error(`an organiser may ${act}`)
  return grant
}

/** The same for the directorate as a whole. */
export function organiserOfAll(personId: string): Grant<"create-event"> {
  const grant = permit("create-event", { personId, roles: new Set<Role>(["organiser"]), demo: true })
  if (!grant) throw new Error("an organiser may create events")
  return grant
}
