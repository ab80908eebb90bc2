import { beforeEach, describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Site, serve, type Visitor } from "#tests/support/request"
import { actWords } from "~/features/access/policy-words"
import { newId } from "~/platform/crypto/tokens.server"

let site: Site
let cast: Cast
let installation: TestInstallation
let administrator: Visitor
beforeEach(async () => {
  const db = await openDatabase()
  cast = await aCast(db)
  installation = anInstallation(db)
  site = await serve(installation)
  administrator = await site.as(cast.administrator, { with: "key" })
})

const accountOf = (personId: string) => `/administration/comptes/${personId}`

describe("the accounts", () => {
  it("are invited by a form that says what to correct, keeps what was typed, and leads to the new account", async () => {
    const page = await administrator.get("/administration/comptes/nouveau")
    const formKey = /name="formKey" value="([0-9a-f]{32})"/.exec(page.text)?.[1] ?? ""
    const fields = {
      intent: "invite",
      formKey,
      civility: "Mme",
      givenName: "Doriane",
      familyName: "",
      address: "x",
      language: "fr",
    }
    const refused = await administrator.post("/administration/comptes/nouveau", fields)
    expect(refused.status).toBe(400)
    for (const said of [
      "Indiquez le nom.",
      "Indiquez une adresse complète.",
      "Choisissez une appartenance.",
      'value="Doriane"',
    ])
      expect(refused.text).toContain(said)
    const whole = { ...fields, familyName: "Malfilâtrel", address: "doriane@interieur.example", position: "central" }
    const [made, again] = [
      await administrator.post("/administration/comptes/nouveau", whole),
      await administrator.post("/administration/comptes/nouveau", whole),
    ]
    expect(made.status).toBe(303)
    expect(again.location).toBe(made.location)
    expect((await administrator.get(made.location ?? "")).text).toContain("Doriane Malfilâtrel")
    const taken = await administrator.post("/administration/comptes/nouveau", { ...whole, formKey: newId() })
    expect([taken.status, taken.text.includes("déjà celle d’un compte")]).toEqual([409, true])
  })

  it("show a stale save both versions and keep what was typed", async () => {
    const fields = {
      intent: "identity",
      revision: 1,
      civility: "Mme",
      givenName: "Odile",
      address: "odile@interieur.example",
    }
    const save = (familyName: string) =>
      administrator.post(accountOf(cast.staff), { ...fields, formKey: newId(), familyName })
    expect((await save("Premier")).status).toBe(303)
    const stale = await save("Second")
    expect(stale.status).toBe(409)
    expect(stale.text).toContain("Mme Odile Premier")
    expect(stale.text).toContain('value="Second"')
    expect(stale.text).toContain('name="revision" value="2"')
  })

  it("take a role with its event and its days as they are typed", async () => {
    const fields = {
      intent: "grant",
      role: "organiser",
      event: cast.seminar,
      startsOn: "1er octobre 2025",
      endsOn: "7/9/2025",
    }
    const wrong = await administrator.post(accountOf(cast.staff), { ...fields, formKey: newId() })
    expect([wrong.status, wrong.text.includes("La fin vient avant le début.")]).toEqual([400, true])
    const right = await administrator.post(accountOf(cast.staff), {
      ...fields,
      formKey: newId(),
      endsOn: "20 oct. 2025",
    })
    expect(right.location).toBe(`${accountOf(cast.staff)}?fait=granted`)
    const page = await administrator.get(right.location ?? "")
    expect(page.text).toContain("Le rôle est accordé.")
    expect(page.text).toContain("du 01/10/2025 au 20/10/2025")
    expect(page.text).toContain("Séminaire Moyen-Orient 2025")
  })

  it("refuse to lose the last administrator", async () => {
    const page = await administrator.get(accountOf(cast.administrator))
    const role = /name="role" value="([0-9a-f]{32})"/.exec(page.text)?.[1] ?? ""
    const refused = await administrator.post(accountOf(cast.administrator), {
      intent: "withdraw",
      formKey: newId(),
      role,
    })
    expect([refused.status, refused.text.includes("Il ne resterait aucun administrateur.")]).toEqual([409, true])
    expect((await administrator.get("/administration")).status).toBe(200)
  })

  it("name a custodian by a proposal and a second person's word", async () => {
    const fields = { intent: "grant", formKey: newId(), role: "custodian", event: "all", startsOn: "", endsOn: "" }
    expect((await administrator.post(accountOf(cast.staff), fields)).location).toContain("fait=proposed")
    const desk = await administrator.get("/administration/officiers-de-securite")
    expect(desk.text).toContain("Vous avez fait cette proposition")
    expect(desk.text).not.toContain('value="second"')
    const proposal = /name="proposal" value="([0-9a-f]{32})"/.exec(desk.text)?.[1] ?? ""
    const word = { intent: "second", proposal }
    expect(
      (await administrator.post("/administration/officiers-de-securite", { ...word, formKey: newId() })).status,
    ).toBe(409)
    const custodian = await site.as(cast.custodian, { with: "key" })
    expect((await custodian.get("/administration/officiers-de-securite")).text).toContain('value="second"')
    expect((await custodian.post("/administration/officiers-de-securite", { ...word, formKey: newId() })).status).toBe(
      303,
    )
    const named = await administrator.get(accountOf(cast.staff))
    expect(named.text).toMatch(/par Fabien Gère et Gaspard Scelle/)
  })

  it("are nobody else's, and nobody learns that one exists", async () => {
    for (const personId of [cast.organiser, cast.custodian, cast.director, cast.attache, cast.partner]) {
      const visitor = await site.as(personId)
      const [known, unknown] = [await visitor.get(accountOf(cast.staff)), await visitor.get(accountOf("unknown"))]
      expect([known.status, unknown.status]).toEqual([404, 404])
      expect((await visitor.get("/administration")).status).toBe(404)
      const fields = { intent: "suspend", formKey: newId(), reason: "r" }
      expect((await visitor.post(accountOf(cast.staff), fields)).status).toBe(404)
    }
    const refusals = await installation.db.selectFrom("entry").select("actor_id").where("act", "=", "refusal").execute()
    expect(new Set(refusals.map(({ actor_id }) => actor_id)).size).toBe(5)
  })

  it("give an administrator without another role nothing of any event", async () => {
    const { db } = installation
    await write(db, (tx) =>
      tx.updateTable("person").set({ position: "administrator" }).where("id", "=", cast.administrator).execute(),
    )
    const only = await site.as(cast.administrator, { with: "key" })
    expect((await only.get("/administration")).status).toBe(200)
    for (const path of ["agenda", "programme", "programme.ics", "preparation", "import"])
      expect((await only.get(`/evenements/colloque-2025/${path}`)).status, path).toBe(404)
    expect((await only.get("/")).text).not.toContain("Colloque des attachés 2025")
  })
})

describe("the journal", () => {
  const note = (act: string, confidential: boolean) =>
    write(installation.db, (tx) =>
      installation.journal.append(tx, { at: installation.realClock.now(), actorId: cast.organiser, act, confidential }),
    )

  it("says nothing of confidential entries to administrators, and all to custodians", async () => {
    await note("session-moved", true)
    await note("session-created", false)
    const custodian = await site.as(cast.custodian, { with: "key" })
    const [seen, whole] = [await administrator.get("/journal"), await custodian.get("/journal-complet")]
    expect(seen.text).toContain("a créé une séance")
    // Once as a choice of the filter; a second time as an entry.
    expect(seen.text.split("a déplacé une séance")).toHaveLength(2)
    expect(whole.text.split("a déplacé une séance")).toHaveLength(3)
  })

  it("tells a refusal about tables and seating to custodians alone, and any other to administrators too", async () => {
    const partner = await site.as(cast.partner)
    for (const path of ["placement", "reponses", "tables", "preparation"])
      expect((await partner.get(`/evenements/colloque-2025/${path}`)).status, path).toBe(404)
    expect((await partner.get("/administration")).status).toBe(404)
    const refusals = await installation.db
      .selectFrom("entry")
      .select(["confidential", "detail"])
      .where("act", "=", "refusal")
      .orderBy("seq")
      .execute()
    expect(refusals.map(({ confidential }) => confidential)).toEqual([1, 1, 1, 0, 0])
    for (const { detail } of refusals.slice(0, 3)) expect(detail).not.toMatch(/seat|demand|table/)
    const custodian = await site.as(cast.custodian, { with: "key" })
    const [seen, whole] = [
      (await administrator.get("/journal?acte=refusal")).text,
      (await custodian.get("/journal-complet?acte=refusal")).text,
    ]
    expect([seen, whole].map((text) => text?.split("a reçu un refus").length)).toEqual([4, 7])
    for (const act of ["gather-demands", "seat-attendees", "see-own-tables"] as const) {
      const said = actWords[`act_${act}`].fr.replaceAll("'", "’")
      expect(
        [seen, whole].map((text) => text?.includes(said)),
        said,
      ).toEqual([false, true])
    }
  })

  it("reads the same to administrators, to the letter, however many confidential entries there are", async () => {
    for (let n = 0; n < 120; n++) await note("session-created", false)
    const shown = async () => {
      const first = await administrator.get("/journal?acte=session-created")
      const next = /href="(\/journal\?[^"]*avant=[^"]*)"/.exec(first.text)?.[1]?.replaceAll("&amp;", "&") ?? ""
      const second = await administrator.get(next)
      const rows = (text: string) => text.match(/<time dateTime="\d{4}-/g)?.length
      return { rows: [rows(first.text), rows(second.text)], length: next.length }
    }
    const before = await shown()
    expect(before.rows).toEqual([50, 50])
    for (let n = 0; n < 40; n++) await note("session-moved", true)
    expect(await shown()).toEqual(before)
    const verified = await administrator.get("/journal?verifier")
    expect(verified.text).toContain("Chaîne vérifiée à")
    expect(verified.text).not.toMatch(/\d+ écritures/)
    const whole = await (await site.as(cast.custodian, { with: "key" })).get("/journal-complet?verifier")
    expect(whole.text).toMatch(/\d+ écritures/)
  })

  it("goes back and forth without losing or repeating an entry", async () => {
    for (let n = 0; n < 120; n++) await note(n % 2 ? "session-created" : "session-edited", false)
    const marks = ({ text }: { text: string }) => text.match(/[\w-]{6}…/g) ?? []
    const link = ({ text }: { text: string }, name: string) =>
      new RegExp(`href="(/journal\\?[^"]*${name}=[^"]*)"`).exec(text)?.[1]?.replaceAll("&amp;", "&") ?? ""
    const first = await administrator.get("/journal")
    const second = await administrator.get(link(first, "avant"))
    const third = await administrator.get(link(second, "avant"))
    expect(link(third, "avant")).toBe("")
    expect(new Set([...marks(first), ...marks(second), ...marks(third)]).size).toBe(121)
    expect(marks(await administrator.get(link(third, "apres")))).toEqual(marks(second))
    expect(marks(await administrator.get("/journal?avant=forged-cursor-forged-cursor"))).toEqual(marks(first))
  })

  it("is searched by person, act and day", async () => {
    await note("session-created", false)
    installation.time.realNow = "2026-09-02T22:30:00Z"
    await note("session-edited", false)
    const rows = async (query: string) => (await (await site.as(cast.custodian)).get(`/journal?${query}`)).text
    expect(await rows("q=solene")).toContain("Solène Organise")
    expect(await rows("q=solene&acte=sign-in")).toContain("Aucune écriture")
    expect(await rows("du=03/09/2026&au=03/09/2026&acte=session-edited")).toContain("Solène Organise")
    expect(await rows("du=02/09/2026&au=02/09/2026&acte=session-edited")).toContain("Aucune écriture")
    expect(await rows("du=32/09/2026")).toContain("jour à corriger")
  })
})
