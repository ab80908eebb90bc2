import type { ReadDb } from "#db/handle"
import { participantsOf } from "~/features/access/participants.server"
import type { Grant } from "~/features/access/policy"

export interface Attending {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: "fr" | "en"
  readonly civility: string
  readonly familyName: string
  readonly movement: "arriving" | "departing" | null
}

/** The attachés who attend an event, by name: those who may send wishes. */
export async function attendingPeople(db: ReadDb, grant: Grant<"gather-demands">, today: string): Promise<Attending[]> {
  const people = await participantsOf(db, grant, today)
  return people
    .filter(({ as }) => as.has("asi"))
    .map(({ personId, civility, givenName, familyName, email, language, as }) => ({
      id: personId,
      name: `${civility} ${givenName} ${familyName}`,
      email,
      language,
      civility,
      familyName,
      movement: as.has("arriving") ? "arriving" : as.has("departing") ? "departing" : null,
    }))
}
