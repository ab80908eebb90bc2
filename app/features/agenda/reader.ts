import type { Part, Participation } from "~/features/access/taking-part"
import type { Reader } from "./audience"
import type { Audience } from "./session"

/** The audiences that each way of taking part in an event belongs to, beside `all`. */
const audiencesOf: Readonly<Record<Participation, readonly Audience[]>> = {
  asi: ["asi"],
  arriving: ["arriving"],
  departing: ["departing"],
  central: ["central"],
  speaker: [],
  partner: ["partners"],
}

/** Somebody as the agenda's rules know a reader: the audiences of an event follow from how one takes part in it. */
export function readerOf(personId: string, { as, roles }: Part): Reader {
  const audiences = new Set<Audience>(["all"])
  for (const way of as) for (const audience of audiencesOf[way]) audiences.add(audience)
  return {
    personId,
    audiences,
    staffOrNetwork: [...roles].some((role) => role !== "partner" && role !== "administrator"),
    partner: as.has("partner"),
  }
}
