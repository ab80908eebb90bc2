import type { AgendaRefusal } from "../refusals"

/** What was typed when nothing could be published, and why. */
export interface Refusal {
  readonly reason: AgendaRefusal
  readonly reasons: Map<string, string>
  readonly word: string
  readonly tell: "concerned" | "nobody"
}
