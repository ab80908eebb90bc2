import { beforeAll, describe, expect, it } from "vitest"
import { aBrowser, addressOf, aSite, linkTo } from "./a-browser"

describe("signing in by a link", () => {
  let made: Awaited<ReturnType<typeof aSite>>
  beforeAll(async () => {
    made = await aSite()
  })

  it("asks, writes, and lets in by a press on a button alone", async () => {
    const { installation, site, cast } = made
    const browser = aBrowser(site)
    const door = await browser.get("/connexion?retour=%2Fconnexions")
    expect(door.status).toBe(200)
    expect(door.text).not.toContain("connexion/demo")
    const asked = await browser.post("/connexion", {
      address: `  ${(await addressOf(installation, cast.attache)).toUpperCase()} `,
      returnTo: "/connexions",
    })
    expect([asked.status, asked.location]).toEqual([303, "/connexion?envoi"])
    expect((await browser.get("/connexion?envoi")).text).toContain("Consultez votre messagerie")
    const link = await linkTo(installation, cast.attache)
    for (const look of [await browser.head(link), await browser.get(link), await browser.get(link)])
      expect(look.status).toBe(200)
    expect(browser.cookies.has("colloque")).toBe(false)
    const entered = await browser.post(link)
    expect([entered.status, entered.location]).toEqual([303, "/connexions"])
    expect((await browser.get("/connexions")).text).toContain("Ce navigateur")
    expect((await browser.get("/connexion")).location).toBe("/")
    expect((await browser.get("/connexion?retour=%2Fqui-voit-quoi")).location).toBe("/qui-voit-quoi")
    const again = await browser.post(link)
    expect(again.status).toBe(409)
  })

  it("answers the same whether an address is known or not", async () => {
    const { installation, site, cast } = made
    const [known, unknown] = [aBrowser(site), aBrowser(site)]
    const answers = [
      await known.post("/connexion", { address: await addressOf(installation, cast.staff) }),
      await unknown.post("/connexion", { address: "personne@interieur.example" }),
    ]
    const told = answers.map(({ status, location, text, headers }) => ({
      status,
      location,
      text,
      names: Object.keys(headers).sort(),
      cookie: headers["set-cookie"]?.map((line) => line.replace(/=[\w-]{43};/, "=…;")),
    }))
    expect(told[0]).toEqual(told[1])
  })

  it("does nothing in another browser", async () => {
    const { installation, site, cast } = made
    const browser = aBrowser(site)
    await browser.post("/connexion", { address: await addressOf(installation, cast.director) })
    const elsewhere = aBrowser(site)
    const refused = await elsewhere.post(await linkTo(installation, cast.director))
    expect(refused.status).toBe(409)
    expect(refused.text).toContain("demandé dans un autre navigateur")
    expect(elsewhere.cookies.has("colloque")).toBe(false)
  })

  it("says what is wrong with an address and keeps what was typed", async () => {
    const refused = await aBrowser(made.site).post("/connexion", { address: "pas une adresse" })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain("Indiquez une adresse complète")
    expect(refused.text).toContain('value="pas une adresse"')
  })

  it("leads back nowhere else", async () => {
    const { installation, site, cast } = made
    const elsewhere = [
      [cast.organiser, "https://ailleurs.example/"],
      [cast.departing, "//ailleurs.example"],
      [cast.arriving, "/\\ailleurs.example"],
    ] as const
    for (const [personId, returnTo] of elsewhere) {
      const browser = aBrowser(site)
      await browser.post("/connexion", { address: await addressOf(installation, personId), returnTo })
      expect((await browser.post(await linkTo(installation, personId))).location).toBe("/")
    }
  })

  it("is asked for as often as strangers like, known or not, and fills no mailbox", async () => {
    const { installation, site, cast } = made
    for (const address of ["rate@interieur.example", await addressOf(installation, cast.inAmman)]) {
      const statuses: number[] = []
      for (let n = 0; n < 6; n++) statuses.push((await aBrowser(site).post("/connexion", { address })).status)
      expect(statuses).toEqual([303, 303, 303, 303, 303, 303])
    }
    const owner = aBrowser(site)
    await owner.post("/connexion", { address: await addressOf(installation, cast.inAmman) })
    const letters = await installation.db
      .selectFrom("letter")
      .select("id")
      .where("person_id", "=", cast.inAmman)
      .execute()
    expect(letters).toHaveLength(3)
    expect((await owner.post(await linkTo(installation, cast.inAmman))).status).toBe(303)
    expect(owner.cookies.get("colloque-known")).toMatch(/^[\w-]{86}$/)
  })

  it("is asked for twenty times in a quarter of an hour in one browser that was signed in, and no more", async () => {
    const { installation, site, cast } = made
    const browser = aBrowser(site)
    const ask = async () => (await browser.post("/connexion", { address: "rate@interieur.example" })).status
    await browser.post("/connexion", { address: await addressOf(installation, cast.officeHead) })
    await browser.post(await linkTo(installation, cast.officeHead))
    await browser.post("/deconnexion")
    const statuses: number[] = []
    for (let n = 0; n < 21; n++) statuses.push(await ask())
    expect([statuses.slice(0, 20).every((status) => status === 303), statuses[20]]).toEqual([true, 429])
    expect((await aBrowser(site).post("/connexion", { address: "rate@interieur.example" })).status).toBe(303)
  })

  it("refuses a sign-in as somebody of the demonstration", async () => {
    const { site, installation, cast } = made
    const code = await installation.db
      .selectFrom("person")
      .select("code")
      .where("id", "=", cast.organiser)
      .executeTakeFirstOrThrow()
    expect((await aBrowser(site).post("/connexion/demo", { personId: code.code })).status).toBe(404)
  })
})

describe("a sign-in", () => {
  it("is over after thirty minutes without a request, and after twelve hours at most", async () => {
    const { installation, site, cast } = await aSite()
    const began = Date.parse(installation.time.realNow)
    const at = (minutes: number) => {
      installation.time.realNow = new Date(began + minutes * 60_000).toISOString().replace(".000", "")
    }
    const visitor = await site.as(cast.attache)
    const isIn = async () => (await visitor.get("/connexions")).status === 200
    for (let minutes = 0; minutes < 12 * 60; minutes += 29) {
      at(minutes)
      expect(await isIn(), `after ${minutes} minutes`).toBe(true)
    }
    at(12 * 60)
    expect(await isIn()).toBe(false)
    at(0)
    const idle = await site.as(cast.attache)
    at(30)
    expect((await idle.get("/connexions")).location).toBe("/connexion?retour=%2Fconnexions")
  })

  it("ends everywhere at once, and one by one", async () => {
    const { installation, site, cast, db } = await aSite()
    const [phone, desk, other] = [await site.as(cast.attache), await site.as(cast.attache), await site.as(cast.staff)]
    const [first] = await db.selectFrom("sign_in").select("id").where("person_id", "=", cast.attache).execute()
    await other.post("/connexions", { signIn: first?.id ?? "" })
    expect((await phone.get("/connexions")).status).toBe(200)
    await desk.post("/connexions", { signIn: "all" })
    expect((await phone.get("/connexions")).status).toBe(302)
    expect((await desk.get("/connexions")).status).toBe(302)
    expect((await other.get("/connexions")).status).toBe(200)
    const acts = await installation.db.selectFrom("entry").select("act").orderBy("seq").execute()
    expect(acts.at(-1)?.act).toBe("sign-out-everywhere")
  })

  it("is over the moment its person is suspended", async () => {
    const { site, cast } = await aSite()
    const administrator = await site.as(cast.administrator, { with: "key" })
    const suspended = await site.as(cast.staff)
    expect((await suspended.get("/")).status).toBe(200)
    const fields = { intent: "suspend", formKey: "k", reason: "Départ" }
    expect((await administrator.post(`/administration/comptes/${cast.staff}`, fields)).status).toBe(303)
    expect((await suspended.get("/")).status).toBe(302)
  })

  it("is held by a cookie that no script and no other host can have", async () => {
    const { installation, site, cast } = await aSite({ origin: "https://colloque.test" })
    const browser = aBrowser(site)
    await browser.post("/connexion", { address: await addressOf(installation, cast.attache) })
    const entered = await browser.post(await linkTo(installation, cast.attache))
    const [cookie] = entered.headers["set-cookie"] ?? []
    expect(cookie).toMatch(/^__Host-colloque=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=43200$/)
  })
})

describe("the language", () => {
  it("is kept by a cookie for whoever is not signed in, and with the account for whoever is", async () => {
    const { site, cast, db } = await aSite()
    const browser = aBrowser(site)
    const chosen = await browser.post("/langue", { language: "en", returnTo: "/connexion?retour=%2Fcalendrier" })
    expect([chosen.status, chosen.location]).toEqual([303, "/connexion?retour=%2Fcalendrier"])
    const door = await browser.get("/connexion")
    expect(door.text).toContain('<html lang="en"')
    expect(door.text).toContain("Receive the link")
    const visitor = await site.as(cast.attache)
    await visitor.post("/langue", { language: "en", returnTo: "https://ailleurs.example/" })
    expect((await visitor.get("/connexions")).text).toContain("My sign-ins")
    const kept = await db
      .selectFrom("person")
      .select("language")
      .where("id", "=", cast.attache)
      .executeTakeFirstOrThrow()
    expect(kept.language).toBe("en")
    expect((await visitor.post("/langue", { language: "de" })).status).toBe(400)
  })

  it("chosen before coming in is kept with the account, and not with the next person's", async () => {
    const { installation, site, cast, db } = await aSite()
    const browser = aBrowser(site)
    const languageOf = async (id: string) =>
      (await db.selectFrom("person").select("language").where("id", "=", id).executeTakeFirstOrThrow()).language
    const enter = async (personId: string) => {
      await browser.post("/connexion", { address: await addressOf(installation, personId) })
      expect((await browser.post(await linkTo(installation, personId))).status).toBe(303)
    }
    await browser.post("/langue", { language: "en", returnTo: "/connexion" })
    await enter(cast.attache)
    expect((await browser.get("/connexions")).text).toContain("My sign-ins")
    expect(await languageOf(cast.attache)).toBe("en")
    await browser.post("/deconnexion")
    expect((await browser.get("/connexion")).text).toContain('<html lang="en"')
    await enter(cast.staff)
    expect((await browser.get("/connexions")).text).toContain('<html lang="fr"')
    expect(await languageOf(cast.staff)).toBe("fr")
  })
})
