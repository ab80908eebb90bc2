import type { Typed } from "~/platform/typed-form"
import type { Slot } from "../../dossiers/documents"
import type { CountryChoice } from "../country-choice"
import type { DemandsDifference } from "./demands-difference"
import type { HostsOffered } from "./hosts-offered"

/** What the page of an office's demands shows; names are in the reader's language, moments on the event's clocks. */
export interface DemandsView {
  /** null for a head of no office */
  readonly office: { readonly id: string; readonly code: string; readonly name: string } | null
  /** the reader heads the office; else a custodian enters for it */
  readonly own: boolean
  readonly reader: string
  readonly answering: "not-asked" | "open" | "closed"
  readonly until: string | null
  readonly revision: number
  readonly typed: Typed
  readonly statedAt: string | null
  readonly statedBy: string | null
  readonly late: LateView | null
  readonly countries: readonly CountryChoice[]
  readonly themes: readonly { readonly key: string; readonly name: string }[]
  readonly hosts: HostsOffered
  readonly slots: readonly Slot[]
  readonly editions: readonly { readonly slug: string; readonly title: string }[]
  readonly just: "stated" | "asked" | "granted" | "refused" | null
}

/** What an office has asked to change after the last day. */
export interface LateView {
  readonly revision: number
  readonly why: string
  readonly askedAt: string
  readonly askedBy: string | null
  readonly difference: DemandsDifference
  /** the demands as they would be, for whoever asks for still others */
  readonly typed: Typed
  readonly answer: { readonly granted: boolean; readonly at: string; readonly word: string } | null
}
