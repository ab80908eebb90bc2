import { expect, it } from "vitest"
import { aSession } from "#tests/support/events"
import { publishDraft } from "#tests/support/publishing"
import { aPlace } from "./agenda/place"

/** The line of an event in the table of events. */
function lineOf(slug: string, page: string): string {
  return page.split("<tr").findLast((row) => row.includes(`/evenements/${slug}/preparation"`)) ?? ""
}

it("tells the organiser what is pending in each event, not in the nearest alone", async () => {
  const { organiser, cast, installation } = await aPlace()
  const { db } = installation
  await aSession(db, cast.colloquium, { room_id: cast.rooms.plenary })
  await publishDraft(installation, cast.colloquium, cast.organiser)
  const two = { day: "2025-10-14", starts_at: "09:00", ends_at: "10:00" }
  await aSession(db, cast.seminar, { ...two, kind: "plenary" })
  await aSession(db, cast.seminar, { ...two, day: "2025-10-20", kind: "plenary" })
  const { text } = await organiser.get("/")
  expect(lineOf("colloque-2025", text)).toContain("rien en attente")
  expect(lineOf("colloque-2025", text)).toContain("aucun")
  const seminar = lineOf("seminaire-moyen-orient-2025", text)
  expect(seminar).toContain("2 modifications")
  expect(seminar).toContain("1 bloquant")
})
