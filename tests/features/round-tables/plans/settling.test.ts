import { expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { aRoom } from "#tests/support/events"
import { custodianOf } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { demandsOf, twoTables } from "#tests/support/round-tables"
import type { SeatingDocument } from "~/features/round-tables/dossiers/documents"
import { openDossier } from "~/features/round-tables/dossiers/sealed.server"
import { keepPlan } from "~/features/round-tables/plans/commands.server"
import { settledOf } from "~/features/round-tables/plans/queries.server"
import { countersignPlan, settlePlan, withdrawSettling } from "~/features/round-tables/plans/settling.server"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { keepRoundTableRules } from "~/features/round-tables/round-table-rules.server"
import { callsOf, seatsOf } from "~/features/round-tables/timetable/seats.server"
import { newId } from "~/platform/crypto/tokens.server"
import { settlingIn } from "~/settling.server"

const nothing = { pins: [], bans: [], absences: [], closedRooms: [], levels: [], reason: "", origin: "hand" } as const

async function ready(open: OpenDatabase) {
  const db = await open()
  const installation = anInstallation(db)
  const cast = await aCast(db)
  const second = await aPerson(db, { position: "custodian" })
  await aRole(db, second, "custodian")
  const tables = await twoTables(installation, cast)
  const grant = custodianOf(cast.custodian, cast.colloquium)
  const settling = () => settlingIn(installation, "colloque-2025", newId())
  const slot = (startsAt: string, endsAt: string) => ({ day: "2025-08-26", startsAt, endsAt })
  const roomId = cast.rooms.confidential
  const placed = {
    [tables.morning]: { ...slot("09:00", "10:30"), roomId },
    [tables.afternoon]: { ...slot("14:00", "15:30"), roomId },
  }
  let last: number | null = null
  const plan = async (seats: SeatingDocument["seats"], given: Partial<SeatingDocument> = {}) => {
    const document = { ...nothing, tables: placed, seats, ...given }
    const kept = await keepPlan(db, grant, { document, follows: last }, settling())
    if (!kept.ok) throw new Error(kept.reason)
    last = kept.value.number
    return last
  }
  const seats = async (personId: string) =>
    Object.fromEntries(await seatsOf(db, installation.keys, { eventId: cast.colloquium, personId }))
  const letters = async () =>
    (await db.selectFrom("letter").select(["person_id", "kind"]).execute()).map(({ person_id, kind }) => [
      person_id,
      kind,
    ])
  return { ...installation, ...tables, installation, cast, second, grant, settling, plan, seats, letters, placed }
}

onBothDatabases((open) => {
  it("writes who sits where for everybody at once, and writes to those whose tables changed alone", async () => {
    const { db, keys, cast, grant, settling, plan, seats, letters, morning, afternoon } = await ready(open)
    const number = await plan([
      [cast.attache, morning],
      [cast.departing, afternoon],
    ])
    expect(await settlePlan(db, grant, number, settling())).toMatchObject({
      value: { number, state: "in-force", letters: 3 },
    })
    expect(await seats(cast.attache)).toEqual({ [morning]: "member" })
    expect(await seats(cast.officeHead)).toEqual({ [morning]: "chair", [afternoon]: "chair" })
    expect(await seats(cast.arriving)).toEqual({})
    const dossier = await openDossier(db, keys, { kind: "session", eventId: cast.colloquium, subjectId: morning })
    expect(dossier?.content.members).toEqual([
      { personId: cast.officeHead, as: "chair" },
      { personId: cast.attache, as: "member" },
    ])
    expect(dossier?.content.table?.focus).toBe("Ports")
    expect((await letters()).sort()).toEqual(
      [cast.attache, cast.departing, cast.officeHead].map((id) => [id, "seating-changed"]).sort(),
    )
    expect(await settlePlan(db, grant, number, settling())).toMatchObject({ reason: "already-in-force" })
  })

  it("takes everything from whoever is taken off, and gives it to whoever is added", async () => {
    const { db, keys, cast, grant, settling, plan, seats, letters, morning, afternoon } = await ready(open)
    await settlePlan(
      db,
      grant,
      await plan([
        [cast.attache, morning],
        [cast.departing, afternoon],
      ]),
      settling(),
    )
    await db.writer.deleteFrom("letter").execute()
    await settlePlan(
      db,
      grant,
      await plan([
        [cast.attache, morning],
        [cast.arriving, afternoon],
      ]),
      settling(),
    )
    expect([await seats(cast.departing), await seats(cast.arriving)]).toEqual([{}, { [afternoon]: "member" }])
    expect((await letters()).map(([person]) => person).sort()).toEqual([cast.departing, cast.arriving].sort())
    const calls = await callsOf(db, keys, { eventId: cast.colloquium, personId: cast.departing })
    expect(calls.map(({ tables }) => tables.length)).toEqual([1, 0])
    // The clock stood still: calendars need the second plan to come after the first.
    expect((calls[0]?.since ?? "") < (calls[1]?.since ?? "")).toBe(true)
  })

  it("makes the seats of everybody look alike, called or not", async () => {
    const { db, cast, grant, settling, plan, morning, afternoon } = await ready(open)
    await settlePlan(
      db,
      grant,
      await plan(
        [
          [cast.attache, morning],
          [cast.inAmman, afternoon],
        ],
        { pins: [{ kind: "seat", personId: cast.inAmman, sessionId: afternoon }] },
      ),
      settling(),
    )
    await settlePlan(
      db,
      grant,
      await plan([
        [cast.attache, morning],
        [cast.departing, afternoon],
      ]),
      settling(),
    )
    const rows = await db
      .selectFrom("dossier")
      .select(["subject_id", "sealed", "revision"])
      .where("kind", "=", "seats")
      .execute()
    expect(rows.map(({ subject_id }) => subject_id)).toEqual(
      expect.arrayContaining([cast.attache, cast.arriving, cast.officeHead]),
    )
    expect(new Set(rows.map(({ sealed, revision }) => `${sealed.length} ${revision}`)).size).toBe(1)
  })

  it("waits for another custodian where the event asks for one", async () => {
    const { db, cast, second, grant, settling, plan, seats, letters, morning, afternoon } = await ready(open)
    const rules = { ...usualRules, countersigned: true }
    await db.writer.transaction().execute((tx) => keepRoundTableRules(tx, cast.colloquium, rules))
    const other = custodianOf(second, cast.colloquium)
    const number = await plan([
      [cast.attache, morning],
      [cast.departing, afternoon],
    ])
    expect(await settlePlan(db, grant, number, settling())).toMatchObject({ value: { state: "waiting" } })
    expect([await seats(cast.attache), await letters()]).toEqual([{}, []])
    const { waiting } = await settledOf(db, grant)
    const id = waiting?.id ?? ""
    expect(await settlePlan(db, other, number, settling())).toMatchObject({ reason: "already-waiting" })
    expect(await countersignPlan(db, grant, id, settling())).toMatchObject({ reason: "same-person" })
    expect(await withdrawSettling(db, grant, id, settling())).toMatchObject({ value: { number } })
    expect(await countersignPlan(db, other, id, settling())).toMatchObject({ reason: "unknown-proposal" })
    await settlePlan(db, grant, number, settling())
    const again = (await settledOf(db, grant)).waiting?.id ?? ""
    expect(await countersignPlan(db, other, again, settling())).toMatchObject({
      value: { state: "in-force", letters: 3 },
    })
    expect(await seats(cast.attache)).toEqual({ [morning]: "member" })
    expect(await settledOf(db, grant)).toMatchObject({ inForce: { number, countersignedBy: second }, waiting: null })
  })

  it("refuses what the house no longer allows, and moves in the draft the tables that the custodian has fixed elsewhere", async () => {
    const { db, cast, grant, settling, plan, letters, morning, afternoon, placed } = await ready(open)
    const elsewhere = await aRoom(db, cast.colloquium, { kind: "confidential", code: "N-C2", capacity: 10 })
    const tables = {
      ...placed,
      [morning]: { day: "2025-08-27", startsAt: "11:00", endsAt: "12:00", roomId: elsewhere },
    }
    const seats = [
      [cast.attache, morning],
      [cast.departing, afternoon],
    ] as const
    expect(await settlePlan(db, grant, await plan(seats, { tables }), settling())).toMatchObject({
      reason: "breaks-rules",
    })
    const pins = [{ kind: "table", sessionId: morning }] as const
    expect(await settlePlan(db, grant, await plan(seats, { tables, pins }), settling())).toMatchObject({ ok: true })
    const earlier = { day: "2025-08-27", startsAt: "10:30", endsAt: "12:00", roomId: elsewhere }
    const back = { pins, tables: { ...placed, [morning]: earlier } }
    await db.writer.deleteFrom("letter").execute()
    expect(await settlePlan(db, grant, await plan(seats, back), settling())).toMatchObject({
      value: { letters: 2 },
    })
    expect((await letters()).map(([person]) => person).sort()).toEqual([cast.attache, cast.officeHead].sort())
    expect(await settlePlan(db, grant, await plan(seats, { tables, pins }), settling())).toMatchObject({ ok: true })
    const moved = await db.selectFrom("session").selectAll().where("id", "=", morning).executeTakeFirstOrThrow()
    expect(moved).toMatchObject({
      day: "2025-08-27",
      starts_at: "11:00",
      ends_at: "12:00",
      room_id: elsewhere,
      revision: 4,
    })
    const still = await db
      .selectFrom("session")
      .select("revision")
      .where("id", "=", afternoon)
      .executeTakeFirstOrThrow()
    expect(still.revision).toBe(1)
  })

  it("settles the version on screen alone, and sits the office's hosts beside its head", async () => {
    const { installation, db, cast, grant, settling, plan, seats, office, morning, afternoon } = await ready(open)
    await demandsOf(installation, cast.colloquium, office, [{ countryIso2: "ES", priority: "must" }], [cast.staff])
    const old = await plan([])
    const number = await plan(
      [
        [cast.attache, morning],
        [cast.inAmman, afternoon],
      ],
      { pins: [{ kind: "seat", personId: cast.inAmman, sessionId: afternoon }] },
    )
    expect(await settlePlan(db, grant, old, settling())).toMatchObject({ reason: "changed-meanwhile" })
    expect(await settlePlan(db, grant, number, settling())).toMatchObject({ ok: true })
    expect(await seats(cast.staff)).toEqual({ [morning]: "secretary", [afternoon]: "secretary" })
  })
})
