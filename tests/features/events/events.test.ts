import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { organiserOf, organiserOfAll } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import { copyEdition } from "~/features/agenda/copy-edition.server"
import { createEvent, editEvent, type Means } from "~/features/events/commands.server"
import type { NewEdition } from "~/features/events/edition.server"
import { settingsInput } from "~/features/events/input"
import { lateAugust } from "~/features/events/late-august"
import { colloquiumNames } from "~/features/events/naming"
import { eventDetail } from "~/features/events/queries.server"
import { typedSettings } from "~/features/events/typed-settings"
import { newId } from "~/platform/crypto/tokens.server"
import { isZone } from "~/platform/zones/wall-clock"

const edition = (year: number): NewEdition => ({
  ...colloquiumNames(String(year)),
  ...lateAugust(year),
  kind: "colloquium",
  regionKey: null,
  themeFr: null,
  themeEn: null,
  threadFr: null,
  threadEn: null,
  hostPostId: null,
  city: "Nanterre",
  countryIso2: null,
  timeZone: "Europe/Paris",
  daysReason: null,
  windowDays: 45,
  themes: ["terrorism"],
})

onBothDatabases((open) => {
  async function stage() {
    const db = await open()
    const cast = await aCast(db)
    const { journal } = anInstallation(db)
    const means = (): Means => ({
      journal,
      now: "2025-08-18T07:00:00Z",
      realNow: "2026-08-18T07:00:00Z",
      formKey: newId(),
    })
    return { db, cast, means, edit: organiserOf("edit-event", cast.organiser, cast.colloquium) }
  }

  it("opens one colloquium a year, however often it is asked for at once", async () => {
    const { db, cast, means } = await stage()
    const grant = organiserOfAll(cast.organiser)
    const answers = await Promise.all(Array.from({ length: 4 }, () => createEvent(db, grant, edition(2026), means())))
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { slug: "colloque-2026" } }])
    expect(answers.filter(({ ok }) => !ok)).toHaveLength(3)
    const { id, window_ends_on } = await db
      .selectFrom("event")
      .select(["id", "window_ends_on"])
      .where("slug", "=", "colloque-2026")
      .executeTakeFirstOrThrow()
    expect(window_ends_on).toBe("2026-10-08")
    const days = await db.selectFrom("event_day").select("day").where("event_id", "=", id).orderBy("day").execute()
    expect(days.map(({ day }) => day)).toEqual(["24", "25", "26", "27", "28"].map((day) => `2026-08-${day}`))
  })

  it("does a form that is sent twice once", async () => {
    const { db, cast, means } = await stage()
    const once = means()
    const grant = organiserOfAll(cast.organiser)
    const first = await createEvent(db, grant, edition(2027), once)
    expect(await createEvent(db, grant, edition(2027), once)).toEqual(first)
    expect(await createEvent(db, grant, edition(2027), means())).toMatchObject({ ok: false, reason: "event-exists" })
  })

  it("copies rooms, themes and the skeleton to the new week, nobody's name and nothing sealed", async () => {
    const { db, cast, means } = await stage()
    const open = await aSession(db, cast.colloquium, { room_id: cast.rooms.workshop, code: "C25-1", audience: "asi" })
    await aSession(db, cast.colloquium, {
      visibility: "confidential",
      kind: "round_table",
      audience: "members",
      room_id: cast.rooms.confidential,
      day: "2025-08-27",
    })
    await write(db, async (tx) => {
      await tx
        .insertInto("session_speaker")
        .values([
          { session_id: open, position: 0, person_id: cast.attache, function_title: null },
          { session_id: open, position: 1, person_id: null, function_title: "Ministre de l'Intérieur" },
        ])
        .execute()
    })
    const source = organiserOf("plan-agenda", cast.organiser, cast.colloquium)
    const created = await createEvent(db, organiserOfAll(cast.organiser), edition(2026), means(), (tx, to) =>
      copyEdition(tx, source, to, { now: "2025-08-18T07:00:00Z" }),
    )
    expect(created.ok).toBe(true)
    const { id, copied_from_id } = await db
      .selectFrom("event")
      .select(["id", "copied_from_id"])
      .where("slug", "=", "colloque-2026")
      .executeTakeFirstOrThrow()
    expect(copied_from_id).toBe(cast.colloquium)
    const sessions = await db
      .selectFrom("session")
      .innerJoin("room", "room.id", "session.room_id")
      .select([
        "session.day",
        "session.code",
        "title_fr",
        "audience",
        "visibility",
        "room.code as room",
        "room.event_id",
      ])
      .where("session.event_id", "=", id)
      .orderBy("session.day")
      .execute()
    expect(sessions).toEqual([
      {
        day: "2026-08-25",
        code: null,
        title_fr: "Atelier d'essai",
        audience: "asi",
        visibility: "internal",
        room: "N-A1",
        event_id: id,
      },
      {
        day: "2026-08-26",
        code: null,
        title_fr: null,
        audience: "members",
        visibility: "confidential",
        room: "N-C1",
        event_id: id,
      },
    ])
    const speakers = await db
      .selectFrom("session_speaker")
      .innerJoin("session", "session.id", "session_speaker.session_id")
      .select(["person_id", "function_title"])
      .where("session.event_id", "=", id)
      .execute()
    expect(speakers).toEqual([{ person_id: null, function_title: "Ministre de l'Intérieur" }])
    expect(await db.selectFrom("dossier").select("id").where("event_id", "=", id).execute()).toEqual([])
  })

  it("keeps settings: hours, themes, window; and refuses a stale save with what is saved", async () => {
    const { db, edit, means } = await stage()
    const before = await eventDetail(db, edit)
    const typed = {
      ...typedSettings(before),
      "opens-2025-08-26": "7h45",
      windowDays: "45",
      "themeFr-new": "Port et aéroports",
      "themeEn-new": "Ports and airports",
    }
    const settings = settingsInput(before, isZone).parse(typed)
    expect(await editEvent(db, edit, { revision: before.revision, settings }, means())).toMatchObject({ ok: true })
    const after = await eventDetail(db, edit)
    expect(after).toMatchObject({ revision: 2, windowDays: 45, windowEndsOn: "2025-10-09" })
    expect(after.days.find(({ day }) => day === "2025-08-26")).toMatchObject({ opensAt: "07:45", closesAt: "22:00" })
    expect(after.themes).toEqual([
      { key: "port_et_aeroports", nameFr: "Port et aéroports", nameEn: "Ports and airports" },
    ])
    const stale = await editEvent(db, edit, { revision: before.revision, settings }, means())
    expect(stale).toMatchObject({ ok: false, reason: "changed-meanwhile", facts: { current: { revision: 2 } } })
  })

  it("keeps a theme that a session of the draft has", async () => {
    const { db, cast, edit, means } = await stage()
    await write(db, async (tx) => {
      await tx
        .insertInto("event_theme")
        .values({ event_id: cast.colloquium, key: "cyber", name_fr: "Cyber", name_en: "Cyber", position: 1 })
        .execute()
    })
    const session = await aSession(db, cast.colloquium)
    await write(db, (tx) =>
      tx.insertInto("session_theme").values({ session_id: session, theme_key: "cyber" }).execute(),
    )
    const before = await eventDetail(db, edit)
    const typed = { ...typedSettings(before), "themeFr-cyber": "", "themeEn-cyber": "" }
    const settings = settingsInput(before, isZone).parse(typed)
    const refused = await editEvent(db, edit, { revision: before.revision, settings }, means())
    expect(refused).toMatchObject({ ok: false, reason: "theme-in-use" })
  })
})
