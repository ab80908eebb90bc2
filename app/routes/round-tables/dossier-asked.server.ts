import { type Asked, notFound } from "~/features/access/gate.server"
import type { EventRelation } from "~/features/access/relations.server"
import type { Viewer } from "~/features/access/viewer.server"
import { dossierView, type ReadsTable } from "~/features/round-tables/tables/queries.server"
import { newId } from "~/platform/crypto/tokens.server"

interface Granted {
  readonly viewer: Viewer
  readonly grant: ReadsTable
  readonly relation: EventRelation
}

/** A dossier as its reader sees it, with the keys of the forms on its page; no dossier is the 404 of an unknown page. */
export async function dossierAsked(asked: Asked, { viewer, grant, relation }: Granted) {
  const { config, db, keys, clock } = asked.context
  const reading = { event: relation.slug, language: viewer.language, now: clock.now() }
  const view = await dossierView(db, keys, grant, reading)
  if (!view) throw notFound()
  return { view, demo: config.demo, formKeys: { notes: newId(), engagement: newId() } }
}
