import type { Db, Tx } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { capitalised } from "~/i18n/dates"
import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { done, type Result, refused } from "~/platform/result"
import type { ByHand, SeatingDocument, TableRules } from "../dossiers/documents"
import { namesOf } from "../names.server"
import { appendPlan, note, once, type Writing } from "../plans/commands.server"
import { setTableRules, type TableRulesById } from "../plans/table-rules.server"
import type { Change } from "./change"
import { changeWords } from "./change-words"
import type { Item } from "./item"
import { lookAt } from "./looking.server"
import { byHand, madeView } from "./made"
import { outcomeOf, type Refusal } from "./refusal"
import type { Scene } from "./scene"
import { sentenceOf } from "./sentence"
import { knownAfter } from "./standing"

type Seats = Grant<"seat-attendees">

/** What a change is written with, and the language of whoever makes it. */
export interface Telling extends Writing {
  readonly language: Language
}

export interface HandChange {
  readonly change: Change
  /** what the change gives that was missing; null for a gesture */
  readonly item: Item | null
  /** the version that was on screen */
  readonly follows: number
}

export type Changed =
  | Result<{ readonly number: number }, "changed-meanwhile" | "nothing-to-undo" | "nothing-to-redo">
  | { readonly ok: false; readonly reason: "refused"; readonly facts: Refusal }

/**
 * Makes the next version of the one on screen by a change. Refused when another version has followed since, and when the
 * change breaks a hard rule in the house as it is now; a refused change leaves nothing behind.
 */
export function keepChange(db: Db, grant: Seats, asked: HandChange, writing: Telling): Promise<Changed> {
  return once(db, grant, writing, async (tx): Promise<Changed> => {
    const { plan, scene } = await lookAt(tx, writing.keys, grant)
    if (!plan || !scene || plan.number !== asked.follows) return refused("changed-meanwhile")
    const outcome = outcomeOf(scene, asked.change)
    if (!outcome.ok) return refused("refused", outcome.refusal)
    const { rulesBefore: _, computed: __, walk: ___, ...version } = outcome.after.version
    const rulesBefore =
      asked.change.do === "rules" ? await setTableRules(tx, grant, writing, rulesIn(outcome.after, asked)) : null
    const made = byHand(scene, asked.change, asked.item)
    const document: SeatingDocument = {
      ...version,
      ...knownAfter(scene, outcome.after, asked.change),
      reason: await told(tx, grant, writing, scene, made),
      origin: "hand",
      made,
      ...(rulesBefore && { rulesBefore }),
    }
    return append(tx, grant, writing, document, plan.number)
  })
}

/** What was done, in words, for whoever goes through the versions later. */
export async function told(
  tx: Tx,
  grant: Seats,
  { keys, language }: Telling,
  scene: Scene,
  made: ByHand,
): Promise<string> {
  const names = await namesOf(tx, keys, grant, { house: scene.house, language })
  return capitalised(sentenceOf(sayIn(changeWords, language), madeView(scene, names, made)))
}

export async function append(
  tx: Tx,
  grant: Seats,
  writing: Telling,
  document: SeatingDocument,
  follows: number,
): Promise<Changed> {
  const kept = await appendPlan(tx, grant, { document, follows }, writing)
  if (!kept.ok) return refused("changed-meanwhile")
  await note(tx, grant, writing, { act: "plan-kept", number: kept.value.number })
  return done({ number: kept.value.number })
}

function rulesIn(
  { house }: { readonly house: { readonly tables: readonly { sessionId: string; rules: TableRules }[] } },
  { change }: HandChange,
): TableRulesById {
  const id = "sessionId" in change ? change.sessionId : ""
  const table = house.tables.find(({ sessionId }) => sessionId === id)
  return table ? { [id]: table.rules } : {}
}
