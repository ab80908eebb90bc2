import { type Asked, notFound } from "~/features/access/gate.server"
import type { EventRelation } from "~/features/access/relations.server"
import type { Viewer } from "~/features/access/viewer.server"
import { noteOpening } from "~/features/round-tables/tables/opening.server"
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

/** The same for a page that hands all of it to its reader: each such page leaves in the journal that it was opened. */
export async function dossierOpened(asked: Asked, granted: Granted) {
  const dossier = await dossierAsked(asked, granted)
  const { db, journal, realClock } = asked.context
  await noteOpening(db, granted.grant, { journal, realNow: realClock.now() })
  return dossier
}
