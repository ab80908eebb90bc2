import type { Db, Tx } from "#db/handle"
import type { Grant, TableRelation } from "~/features/access/policy"
import { newId } from "~/platform/crypto/tokens.server"
import { done, type Result, refused } from "~/platform/result"
import type { Engagement } from "../dossiers/documents"
import { keepDossier, openDossier } from "../dossiers/sealed.server"
import { closingIn } from "./closing.server"
import { mayWithdraw } from "./dossier-view"
import { isOwedBy } from "./engagement"
import { noteAtTable } from "./opening.server"
import { officesHeadedBy } from "./queries.server"
import { once, type Writing } from "./writing.server"

export type EngagementRefusal = "unknown-engagement" | "too-many" | "dossier-closed"
type Changed = Result<undefined, EngagementRefusal>
export type Change = "keep" | "reopen" | "withdraw"

/** A table that promised more than this has promised nothing. */
const mostAtTable = 60

/** Writes down what was promised at the grant's table. */
export function makeEngagement(
  db: Db,
  grant: Grant<"keep-engagements">,
  promised: Pick<Engagement, "officeId" | "personIds" | "what" | "dueOn">,
  writing: Writing,
): Promise<Changed> {
  return once(db, grant, writing, async (tx): Promise<Changed> => {
    const { phase } = await closingIn(tx, grant.eventId, writing.now)
    if (phase !== "open") return refused("dossier-closed")
    const before = await engagementsOf(tx, grant, writing)
    if (before.length >= mostAtTable) return refused("too-many")
    const made: Engagement = { ...promised, id: newId(), madeBy: grant.personId, doneAt: null, told: [] }
    await keep(tx, grant, [...before, made], writing)
    await noteAtTable(tx, grant, writing, "engagement-made")
    return done()
  })
}

/** Marks an engagement as kept, or not kept yet, by whoever has it to keep; or takes it away. Anybody else finds none. */
export function changeEngagement(
  db: Db,
  grant: Grant<"keep-engagements">,
  { id, change }: { readonly id: string; readonly change: Change },
  writing: Writing,
): Promise<Changed> {
  return once(db, grant, writing, (tx) => changeIn(tx, grant, { id, change }, writing))
}

/** The same from the list of one's own engagements, which is open when the dossier is not: for whoever has it to keep. */
export function followEngagement(
  db: Db,
  grant: Grant<"see-own-tables"> | Grant<"follow-own-office">,
  {
    tableId,
    id,
    change,
  }: { readonly tableId: string; readonly id: string; readonly change: Exclude<Change, "withdraw"> },
  writing: Writing,
): Promise<Changed> {
  return once(db, grant, writing, (tx) => changeIn(tx, { ...grant, tableId, as: null }, { id, change }, writing))
}

interface At {
  readonly eventId: string
  readonly tableId: string
  readonly personId: string
  readonly as: TableRelation | null
}

async function changeIn(
  tx: Tx,
  at: At,
  { id, change }: { readonly id: string; readonly change: Change },
  writing: Writing,
): Promise<Changed> {
  const before = await engagementsOf(tx, at, writing)
  const meant = before.find((engagement) => engagement.id === id)
  const officeIds = await officesHeadedBy(tx, at.personId)
  const may = meant && (change === "withdraw" ? mayWithdraw(meant, at) : isOwedBy(meant, { ...at, officeIds }))
  if (!may) return refused("unknown-engagement")
  const doneAt = change === "keep" ? writing.now : null
  const after =
    change === "withdraw"
      ? before.filter((engagement) => engagement !== meant)
      : before.map((engagement) => (engagement === meant ? { ...meant, doneAt } : engagement))
  await keep(tx, at, after, writing)
  await noteAtTable(tx, at, writing, `engagement-${acts[change]}`)
  return done()
}

const acts = { keep: "kept", reopen: "reopened", withdraw: "withdrawn" } as const

async function engagementsOf(
  tx: Tx,
  { eventId, tableId }: Pick<At, "eventId" | "tableId">,
  { keys }: Pick<Writing, "keys">,
): Promise<readonly Engagement[]> {
  const dossier = await openDossier(tx, keys, { kind: "engagements", eventId, subjectId: tableId })
  return dossier?.content.engagements ?? []
}

function keep(
  tx: Tx,
  { eventId, tableId }: Pick<At, "eventId" | "tableId">,
  engagements: readonly Engagement[],
  { keys }: Pick<Writing, "keys">,
): Promise<void> {
  return keepDossier(tx, keys, { kind: "engagements", eventId, subjectId: tableId }, { engagements })
}
