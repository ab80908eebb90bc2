import type { AppLoadContext } from "@remix-run/node"
import { peopleDestination } from "~/features/access/people-import.server"
import { type Grant, permit } from "~/features/access/policy"
import type { Viewer } from "~/features/access/viewer.server"
import { sessionsDestination } from "~/features/agenda/sessions-import.server"
import type { ImportedKind } from "~/features/events/import-words"
import { roomsDestination } from "~/features/events/rooms-import.server"
import { assignmentsDestination } from "~/features/network/assignments-import.server"
import { postsDestination } from "~/features/network/posts-import.server"
import { sessionSeal } from "~/features/round-tables/session-seal.server"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Destination } from "~/platform/table-file/intake.server"

/** What somebody may import, by grants: into an event, and into the network for the directorate's own. */
export interface MayImport {
  readonly event: Grant<"import-into-event">
  readonly network: Grant<"import-network"> | null
}

/** Whoever imports, as the page's loader and action know them. */
export function importerOf(
  { config, keys, realClock, journal, tableReader }: AppLoadContext,
  viewer: Viewer,
  event: MayImport["event"],
) {
  const { personId, roles } = viewer
  return {
    uploader: { personId, eventId: event.eventId },
    may: { event, network: permit("import-network", { personId, roles, demo: config.demo }) },
    means: { keys, journal, tableReader, now: realClock.now() },
  }
}

export const kindsFor = ({ network }: Pick<MayImport, "network">): readonly ImportedKind[] =>
  network ? ["people", "rooms", "sessions", "posts", "assignments"] : ["people", "rooms", "sessions"]

/** Whatever is done with a destination, of which only its kind is known. */
type Use<T> = <C extends string, Row, Known, Kept extends object>(
  destination: Destination<C, Row, Known, Kept>,
  importer: { readonly eventId: string | null },
) => T

/** Does something with the place where files of a kind go; null when there is no such kind for this importer. */
export function atDestination<T>(
  kind: string,
  { event, network }: MayImport,
  { keys, now }: { readonly keys: InstallationKeys; readonly now: string },
  use: Use<T>,
): T | null {
  if (kind === "people") return use(peopleDestination(network ?? event, now), event)
  if (kind === "rooms") return use(roomsDestination(event), event)
  if (kind === "sessions") return use(sessionsDestination(event, sessionSeal(keys), now), event)
  if (kind === "posts" && network) return use(postsDestination(network), network)
  if (kind === "assignments" && network) return use(assignmentsDestination(network), network)
  return null
}
