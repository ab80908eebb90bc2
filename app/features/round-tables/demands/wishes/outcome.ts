import type { Problems, Typed } from "~/platform/typed-form"

/** What an answer to the form says beside what was typed in it. */
export interface WishesOutcome {
  readonly typed: Typed
  /** what the form was made from, as it said itself */
  readonly opened: { readonly revision: string; readonly typed: Typed }
  readonly problems: Problems
  readonly reason: "changed-meanwhile" | "closed" | "not-asked" | null
  /** the wishes as they stand, where somebody has changed them meanwhile */
  readonly current: { readonly revision: number; readonly typed: Typed } | null
}
