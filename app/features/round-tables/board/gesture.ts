/** A gesture of the address as a change, once all that it needs has been said. */
import type { Slot } from "../dossiers/documents"
import type { Gesture, Sought } from "./address"
import type { Change } from "./change"

/** Characters that the words of a table's focus may have. */
export const longestFocus = 120

/** What is still to be said before the effect can be shown. */
export type Unsaid = "partner" | "person" | "place" | "rules"

/** What a gesture asks before it can be tried; the others say all that they need where they begin. */
export const askedOf: Partial<Record<Gesture, Unsaid>> = {
  ajouter: "person",
  echanger: "partner",
  deplacer: "place",
  regler: "rules",
}

const atTable: Partial<Record<Gesture, "add" | "remove" | "pin" | "unpin" | "ban" | "unban">> = {
  ajouter: "add",
  retirer: "remove",
  epingler: "pin",
  liberer: "unpin",
  ecarter: "ban",
  readmettre: "unban",
}
const ofTable: Partial<Record<Gesture, "lock" | "unlock" | "pin-all">> = {
  verrouiller: "lock",
  deverrouiller: "unlock",
  "epingler-tous": "pin-all",
}
const ofOffice: Partial<Record<Gesture, "ban-office" | "unban-office">> = {
  "ecarter-office": "ban-office",
  "readmettre-office": "unban-office",
}

/** Null when no gesture is begun, or none that could be understood; `accept` needs a plan and is made elsewhere. */
export function changeIn(sought: Sought): Change | Unsaid | null {
  const { geste, table, personne, office } = sought
  if (!geste || geste === "accepter") return null
  const [seat, whole, banned] = [atTable[geste], ofTable[geste], ofOffice[geste]]
  if (banned) return personne && office ? { do: banned, personId: personne, officeId: office } : null
  if (!table) return null
  if (whole) return { do: whole, sessionId: table }
  if (seat) return personne ? { do: seat, personId: personne, sessionId: table } : "person"
  if (geste === "echanger") return swapIn(table, sought)
  return geste === "deplacer" ? moveIn(table, sought) : rulesIn(table, sought)
}

function swapIn(sessionId: string, { personne, avec }: Sought): Change | Unsaid | null {
  if (!personne) return null
  const [otherId, otherSessionId] = avec?.split(".") ?? []
  return otherId && otherSessionId ? { do: "swap", personId: personne, sessionId, otherId, otherSessionId } : "partner"
}

function moveIn(sessionId: string, { lieu }: Sought): Change | Unsaid {
  const [, day, startsAt, endsAt, roomId] = /^(.{10})T(.{5})-(.{5})\.(.+)$/.exec(lieu ?? "") ?? []
  return day && startsAt && endsAt && roomId ? { do: "move", sessionId, day, startsAt, endsAt, roomId } : "place"
}

/** Where a table is to be held, in an address. */
export const placeIn = ({ day, startsAt, endsAt }: Slot, roomId: string) => `${day}T${startsAt}-${endsAt}.${roomId}`

function rulesIn(sessionId: string, { min, max, hotes, theme }: Sought): Change | Unsaid {
  if (min === undefined || max === undefined || hotes === undefined) return "rules"
  return { do: "rules", sessionId, min, max, hosts: hotes, ownSubject: theme === "oui" }
}
