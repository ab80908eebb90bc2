import { expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { demoBytes } from "#tests/support/demo-files"
import { foundingOf, planning, takingIn } from "#tests/support/importing"
import { anInstallation } from "#tests/support/installation"
import { queriesAsked } from "#tests/support/queries-asked"
import { sessionsDestination } from "~/features/agenda/sessions-import.server"
import { sealSession } from "~/features/round-tables/commands.server"
import { openDossier } from "~/features/round-tables/dossiers/sealed.server"
import { sessionSeal } from "~/features/round-tables/session-seal.server"
import { reportOf } from "~/platform/table-file/report"

const now = "2025-08-18T07:00:00Z"
const header = "session_code,day,start,end,kind,title_fr,title_en,room_code,speakers,track,audience,visibility"
const clean = new TextDecoder().decode(demoBytes("colloquium-2025-sessions.csv"))
const lineOf = (code: string) => clean.split("\r\n").find((line) => line.startsWith(`${code},`)) ?? ""

onBothDatabases((open) => {
  async function colloquium() {
    const installation = anInstallation(await open(), { demo: true })
    await loadDemo(installation)
    const { db, keys } = installation
    const { id } = await db
      .selectFrom("event")
      .select("id")
      .where("slug", "=", "colloque-2025")
      .executeTakeFirstOrThrow()
    const destination = sessionsDestination(foundingOf(id), sessionSeal(keys), now)
    const words = async (code: string) => {
      const all = await sessionSeal(keys).words(db, id)
      return [...all].find(([, one]) => one.code === code)
    }
    return { db, keys, eventId: id, destination, words }
  }

  const state = (db: Db) =>
    Promise.all([
      db.selectFrom("session").selectAll().orderBy("id").execute(),
      db.selectFrom("dossier").selectAll().orderBy("id").execute(),
      db.selectFrom("session_speaker").selectAll().orderBy("session_id").orderBy("position").execute(),
    ])

  it("changes nothing the second time, confidential lines included", async () => {
    const { db, destination } = await colloquium()
    const before = await state(db)
    const { counts } = await takingIn(db, destination, clean)
    expect(counts).toEqual({ new: 0, same: 60, changed: 0 })
    expect(await state(db)).toEqual(before)
  })

  it("moves a confidential session for whoever has its very words, and keeps the rest of its dossier", async () => {
    const { db, keys, eventId, destination, words } = await colloquium()
    const [id, sealed] = (await words("RT-OFAST-A")) ?? []
    if (!id || !sealed) throw new Error("the table is there")
    const withMembers = { ...sealed, members: ["P0066"] }
    await write(db, (tx) => sealSession(tx, keys, { eventId, sessionId: id }, withMembers))
    const moved = lineOf("RT-OFAST-A").replace("11:00,12:30", "10:50,12:20")
    const { counts } = await takingIn(db, destination, `${header}\r\n${moved}\r\n`)
    expect(counts).toEqual({ new: 0, same: 0, changed: 1 })
    const session = await db.selectFrom("session").selectAll().where("id", "=", id).executeTakeFirstOrThrow()
    expect(session).toMatchObject({ starts_at: "10:50", ends_at: "12:20", code: null, title_fr: null, revision: 2 })
    expect(await openDossier(db, keys, { kind: "session", eventId, subjectId: id })).toMatchObject({
      content: {
        code: "RT-OFAST-A",
        titleFr: "Table ronde OFAST : routes de la cocaïne et pays de rebond",
        members: ["P0066"],
      },
    })
  })

  it.each([
    ["a title", ["pays de rebond", "ports de rebond"]],
    ["the head of another office", ["P0006", "P0007"]],
    ["a theme", ["organised_crime", "terrorism"]],
  ] as const)("leaves a sealed table as it is when a guessed code brings %s", async (_, [was, is]) => {
    const { db, destination } = await colloquium()
    const before = await state(db)
    const forged = lineOf("RT-OFAST-A").replace(was, is).replace("11:00,12:30", "18:00,19:00")
    await takingIn(db, destination, `${header}\r\n${forged}\r\n`)
    expect(await state(db)).toEqual(before)
  })

  it("says nothing of a confidential line but that it is one", async () => {
    const { db, destination } = await colloquium()
    const changed = lineOf("RT-OFAST-A").replace("cocaïne", "kétamine")
    const added = lineOf("RT-OFAC-A")
      .replace("RT-OFAC-A", "RT-NEUF-A")
      .replace("2025-08-27,08:45", "2025-08-29,18:00")
      .replace("10:15", "19:00")
    const broken = lineOf("RT-OCBC-B").replace("14:00", "25h")
    const good = await planning(db, destination, [header, changed, added].join("\r\n"))
    const bad = await planning(db, destination, [header, broken].join("\r\n"))
    const reports = [good, bad].map((plan) => reportOf(plan, destination))
    const nothing = { counts: { new: 0, same: 0, changed: 0, wrong: 0 }, added: { shown: [] }, changed: { shown: [] } }
    expect(reports[0]).toMatchObject({ ...nothing, sealed: 2 })
    expect(reports[1]?.findings.shown.every((finding) => finding.value === undefined)).toBe(true)
    for (const secret of ["OFAST", "RT-", "kétamine", "P0009", "OCBC", "rançongiciels", "25h", "cyber"])
      expect(JSON.stringify(reports)).not.toContain(secret)
  })

  it("asks, opens and compares as much for a code that is sealed as for one that nobody has", async () => {
    const { db, keys, eventId } = await colloquium()
    const effort = async (file: string) => {
      let opened = 0
      let compared = 0
      const counting = {
        ...keys,
        unseal(...asked: Parameters<typeof keys.unseal>) {
          opened++
          return keys.unseal(...asked)
        },
      }
      const destination = sessionsDestination(foundingOf(eventId), sessionSeal(counting), now)
      const watch = <Row extends object>(row: Row) =>
        new Proxy(row, {
          get(target, field) {
            compared++
            return Reflect.get(target, field)
          },
        })
      const watched = {
        ...destination,
        kept: (row: Parameters<typeof destination.kept>[0]) => watch(destination.kept(row)),
        standing: async (...given: Parameters<typeof destination.standing>) =>
          (await destination.standing(...given)).map(watch),
      }
      const queries = await queriesAsked(() => planning(db, watched, file))
      return { queries: queries.length, opened, compared }
    }
    const line = lineOf("RT-OFAST-A")
    const known = [line, line.replace("cocaïne", "kétamine"), line.replace("11:00,12:30", "18:00,19:00")]
    const efforts = [...known, line.replace("RT-OFAST-A", "RT-OFAST-Z")].map((one) => `${header}\r\n${one}\r\n`)
    // Whatever is opened first after a change reads on in the journal's record of revisions.
    await effort(efforts[0] ?? "")
    const [first, ...others] = await inTurn(efforts, effort)
    expect(first?.queries).toBeGreaterThan(3)
    expect(first?.opened).toBeGreaterThan(20)
    for (const other of others) expect(other).toEqual(first)
  })

  it("opens nothing that is sealed: a clear line of the same code is another session", async () => {
    const { db, destination, words } = await colloquium()
    const before = await words("RT-OCLTI-A")
    const clear = lineOf("RT-OCLTI-A")
      .replace("round_table", "workshop")
      .replace("confidential", "internal")
      .replace("N-C6", "N-W4")
    const { counts } = await takingIn(db, destination, `${header}\r\n${clear}\r\n`)
    expect(counts).toMatchObject({ new: 1, changed: 0 })
    expect(await words("RT-OCLTI-A")).toEqual(before)
  })

  it("shows what a new line holds, unless it is confidential", async () => {
    const { db, destination } = await colloquium()
    const clear = lineOf("C25-27-02").replace("C25-27-02", "C25-99").replace("2025-08-27", "2025-08-29")
    const sealed = lineOf("RT-OFAC-A").replace("RT-OFAC-A", "RT-NEUF-A").replace("2025-08-27", "2025-08-29")
    const { added } = reportOf(await planning(db, destination, [header, clear, sealed].join("\r\n")), destination)
    expect(added.shown).toHaveLength(1)
    const fields = new Map(added.shown[0]?.fields.map(({ field, after }) => [field, after]))
    expect(fields.get("day")).toBe("2025-08-29")
    for (const field of ["startsAt", "endsAt", "roomCode", "titleFr"]) expect(fields.get(field)).toBeTruthy()
  })

  it("seals a clear session that a file makes confidential, and leaves nothing of it in clear", async () => {
    const { db, keys, eventId, destination } = await colloquium()
    const before = await db
      .selectFrom("session")
      .select(["id", "uid"])
      .where("code", "=", "C25-27-02")
      .executeTakeFirstOrThrow()
    const closed = lineOf("C25-27-02").replace(/internal$/, "confidential")
    const { counts } = await takingIn(db, destination, `${header}\r\n${closed}\r\n`)
    expect(counts).toEqual({ new: 0, same: 0, changed: 1 })
    const after = await db.selectFrom("session").selectAll().where("id", "=", before.id).executeTakeFirstOrThrow()
    expect(after).toMatchObject({
      uid: before.uid,
      visibility: "confidential",
      code: null,
      title_fr: null,
      title_en: null,
    })
    for (const table of ["session_speaker", "session_theme"] as const)
      expect(await db.selectFrom(table).selectAll().where("session_id", "=", before.id).execute()).toEqual([])
    expect(await openDossier(db, keys, { kind: "session", eventId, subjectId: before.id })).toMatchObject({
      content: { code: "C25-27-02", titleFr: "Atelier : bâtir une réserve d'officiers de liaison spécialisés" },
    })
  })

  it("shows an edit made in the app as what the file would undo, field by field", async () => {
    const { db, destination } = await colloquium()
    await write(db, (tx) =>
      tx
        .updateTable("session")
        .set({ title_fr: "Nouveau titre", notes: "à garder" })
        .where("code", "=", "C25-25-02")
        .execute(),
    )
    const { changed } = reportOf(await planning(db, destination, clean), destination)
    expect(changed.shown).toEqual([
      {
        line: 3,
        name: "Ouverture de la cinquième édition (C25-25-02)",
        fields: [{ field: "titleFr", before: "Nouveau titre", after: "Ouverture de la cinquième édition" }],
      },
    ])
    await takingIn(db, destination, clean)
    const session = await db.selectFrom("session").selectAll().where("code", "=", "C25-25-02").executeTakeFirstOrThrow()
    expect(session).toMatchObject({ title_fr: "Ouverture de la cinquième édition", notes: "à garder", revision: 2 })
  })

  it("adds the themes of clear lines to the event, those of sealed lines never", async () => {
    const { db, eventId, destination } = await colloquium()
    const themes = async () =>
      (await db.selectFrom("event_theme").select("key").where("event_id", "=", eventId).execute()).map(({ key }) => key)
    const clear = lineOf("C25-27-02").replace("operational_cooperation", "forests")
    const sealed = lineOf("RT-OFAC-A").replace(",cyber,", ",secret_theme,")
    await takingIn(db, destination, [header, clear, sealed].join("\r\n"))
    expect(await themes()).toContain("forests")
    expect(await themes()).not.toContain("secret_theme")
  })
})

async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const one of all) results.push(await work(one))
  return results
}
