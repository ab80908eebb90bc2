import { expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { custodianOf } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import { anAssignment, aPerson } from "#tests/support/people"
import { twoTables } from "#tests/support/round-tables"
import { planOfSeats, settleSeats } from "#tests/support/settled-seats"
import { seatingDuties } from "~/features/round-tables/plans/duties.server"
import { latestPlan } from "~/features/round-tables/plans/queries.server"
import { giveSeats, successionsOf } from "~/features/round-tables/plans/succession.server"
import { seatsOf } from "~/features/round-tables/timetable/seats.server"
import { newId } from "~/platform/crypto/tokens.server"
import { settlingIn } from "~/settling.server"

onBothDatabases((open) => {
  it("tells whose seats are concerned when somebody is replaced on a post, and gives them to the successor at a word", async () => {
    const db = await open()
    const installation = anInstallation(db)
    const { keys } = installation
    const cast = await aCast(db)
    const { morning, afternoon } = await twoTables(installation, cast)
    await settleSeats(installation, cast, [
      [cast.attache, morning],
      [cast.departing, afternoon],
    ])
    const grant = custodianOf(cast.custodian, cast.colloquium)
    expect(await successionsOf(db, keys, grant)).toEqual([])

    const successor = await aPerson(db, { family_name: "Relève" })
    const { post_id } = await db
      .selectFrom("assignment")
      .select("post_id")
      .where("person_id", "=", cast.attache)
      .executeTakeFirstOrThrow()
    await db.writer
      .updateTable("assignment")
      .set({ ends_on: "2025-08-20" })
      .where("person_id", "=", cast.attache)
      .execute()
    await anAssignment(db, successor, post_id, { starts_on: "2025-08-21" })
    const found = [{ personId: cast.attache, sessionIds: [morning], successorId: successor }]
    expect(await successionsOf(db, keys, grant)).toEqual(found)

    const dutiesOf = (role: "custodian" | "organiser" | "director") =>
      seatingDuties(db, keys, {
        eventId: cast.colloquium,
        slug: "colloque-2025",
        roles: new Set([role]),
        personId: cast.custodian,
        demo: false,
        language: "fr",
      })
    expect((await dutiesOf("custodian")).map(({ id }) => id)).toEqual(["replaced"])
    expect([await dutiesOf("organiser"), await dutiesOf("director")]).toEqual([[], []])

    const settling = () => settlingIn(installation, "colloque-2025", newId())
    const give = (personId: string) => giveSeats(db, grant, { personId, follows: 1 }, settling())
    expect(await give(cast.departing)).toMatchObject({ reason: "unknown-succession" })
    expect(await give(cast.attache)).toMatchObject({ value: { number: 2, given: 1, kept: 0 } })
    expect(await give(cast.attache)).toMatchObject({ reason: "changed-meanwhile" })
    const plan = await latestPlan(db, keys, grant)
    expect(plan?.document.seats).toEqual([
      [successor, morning],
      [cast.departing, afternoon],
    ])
    expect(await successionsOf(db, keys, grant)).toEqual([])
    expect((await seatsOf(db, keys, { eventId: cast.colloquium, personId: successor })).size).toBe(0)
    expect(await dutiesOf("custodian")).toEqual([])
  })

  it("keeps back a seat that the successor cannot take", async () => {
    const db = await open()
    const installation = anInstallation(db)
    const cast = await aCast(db)
    const { morning } = await twoTables(installation, cast)
    await planOfSeats(installation, cast, [
      [cast.departing, morning],
      [cast.arriving, morning],
    ])
    await db.writer.deleteFrom("assignment").where("person_id", "=", cast.departing).execute()
    const gone = await db
      .selectFrom("assignment")
      .selectAll()
      .where("person_id", "=", cast.arriving)
      .executeTakeFirstOrThrow()
    await anAssignment(db, cast.departing, gone.post_id, { starts_on: "2020-09-01", ends_on: "2025-08-01" })
    const grant = custodianOf(cast.custodian, cast.colloquium)
    const settling = settlingIn(installation, "colloque-2025", newId())
    expect(await giveSeats(db, grant, { personId: cast.departing, follows: 1 }, settling)).toMatchObject({
      value: { number: 2, given: 0, kept: 1 },
    })
  })
})
