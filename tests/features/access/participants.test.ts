import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { anInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { anOrganisersGrant, publishDraft } from "#tests/support/publishing"
import { participantsOf } from "~/features/access/participants.server"
import { permit } from "~/features/access/policy"
import { relationsOf } from "~/features/access/relations.server"

const today = "2025-08-18"

onBothDatabases((open) => {
  it("everybody's part in an event is the one that each would be told", async () => {
    const db = await open()
    const cast = await aCast(db)
    const guest = await aPerson(db, { family_name: "Oratrice", position: "speaker" })
    const session = await aSession(db, cast.colloquium)
    const speaking = { session_id: session, position: 0, person_id: guest, function_title: null }
    await write(db, (tx) => tx.insertInto("session_speaker").values(speaking).execute())
    await publishDraft(anInstallation(db), cast.colloquium, cast.organiser)
    const former = await aPerson(db, { family_name: "Ancienne", position: "partner" })
    await aRole(db, former, "organiser", { ends_on: "2025-08-17" })

    const everybody = (await db.selectFrom("person").select("id").execute()).map(({ id }) => id)
    for (const eventId of [cast.colloquium, cast.seminar]) {
      const grant = permit(
        "plan-agenda",
        { personId: cast.organiser, roles: new Set(["organiser"]), demo: false },
        eventId,
      )
      if (!grant) throw new Error("an organiser plans")
      const together = new Map((await participantsOf(db, grant, today)).map((one) => [one.personId, one]))
      for (const personId of everybody) {
        const alone = (await relationsOf(db, personId, today)).find((relation) => relation.eventId === eventId)
        const one = together.get(personId)
        expect(one && { as: one.as, roles: one.roles }).toEqual(alone && { as: alone.as, roles: alone.roles })
      }
      expect(together.has(former)).toBe(false)
      expect(together.has(guest)).toBe(eventId === cast.colloquium)
    }
  })

  it("lets a guest in by the publication in force, never by the draft", async () => {
    const db = await open()
    const installation = anInstallation(db)
    const cast = await aCast(db)
    const guest = await aPerson(db, { family_name: "Oratrice", position: "speaker" })
    const session = await aSession(db, cast.colloquium)
    const eventsOf = async () => (await relationsOf(db, guest, today)).map(({ eventId }) => eventId)
    const planned = async () => {
      const grant = anOrganisersGrant("plan-agenda", cast.colloquium, cast.organiser)
      return (await participantsOf(db, grant, today)).some(({ personId }) => personId === guest)
    }
    const speaking = { session_id: session, position: 0, person_id: guest, function_title: null }
    await write(db, (tx) => tx.insertInto("session_speaker").values(speaking).execute())
    expect(await eventsOf()).toEqual([])
    expect(await planned()).toBe(true)

    await publishDraft(installation, cast.colloquium, cast.organiser)
    expect(await eventsOf()).toEqual([cast.colloquium])

    await write(db, (tx) => tx.deleteFrom("session_speaker").where("session_id", "=", session).execute())
    expect(await eventsOf()).toEqual([cast.colloquium])
    expect(await planned()).toBe(true)

    await publishDraft(installation, cast.colloquium, cast.organiser)
    expect(await eventsOf()).toEqual([])
    expect(await planned()).toBe(false)
  })
})
