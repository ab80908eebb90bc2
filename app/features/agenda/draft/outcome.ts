import type { Typed } from "~/platform/typed-form"
import type { AgendaRefusal } from "../refusals"
import type { FieldErrors } from "./input"
import type { TypedSession } from "./typed"

/** People whom a search found. */
export interface Found {
  readonly field: "speakers" | "named"
  readonly looked: string
  readonly people: readonly { readonly personId: string; readonly name: string; readonly note: string }[]
}

/** The version that somebody else saved meanwhile. */
export interface SavedMeanwhile {
  readonly typed: TypedSession
  readonly revision: number
  /** null when it is not known who */
  readonly by: string | null
  /** wall-clock time of the event, `YYYY-MM-DDTHH:MM` */
  readonly at: string
}

/** What a session's form is answered, unless the session is saved. */
export interface Outcome {
  readonly kind: "looked" | "checked" | "wrong" | "refused"
  /** as it was typed; of a confidential session without its words */
  readonly typed: TypedSession
  readonly withheld: boolean
  /** names of the people typed, by id */
  readonly people: Map<string, string>
  readonly errors: FieldErrors
  readonly found: Found | null
  readonly reason: AgendaRefusal | null
  readonly meanwhile: SavedMeanwhile | null
  /** what the next save is made from: the revision, and the values that the form was opened with */
  readonly revision: number
  readonly base: Typed
}
