import type { Grant } from "./policy"

/** The founding of a demonstration, which nobody does; only `db/demo` makes one. */
export interface Founding<Event extends string | null> {
  readonly founding: true
  readonly personId: null
  readonly eventId: Event
}

/** Who takes files into an event, and who takes them into the network: by a grant, or at the founding. */
export type EventImporter = Grant<"import-into-event"> | Founding<string>
/** Who takes the answers of offices and attachés into an event, which organisers never see. */
export type AnswersImporter = Grant<"gather-demands"> | Founding<string>
export type NetworkImporter = Grant<"import-network"> | Founding<null>

export const isFounding = (importer: EventImporter | NetworkImporter): importer is Founding<string> | Founding<null> =>
  "founding" in importer
