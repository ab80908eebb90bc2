import {
  type DirectorateAct,
  type EventAct,
  type Grant,
  permit,
  type Role,
  type SelfAct,
} from "~/features/access/policy"

/** The grant of an organiser for an act in an event, as the gate mints it. */
export function organiserOf<A extends EventAct>(act: A, personId: string, eventId: string): Grant<A> {
  return holderOf("organiser", act, personId, eventId)
}

/** The grant of a custodian for the seating of an event. */
export function custodianOf(personId: string, eventId: string): Grant<"seat-attendees"> {
  return holderOf("custodian", "seat-attendees", personId, eventId)
}

function holderOf<A extends EventAct>(role: Role, act: A, personId: string, eventId: string): Grant<A> {
  const grant = permit(act, { personId, roles: new Set<Role>([role]), demo: true, strong: true }, eventId)
  if (!grant) throw new Error(`a ${role} may ${act}`)
  return grant
}

/** The grant of somebody with a role for an act about the directorate or oneself, in a strong sign-in. */
export function roleGrant<A extends DirectorateAct | SelfAct>(act: A, role: Role, personId: string): Grant<A> {
  const grant = permit(act, { personId, roles: new Set<Role>([role]), demo: false, strong: true })
  if (!grant) throw new Error(`a ${role} may ${act}`)
  return grant
}

/** The same for the directorate as a whole. */
export function organiserOfAll(personId: string): Grant<"create-event"> {
  const grant = permit("create-event", { personId, roles: new Set<Role>(["organiser"]), demo: true })
  if (!grant) throw new Error("an organiser may create events")
  return grant
}
