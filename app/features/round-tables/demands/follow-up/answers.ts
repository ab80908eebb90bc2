import type { RoundTableRules } from "../../round-table-rules"
import type { Answering } from "../answering"

/** All that an event's offices and attachés have answered; names in the reader's language, moments on the event's clocks. */
export interface Answers {
  readonly rules: RoundTableRules
  readonly today: string
  readonly demandsOpen: Answering
  readonly wishesOpen: Answering
  readonly offices: readonly OfficeAnswer[]
  readonly people: readonly PersonAnswer[]
}

export interface OfficeAnswer {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly head: string | null
  /** a reminder has left today */
  readonly toldToday: boolean
  /** a change asked for after the last day waits */
  readonly waits: boolean
  readonly statedAt: string | null
  readonly demands: readonly DemandAnswer[]
}

export interface DemandAnswer {
  readonly country: string
  readonly priority: "must" | "high" | "normal"
  readonly asks: string
  readonly coverage: "covered" | "vacant" | "nobody"
  readonly city: string | null
  readonly holder: string | null
  readonly arriving: string | null
}

export interface PersonAnswer {
  readonly id: string
  readonly name: string
  readonly movement: "arriving" | "departing" | null
  readonly toldToday: boolean
  readonly sentAt: string | null
  /** in order: the office's code, and whether something is asked of it */
  readonly wishes: readonly { readonly code: string; readonly asks: boolean }[]
}
