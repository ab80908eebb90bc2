import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import { changeCalendarsShow } from "../../plans/taking-effect.server"
import { keepLastDayKnown, roundTableRulesOf } from "../../round-table-rules.server"
import type { Means } from "../means"
import { keepRulesBut } from "./destruction-day.server"
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
      const day = await keepRulesBut(tx, { eventId, personId }, rules)
      await keepLastDayKnown(tx, eventId)
      await changeCalendarsShow(tx, keys, { eventId, shown: rules.calendarsShow === "reserved", now })
      const { destroyedOn } = await roundTableRulesOf(tx, eventId)
      const { demandsUntil, wishesUntil, countersigned } = rules
      const detail = { demandsUntil, wishesUntil, countersigned, destroyedOn }
      const entry = { at: realNow, actorId: personId, act: "table-rules-set", eventId, detail }
      await journal.append(tx, { ...entry, confidential: true })
      const proposal = { ...entry, act: "destruction-proposed", detail: { destroyedOn: rules.destroyedOn } }
      if (day === "waits") await journal.append(tx, { ...proposal, confidential: true })
      return done()
    }),
  )
}
