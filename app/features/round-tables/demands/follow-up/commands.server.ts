import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import { changeCalendarsShow } from "../../plans/taking-effect.server"
import { keepRoundTableRules, roundTableRulesOf } from "../../round-table-rules.server"
import type { Means } from "../means"
import type { SetRules } from "./rules-input"

export type RulesSet = Result<undefined, "changed-meanwhile">

/** Sets how an event holds its round tables: until when one answers, and what becomes of the dossiers. */
export function setRules(
  db: Db,
  { eventId, personId }: Grant<"gather-demands">,
  { revision, rules }: { readonly revision: number; readonly rules: SetRules },
  { keys, journal, now, realNow, formKey }: Means,
): Promise<RulesSet> {
  return write(db, (tx) =>
    onceForForm<RulesSet>(tx, { key: formKey, personId, now: realNow }, async () => {
      if ((await roundTableRulesOf(tx, eventId)).revision !== revision) return refused("changed-meanwhile")
      await keepRoundTableRules(tx, eventId, rules, personId)
      await changeCalendarsShow(tx, keys, { eventId, shown: rules.calendarsShow === "reserved", now })
      const { demandsUntil, wishesUntil, countersigned, destroyedOn } = rules
      const detail = { demandsUntil, wishesUntil, countersigned, destroyedOn }
      const entry = { at: realNow, actorId: personId, act: "table-rules-set", eventId, detail }
      await journal.append(tx, { ...entry, confidential: true })
      return done()
    }),
  )
}
