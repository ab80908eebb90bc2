import type { AppLoadContext } from "@remix-run/node"
import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Journal } from "~/platform/journal"
import { formKeyIn, onceForForm } from "~/platform/sent-forms.server"

/** What every change at a table is written with. */
export interface Writing {
  readonly keys: InstallationKeys
  readonly journal: Journal
  /** the events' time, as pages show it */
  readonly now: string
  /** the real time, for the journal */
  readonly realNow: string
  /** the form's own key: sent twice, its work is done once */
  readonly formKey: string
}

export function writingOf({ keys, journal, clock, realClock }: AppLoadContext, form: FormData): Writing {
  return { keys, journal, now: clock.now(), realNow: realClock.now(), formKey: formKeyIn(form) }
}

/**
 * Does a form's work once, in one transaction. What it answers is remembered in the clear when it was done, so that no
 * answer of such a work holds a word of a dossier.
 */
export function once<T>(
  db: Db,
  { personId }: { readonly personId: string },
  { formKey, realNow }: Writing,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return write(db, (tx) => onceForForm(tx, { key: formKey, personId, now: realNow }, () => work(tx)))
}
