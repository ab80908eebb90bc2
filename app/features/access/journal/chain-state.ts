import { inParis } from "~/platform/zones/paris"

/** What a verification of the journal found, as its page shows it. */
export interface ChainState {
  readonly state: "whole" | "broken" | "unconfirmed"
  /** whether the next checkpoint can be written */
  readonly writable: boolean
  /** `HH:MM` in Paris */
  readonly at: string
  /** `HH:MM` in Paris: when the chain was last followed from its first line */
  readonly fullAt: string
  /** how many entries there are, for whoever may read them all */
  readonly count: number | null
}

interface Report {
  readonly verdict: { readonly whole: true; readonly checkpoint: { readonly seq: number } } | { readonly whole: false }
  readonly checkpointFault: string | null
  readonly writable: boolean
  readonly at: string
  readonly fullAt: string
}

export function chainStateOf(report: Report, mayCount: boolean): ChainState {
  const { verdict, checkpointFault, writable, at, fullAt } = report
  return {
    state: !verdict.whole ? "broken" : checkpointFault ? "unconfirmed" : "whole",
    writable,
    at: inParis(at).slice(11),
    fullAt: inParis(fullAt).slice(11),
    count: mayCount && verdict.whole ? verdict.checkpoint.seq : null,
  }
}
