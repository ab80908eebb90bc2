import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Journal } from "~/platform/journal"

/** What an answer is written with. */
export interface Means {
  readonly keys: InstallationKeys
  readonly journal: Journal
  /** the events' time */
  readonly now: string
  /** the real time, for the journal and the form's key */
  readonly realNow: string
  /** the form's own key: sent twice, its work is done once */
  readonly formKey: string
}
