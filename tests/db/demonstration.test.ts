import { expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import type { Db } from "#db/handle"
import { onBothDatabases } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { aPerson } from "#tests/support/people"
import { sessionSeal } from "~/features/round-tables/session-seal.server"

const count = async (db: Db, table: "person" | "session" | "dossier" | "assignment" | "entry" | "role") =>
  (
    await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n

const eventId = async (db: Db, slug: string) =>
  (await db.selectFrom("event").select("id").where("slug", "=", slug).executeTakeFirstOrThrow()).id

onBothDatabases((open) => {
  it("is loaded whole, once", async () => {
    const db = await open()
    const installation = anInstallation(db, { demo: true })
    await loadDemo(installation)
    const loaded = { people: await count(db, "person"), sessions: await count(db, "session") }
    expect(loaded).toEqual({ people: 283 + 60, sessions: 60 + 18 })
    expect(await count(db, "assignment")).toBe(253)
    const entries = await count(db, "entry")
    await loadDemo(installation)
    expect(await count(db, "entry")).toBe(entries)
    expect(await count(db, "person")).toBe(loaded.people)
  })

  it("keeps no word of a confidential session in clear, and finds it whole in its dossier", async () => {
    const db = await open()
    const installation = anInstallation(db, { demo: true })
    await loadDemo(installation)
    const colloquium = await eventId(db, "colloque-2025")
    const sealed = await db
      .selectFrom("session")
      .select(["id", "code", "title_fr", "title_en", "kind", "audience"])
      .where("visibility", "=", "confidential")
      .where("event_id", "=", colloquium)
      .execute()
    expect(sealed.every((one) => one.code === null && one.title_fr === null && one.title_en === null)).toBe(true)
    expect(new Set(sealed.map(({ kind, audience }) => `${kind} ${audience}`))).toEqual(
      new Set(["round_table members", "briefing asi"]),
    )
    const ids = sealed.map(({ id }) => id)
    for (const table of ["session_speaker", "session_named", "session_theme"] as const)
      expect(await db.selectFrom(table).select("session_id").where("session_id", "in", ids).execute()).toEqual([])
    const words = await sessionSeal(installation.keys).words(db, colloquium)
    expect([...words.keys()].sort()).toEqual([...ids].sort())
    expect([...words.values()].find(({ code }) => code === "RT-OFAST-A")).toEqual({
      code: "RT-OFAST-A",
      titleFr: "Table ronde OFAST : routes de la cocaïne et pays de rebond",
      titleEn: "Round table OFAST: cocaine routes and transit countries",
      speakers: [{ personCode: "P0006", functionTitle: null }],
      themes: ["organised_crime"],
    })
  })

  it("does not show the themes of confidential sessions among those of the event", async () => {
    const db = await open()
    await loadDemo(anInstallation(db, { demo: true }))
    const themes = await db
      .selectFrom("event_theme")
      .select("key")
      .where("event_id", "=", await eventId(db, "colloque-2025"))
      .execute()
    const keys = themes.map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(["organised_crime", "terrorism", "strategy", "network_life", "cyber"]))
    for (const sealed of ["culture", "finance", "environment", "persons", "international_crimes"])
      expect(keys).not.toContain(sealed)
  })

  it("names the people of a handover as its audience", async () => {
    const db = await open()
    await loadDemo(anInstallation(db, { demo: true }))
    const named = await db
      .selectFrom("session_named")
      .innerJoin("session", "session.id", "session_named.session_id")
      .select(["session.code", "audience"])
      .execute()
    expect(new Set(named.map(({ code, audience }) => `${code} ${audience}`))).toEqual(
      new Set(["HO-1 named", "HO-2 named", "HO-3 named", "HO-4 named"]),
    )
    expect(named).toHaveLength(38)
  })

  it("grants the founding roles, and an administrator", async () => {
    const db = await open()
    await loadDemo(anInstallation(db, { demo: true }))
    const roles = await db
      .selectFrom("role")
      .select((eb) => ["role", eb.fn.countAll<number>().as("n")])
      .where("granted_by", "is", null)
      .groupBy("role")
      .execute()
    expect(Object.fromEntries(roles.map(({ role, n }) => [role, n]))).toEqual({
      director: 5,
      office_head: 14,
      organiser: 6,
      custodian: 3,
      administrator: 1,
      partner: 60,
    })
  })

  it("leaves nothing behind when it is cut short", async () => {
    const db = await open()
    const installation = anInstallation(db, { demo: true })
    let entries = 0
    const journal = {
      ...installation.journal,
      append: async (...said: Parameters<typeof installation.journal.append>) => {
        if (++entries === 12) throw new Error("the power goes")
        return installation.journal.append(...said)
      },
    }
    await expect(loadDemo({ ...installation, journal })).rejects.toThrow("the power goes")
    expect(await count(db, "person")).toBe(0)
    await loadDemo(installation)
    expect(await count(db, "session")).toBe(78)
  })

  it("is refused outside the demonstration, and on a database that holds somebody else's people", async () => {
    const db = await open()
    await expect(loadDemo(anInstallation(db))).rejects.toThrow("demonstration alone")
    await aPerson(db)
    await expect(loadDemo(anInstallation(db, { demo: true }))).rejects.toThrow("rien n'y est chargé")
    expect(await count(db, "person")).toBe(1)
  })
})
