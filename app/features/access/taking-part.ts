import type { Role } from "./policy"

/** How somebody takes part in an event. `asi` = holder of a post, antenna heads included; the others as the glossary. */
export type Participation = "asi" | "arriving" | "departing" | "central" | "partner" | "speaker"

/** What an event invites by. Days are included on both sides. */
export interface Inviting {
  readonly id: string
  readonly kind: string
  readonly regionKey: string | null
  readonly startsOn: string
  readonly windowEndsOn: string
}

/** What the directory, the network and the drafts say of one person. */
export interface Known {
  readonly position: string
  /** roles in force; those of other events are passed over */
  readonly granted: readonly { readonly role: Role; readonly eventId: string | null }[]
  /** posts held, deputies left out */
  readonly held: readonly {
    readonly startsOn: string
    readonly endsOn: string | null
    readonly postKind: string
    readonly regionKey: string | null
  }[]
  readonly speaksIn: ReadonlySet<string>
}

export interface Part {
  readonly as: ReadonlySet<Participation>
  readonly roles: ReadonlySet<Role>
}

/** Positions of the directory whose people belong to the directorate in Nanterre. */
const staffPositions: readonly string[] = ["central", "director", "office_head", "organiser", "custodian"]
export const isStaff = (position: string) => staffPositions.includes(position)

/** What somebody is even when no event is on: an attaché unless the directory says otherwise. */
export function leastRoleOf(position: string): Role {
  if (isStaff(position) || position === "speaker") return "staff"
  return position === "partner" || position === "administrator" ? position : "attache"
}

/**
 * The part that a person takes in an event, null when there is none. Attachés come by the posts whose tenure touches the
 * event's days or its movement window, in a seminar by its region; staff of the directorate are in every event; partners
 * and speakers of other houses in those that name them.
 */
export function partIn(event: Inviting, { position, granted, held, speaksIn }: Known): Part | null {
  const as = new Set<Participation>()
  const roles = new Set<Role>()
  for (const { role, eventId } of granted) {
    if (eventId !== null && eventId !== event.id) continue
    roles.add(role)
    if (role === "partner") as.add("partner")
  }
  if (isStaff(position)) {
    roles.add("staff")
    as.add("central")
  } else if (position === "speaker" && speaksIn.has(event.id)) {
    roles.add("staff")
    as.add("speaker")
  }
  for (const { startsOn, endsOn, postKind, regionKey } of held) {
    const invited = event.kind === "colloquium" ? postKind !== "liaison_officer" : event.regionKey === regionKey
    if (!invited || startsOn > event.windowEndsOn || (endsOn !== null && endsOn < event.startsOn)) continue
    roles.add("attache")
    as.add("asi")
    if (startsOn > event.startsOn) as.add("arriving")
    if (endsOn !== null && endsOn <= event.windowEndsOn) as.add("departing")
  }
  // An administrator looks after accounts: that alone is no part in any event.
  return [...roles].some((role) => role !== "administrator") ? { as, roles } : null
}

/** The part of somebody whom only confidential sessions of an event name: that of a guest, a partner's for a partner. */
export function partByName(position: string): Part {
  return position === "partner"
    ? { as: new Set(["partner"]), roles: new Set(["partner"]) }
    : { as: new Set(["speaker"]), roles: new Set(["staff"]) }
}
