import { expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import { openDatabase } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { ownUid } from "~/features/calendar/own-uids"
import { sessionSeal } from "~/features/round-tables/session-seal.server"
import { toInstant } from "~/platform/zones/wall-clock"
import { readers } from "../readers"
import { aDoor, aFeed } from "./a-door"

it("the demonstration's feeds are read alike by two unrelated readers, and tell nothing that is sealed", async () => {
  const db = await openDatabase()
  const installation = anInstallation(db, { demo: true })
  await loadDemo(installation)
  const events = await db
    .selectFrom("event")
    .select(["id", "slug"])
    .where("slug", "in", ["colloque-2025", "seminaire-moyen-orient-2025"])
    .orderBy("slug")
    .execute()
  const [colloquium] = events
  const sealed = await sessionSeal(installation.keys).words(db, colloquium?.id ?? "")
  const secrets = [...sealed.values()].flatMap(({ code, titleFr, titleEn }) => [code, titleFr, titleEn])
  expect(secrets.length).toBeGreaterThan(80)

  const served = await aDoor(installation)
  const people = await db
    .selectFrom("person")
    .select(["id", "position"])
    .where("code", "in", ["P0001", "P0006", "P0033", "P0080", "P0100", "P0120"])
    .execute()
  expect(people.length).toBe(6)
  const sessions = await db
    .selectFrom("session")
    .innerJoin("event", "event.id", "session.event_id")
    .select(["session.uid", "session.title_fr", "session.day", "session.starts_at", "session.ends_at"])
    .select(["session.visibility", "event.time_zone"])
    .execute()
  const known = new Map(sessions.map((session) => [session.uid, session]))
  for (const { id } of people) {
    const reserved = new Map(sessions.map((session) => [ownUid(session.uid, id), session]))
    const { token } = await aFeed(installation, id)
    const { status, text } = await served.fetch(`/f/${token}.ics`)
    expect(status).toBe(200)
    const unfolded = text.replaceAll("\r\n ", "").replace(/\\([,;\\])/g, "$1")
    for (const secret of secrets) expect(unfolded).not.toContain(secret)
    const [entries = [], others = []] = readers.map(({ read }) => read(text))
    expect(others).toEqual(entries)
    expect(entries.length).toBeGreaterThan(15)
    for (const { uid, start, end, summary, location } of entries) {
      const session = known.get(uid) ?? reserved.get(uid)
      if (!session) throw new Error("an entry of no session")
      expect(start).toBe(toInstant(`${session.day}T${session.starts_at}`, session.time_zone))
      expect(end).toBe(toInstant(`${session.day}T${session.ends_at}`, session.time_zone))
      expect(summary).toBe(session.title_fr ?? "Réservé")
      if (session.visibility === "confidential") expect(location).toBe("")
    }
  }
})
