import type { Problems, Typed } from "~/platform/typed-form"
import type { Demand } from "../../dossiers/documents"

/** Why a form of demands was not taken. */
export type Refusal =
  | "changed-meanwhile"
  | "closed"
  | "not-asked"
  | "unknown-office"
  | "still-open"
  | "nothing-changed"
  | "nothing-asked"

/** What an answer to the form says beside what was typed in it. */
export interface DemandsOutcome {
  readonly typed: Typed
  /** what the form was made from, as it said itself */
  readonly opened: { readonly revision: string; readonly typed: Typed }
  readonly problems: Problems
  readonly reason: Refusal | null
  readonly looked: string
  readonly why: string
  /** of an earlier edition, where one has asked to see them */
  readonly earlier: { readonly slug: string; readonly demands: readonly Demand[] } | null
  /** the demands as they stand, where somebody has changed them meanwhile */
  readonly current: { readonly revision: number; readonly typed: Typed } | null
}
