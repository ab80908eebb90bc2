import { beforeAll, describe, expect, it } from "vitest"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation, type Wishes } from "#tests/support/installation"
import { type Answer, type Site, serve, type Visitor } from "#tests/support/request"
import { letterIdentity } from "~/features/mail/outbox.server"

async function aSite(wishes: Wishes = {}) {
  const db = await openDatabase()
  const cast = await aCast(db)
  const installation = anInstallation(db, wishes)
  const site = await serve(installation)
  return { db, cast, installation, site }
}

/** A browser of its own: the jar of `signedOut` is shared by a site's tests. */
function aBrowser({ signedOut }: Site): Pick<Visitor, "get" | "post" | "head"> & { cookies: Map<string, string> } {
  const cookies = new Map<string, string>()
  const keep = (answer: Answer) => {
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [pair = ""] = line.split(";")
      const cut = pair.indexOf("=")
      cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
    }
    return answer
  }
  const headers = () => ({ Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") })
  return {
    cookies,
    get: async (path) => keep(await signedOut.get(path, headers())),
    head: async (path) => keep(await signedOut.send("HEAD", path, { headers: headers() })),
    post: async (path, fields) => keep(await signedOut.post(path, fields, { headers: headers() })),
  }
}

const addressOf = async ({ db }: TestInstallation, id: string) =>
  (await db.selectFrom("person").select("email").where("id", "=", id).executeTakeFirstOrThrow()).email

/** The link of the letter to a person. */
async function linkTo({ db, keys }: TestInstallation, personId: string): Promise<string> {
  const letter = await db
    .selectFrom("letter")
    .select(["id", "sealed"])
    .where("kind", "=", "sign-in-link")
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow()
  const text = keys.unseal(letterIdentity(letter.id), JSON.parse(letter.sealed))
  return /\/connexion\/lien\/[\w-]+/.exec(text)?.[0] ?? ""
}

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

  it("is asked for five times in a quarter of an hour, known or not, and no more", async () => {
    const { installation, site } = made
    for (const address of ["rate@interieur.example", await addressOf(installation, made.cast.inAmman)]) {
      const statuses: number[] = []
      for (let n = 0; n < 6; n++) statuses.push((await aBrowser(site).post("/connexion", { address })).status)
      expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
    }
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
    const [administrator, suspended] = [await site.as(cast.administrator), await site.as(cast.staff)]
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
})

describe("the demonstration", () => {
  let made: { site: Site; cast: Cast; installation: TestInstallation }
  beforeAll(async () => {
    made = await aSite({ demo: true })
  })
  const codeOf = async (id: string) =>
    (await made.installation.db.selectFrom("person").select("code").where("id", "=", id).executeTakeFirstOrThrow()).code

  it("lets one in as anybody of its data", async () => {
    const browser = aBrowser(made.site)
    const entered = await browser.post("/connexion/demo", {
      personId: await codeOf(made.cast.organiser),
      returnTo: "/connexions",
    })
    expect([entered.status, entered.location]).toEqual([303, "/connexions"])
    expect((await browser.get("/connexions")).status).toBe(200)
    expect((await browser.post("/connexion/demo", { personId: "nobody" })).status).toBe(404)
  })

  it("lets nobody in from another machine", async () => {
    const fields = new URLSearchParams({ personId: await codeOf(made.cast.organiser) }).toString()
    const far = await made.site.signedOut.send("POST", "/connexion/demo", {
      headers: { "X-Forwarded-For": "203.0.113.7", "Content-Type": "application/x-www-form-urlencoded" },
      body: fields,
    })
    expect(far.status).toBe(404)
  })

  it("sets its clock for whoever is signed in, to an instant with its offset alone", async () => {
    const { site, cast, installation } = made
    const moment = { now: "2025-08-26T10:42:00+02:00", returnTo: "/connexions" }
    expect((await aBrowser(site).post("/demo/horloge", moment)).location).toBe("/connexion")
    const visitor = await site.as(cast.attache)
    const set = await visitor.post("/demo/horloge", moment)
    expect([set.status, set.location]).toEqual([303, "/connexions"])
    expect(installation.clock.now()).toBe("2025-08-26T08:42:00Z")
    expect((await visitor.get("/connexions")).text).toMatch(/<time dateTime="10:42">10:42<\/time>/)
    for (const now of ["", "demain", "2025-08-26T10:42:00", "2025-02-30T10:42:00+02:00", "9999-01-01T00:00:00Z"])
      expect((await visitor.post("/demo/horloge", { now })).status, now).toBe(400)
    expect(installation.clock.now()).toBe("2025-08-26T08:42:00Z")
    expect((await visitor.get("/demo/horloge")).status).toBe(404)
  })

  it("shows letters instead of sending them, and their links work in the browser that asked", async () => {
    const { site, cast, installation } = made
    const browser = aBrowser(site)
    await browser.post("/connexion", { address: await addressOf(installation, cast.attache) })
    await browser.post("/connexion/demo", { personId: await codeOf(cast.staff) })
    const list = await browser.get("/courrier")
    const letter = /href="(\/courrier\/[0-9a-f]{32})"/.exec(list.text)?.[1] ?? ""
    const open = await browser.get(letter)
    expect(open.text).toContain("Vous avez demandé à vous connecter")
    const link = /href="(\/connexion\/lien\/[\w-]+)"/.exec(open.text)?.[1] ?? ""
    expect((await browser.post(link)).status).toBe(303)
    expect((await browser.get("/connexions")).text).toContain("Léa Enposte")
    expect((await browser.get("/courrier/unknown")).status).toBe(404)
  })

  it("has neither its pages nor its clock in production", async () => {
    const { site, cast } = await aSite()
    const visitor = await site.as(cast.attache)
    for (const path of ["/courrier", "/courrier/x"]) expect((await visitor.get(path)).status).toBe(404)
    expect((await visitor.post("/demo/horloge", { now: "2025-08-26T10:42:00+02:00" })).status).toBe(404)
    expect((await visitor.get("/connexions")).text).not.toContain("demo-bar")
  })
})
