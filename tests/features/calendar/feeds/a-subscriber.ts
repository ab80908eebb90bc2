import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { aCast } from "#tests/support/cast"
import { aSession } from "#tests/support/events"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { publishDraft } from "#tests/support/publishing"
import { ownUid } from "~/features/calendar/own-uids"
import { newId } from "~/platform/crypto/tokens.server"
import { aDoor, aFeed } from "./a-door"

/** A published colloquium: an opening, a workshop for attachés, a sealed slot, a meeting of others; an attaché's feed. */
export async function aSubscriber(db: Db) {
  const cast = await aCast(db)
  const installation = anInstallation(db)
  const { colloquium, rooms } = cast
  const opening = await aSession(db, colloquium, { title_fr: "Ouverture", visibility: "open", day: "2025-08-25" })
  const workshop = await aSession(db, colloquium, {
    title_fr: "Revue de poste",
    audience: "asi",
    room_id: rooms.workshop,
  })
  const sealed = await aSession(db, colloquium, {
    visibility: "confidential",
    audience: "asi",
    starts_at: "11:00",
    ends_at: "12:30",
    room_id: rooms.confidential,
  })
  const others = { title_fr: "Comité central", audience: "central", starts_at: "16:00", ends_at: "17:00" }
  await aSession(db, colloquium, others)
  await publish(installation, colloquium)
  const feed = await aFeed(installation, cast.attache)
  const served = await aDoor(installation)
  return {
    db,
    cast,
    installation,
    served,
    feed,
    path: `/f/${feed.token}.ics`,
    opening,
    workshop,
    sealed: ownUid(sealed, cast.attache),
  }
}

/** Publishes the draft, an hour after whatever was before. */
export async function publish(installation: TestInstallation, event: string): Promise<void> {
  const later = Date.parse(installation.time.now) + 3_600_000
  installation.time.now = new Date(later).toISOString().replace(".000", "")
  await publishDraft(installation, event, newId())
}

let retold = 0
/** Publishes with another title for one session: there is nothing to publish while nothing has changed. */
export async function publishRetitled(installation: TestInstallation, event: string, session: string): Promise<void> {
  retold++
  const title = { title_fr: `Revue ${retold}` }
  await write(installation.db, (tx) => tx.updateTable("session").set(title).where("id", "=", session).execute())
  await publish(installation, event)
}
