import type { Db } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { done, type Result, refused } from "~/platform/result"
import type { Notes, OwnNote } from "../dossiers/documents"
import { keepDossier, openDossier } from "../dossiers/sealed.server"
import { noteAtTable } from "./opening.server"
import { once, type Writing } from "./writing.server"

/** A stale save is refused with what stands; nothing is overwritten. */
type Kept<Current> = Result<undefined, "changed-meanwhile", { readonly current: Current }>

/** Keeps somebody's own notes of a table. `revision`: of the notes that the form was made from, 0 before the first. */
export function keepOwnNotes(
  db: Db,
  grant: Grant<"keep-own-notes">,
  { text, revision }: { readonly text: string; readonly revision: number },
  writing: Writing,
): Promise<Kept<OwnNote>> {
  const { eventId, tableId, personId } = grant
  const name = { kind: "own-notes", eventId, subjectId: tableId } as const
  return once(db, grant, writing, async (tx): Promise<Kept<OwnNote>> => {
    const everybodys = (await openDossier(tx, writing.keys, name))?.content ?? {}
    const current = everybodys[personId]
    if (current && current.revision !== revision) return refused("changed-meanwhile", { current })
    const note: OwnNote = { text, keptAt: writing.now, revision: (current?.revision ?? 0) + 1 }
    await keepDossier(tx, writing.keys, name, { ...everybodys, [personId]: note })
    await noteAtTable(tx, grant, writing, "own-notes-kept")
    return done()
  })
}

/** Keeps the agenda and the notes of the table, for everybody who sits there. */
export function keepTableNotes(
  db: Db,
  grant: Grant<"keep-table-notes">,
  { agenda, text, revision }: Pick<Notes, "agenda" | "text"> & { readonly revision: number },
  writing: Writing,
): Promise<Kept<Notes>> {
  const { eventId, tableId, personId } = grant
  const name = { kind: "notes", eventId, subjectId: tableId } as const
  return once(db, grant, writing, async (tx): Promise<Kept<Notes>> => {
    const current = await openDossier(tx, writing.keys, name)
    if ((current?.revision ?? 0) !== revision && current)
      return refused("changed-meanwhile", { current: current.content })
    await keepDossier(tx, writing.keys, name, { agenda, text, keptAt: writing.now, keptBy: personId })
    await noteAtTable(tx, grant, writing, "table-notes-kept")
    return done()
  })
}
