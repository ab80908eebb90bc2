import { expect, it } from "vitest"
import { aPublishedSession } from "#tests/features/agenda/an-agenda"
import type { PublishedSession } from "~/features/agenda/published"
import { noEventEntry, personalCalendar } from "~/features/calendar/programme"
import { anAttache, aProgramme } from "./programmes"

const session = (visibility: PublishedSession["visibility"], uid = "7d1f0b3c-52a4-4e0e-9c6b-000000000001") =>
  aPublishedSession({ sessionId: uid, uid, visibility, audience: "asi", startsAt: "11:00", endsAt: "12:30" })

/** The uids that somebody's calendar has after these agendas, with how they stand. */
function heldBy(personId: string, ...agendas: PublishedSession[][]) {
  const { event, steps } = aProgramme(agendas)
  const own = { event, steps: steps.map((step) => ({ ...step, reader: { ...anAttache, personId } })) }
  const written = { language: "fr", origin: "https://colloque.example", now: "2025-08-20T00:00:00Z" } as const
  const nobody = noEventEntry(personId, written.now, "fr")
  return personalCalendar([own], { ...written, name: "", nobody }).entries.map(({ uid, status }) => `${uid} ${status}`)
}

it("tells nobody who compares two calendars that two sit at one table", () => {
  const agenda = [session("confidential")]
  const [one, other] = [heldBy("lea", agenda), heldBy("paul", agenda)]
  expect([one.length, other.length]).toEqual([1, 1])
  expect(one).not.toEqual(other)
  for (const held of [one, other]) expect(held.join()).not.toContain(agenda[0]?.uid)
})

it("stays what it is for each, whatever becomes of the session", () => {
  const [first] = heldBy("lea", [session("confidential")])
  const moved = { ...session("confidential"), startsAt: "14:00", endsAt: "15:00" }
  expect(heldBy("lea", [session("confidential")], [moved])).toEqual([first])
  expect(heldBy("lea", [session("confidential")], [session("open")])).toEqual([first])
  expect(heldBy("lea", [session("confidential")], [])).toEqual([first?.replace("confirmed", "cancelled")])
})

it("is everybody's for a session that was open first, so that calendars overwrite its words", () => {
  const open = session("open")
  for (const agendas of [[[open]], [[open], [session("confidential")]]])
    expect([...heldBy("lea", ...agendas), ...heldBy("paul", ...agendas)]).toEqual(
      [1, 2].map(() => `${open.uid} confirmed`),
    )
})
