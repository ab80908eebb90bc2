import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { aPerson } from "#tests/support/people"
import { askForLink, linkMinutes, signInByLink } from "~/features/access/sign-in/commands.server"
import { viewerOf } from "~/features/access/viewer.server"
import { letterIdentity } from "~/features/mail/outbox.server"

const minutesLater = (from: string, count: number) =>
  new Date(Date.parse(from) + count * 60_000).toISOString().replace(".000", "")

async function aDoor(open: OpenDatabase) {
  const db = await open()
  const installation = anInstallation(db)
  const personId = await aPerson(db, { email: "lea.enposte@interieur.example", given_name: "Léa" })
  return { db, installation, personId }
}

function ask(installation: TestInstallation, address: string, browser = "this-browser", returnTo = "/") {
  const linkOf = (token: string) => `https://colloque.test/connexion/lien/${token}`
  const now = installation.realClock.now()
  return askForLink(installation.db, installation, { address, browser, returnTo, now, linkOf })
}

async function letterTexts({ db, keys }: TestInstallation): Promise<string[]> {
  const rows = await db.selectFrom("letter").select(["id", "sealed"]).orderBy("queued_at").execute()
  return rows.map(({ id, sealed }) => keys.unseal(letterIdentity(id), JSON.parse(sealed)))
}

async function tokenIn(installation: TestInstallation): Promise<string> {
  const [text = ""] = (await letterTexts(installation)).slice(-1)
  return /\/connexion\/lien\/([\w-]+)/.exec(text)?.[1] ?? ""
}

function use(
  installation: TestInstallation,
  token: string,
  browser: string | null = "this-browser",
  before: string | null = null,
) {
  const now = installation.realClock.now()
  return signInByLink(installation.db, installation.journal, {
    token,
    browser,
    client: "tests",
    before,
    language: null,
    now,
  })
}

const actsOf = async ({ db }: TestInstallation) =>
  (await db.selectFrom("entry").select("act").orderBy("seq").execute()).map(({ act }) => act)

onBothDatabases((open) => {
  it("lets in whoever was written to, once, and leads back to where he was going", async () => {
    const { installation, personId, db } = await aDoor(open)
    await ask(installation, "lea.enposte@interieur.example", "this-browser", "/calendrier")
    const used = await use(installation, await tokenIn(installation))
    if (!used.ok) throw new Error(used.reason)
    expect(used.value.returnTo).toBe("/calendrier")
    const now = installation.realClock.now()
    expect((await viewerOf(db, used.value.token, now, now.slice(0, 10)))?.personId).toBe(personId)
    expect(await use(installation, await tokenIn(installation))).toMatchObject({ ok: false, reason: "link-not-valid" })
    expect(await actsOf(installation)).toEqual(["sign-in-link", "sign-in"])
  })

  it("keeps neither the token nor a clear letter", async () => {
    const { installation, db } = await aDoor(open)
    await ask(installation, "lea.enposte@interieur.example")
    const token = await tokenIn(installation)
    expect(token).toMatch(/^[\w-]{43}$/)
    const kept = JSON.stringify([
      await db.selectFrom("sign_in_link").selectAll().execute(),
      await db.selectFrom("sign_in_link_browser").selectAll().execute(),
      await db.selectFrom("letter").selectAll().execute(),
      await db.selectFrom("entry").selectAll().execute(),
    ])
    expect(kept).not.toContain(token)
    expect(kept).not.toContain("this-browser")
  })

  it("writes to nobody for an address that is unknown, or whose account is suspended", async () => {
    const { installation, db, personId } = await aDoor(open)
    await ask(installation, "personne@interieur.example")
    await write(db, (tx) =>
      tx
        .insertInto("suspension")
        .values({
          id: "s",
          person_id: personId,
          suspended_by: personId,
          suspended_at: "2026-01-01T00:00:00Z",
          reason: "r",
        })
        .execute(),
    )
    await ask(installation, "lea.enposte@interieur.example")
    expect(await letterTexts(installation)).toEqual([])
    expect(await actsOf(installation)).toEqual(["refusal"])
  })

  it("opens in the browser that asked alone, and a try elsewhere leaves it as it was", async () => {
    const { installation } = await aDoor(open)
    await ask(installation, "lea.enposte@interieur.example")
    const token = await tokenIn(installation)
    expect((await use(installation, token, "another-browser")).ok).toBe(false)
    expect((await use(installation, token, null)).ok).toBe(false)
    expect((await use(installation, token)).ok).toBe(true)
  })

  it("is over after ten minutes, to the second", async () => {
    const { installation } = await aDoor(open)
    const asked = installation.time.realNow
    await ask(installation, "lea.enposte@interieur.example")
    const token = await tokenIn(installation)
    installation.time.realNow = minutesLater(asked, linkMinutes)
    expect((await use(installation, token)).ok).toBe(false)
    installation.time.realNow = minutesLater(asked, linkMinutes - 1)
    expect((await use(installation, token)).ok).toBe(true)
  })

  it("signs in once when it is pressed twice at the same moment", async () => {
    const { installation, db } = await aDoor(open)
    await ask(installation, "lea.enposte@interieur.example")
    const token = await tokenIn(installation)
    const answers = await Promise.all([use(installation, token), use(installation, token), use(installation, token)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.selectFrom("sign_in").select("id").execute()).toHaveLength(1)
  })

  it("does not open for somebody suspended since", async () => {
    const { installation, db, personId } = await aDoor(open)
    await ask(installation, "lea.enposte@interieur.example")
    const token = await tokenIn(installation)
    await write(db, (tx) =>
      tx
        .insertInto("suspension")
        .values({
          id: "s",
          person_id: personId,
          suspended_by: personId,
          suspended_at: "2026-01-01T00:00:00Z",
          reason: "r",
        })
        .execute(),
    )
    expect((await use(installation, token)).ok).toBe(false)
    expect(await db.selectFrom("sign_in").select("id").execute()).toEqual([])
  })

  it("gives each sign-in a new identity, and ends the one that the browser had", async () => {
    const { installation, db } = await aDoor(open)
    await ask(installation, "lea.enposte@interieur.example")
    const first = await use(installation, await tokenIn(installation))
    if (!first.ok) throw new Error(first.reason)
    installation.time.realNow = minutesLater(installation.time.realNow, 1)
    await ask(installation, "lea.enposte@interieur.example")
    const second = await use(installation, await tokenIn(installation), "this-browser", first.value.token)
    if (!second.ok) throw new Error(second.reason)
    expect(second.value.token).not.toBe(first.value.token)
    const open_ = await db.selectFrom("sign_in").select("id").where("ended_at", "is", null).execute()
    expect(open_).toHaveLength(1)
  })

  it("forgets links a day after their end", async () => {
    const { installation, db } = await aDoor(open)
    await ask(installation, "lea.enposte@interieur.example")
    installation.time.realNow = minutesLater(installation.time.realNow, 24 * 60 + linkMinutes + 1)
    await ask(installation, "personne@interieur.example")
    expect(await db.selectFrom("sign_in_link").selectAll().execute()).toEqual([])
    expect(await db.selectFrom("sign_in_link_browser").selectAll().execute()).toEqual([])
  })

  it("comes to whoever owns an address, however many strangers ask for it, and fills no mailbox", async () => {
    const { installation, personId } = await aDoor(open)
    const address = "lea.enposte@interieur.example"
    const began = installation.time.realNow
    for (let stranger = 0; stranger < 1000; stranger++) {
      installation.time.realNow = minutesLater(began, (stranger * 14) / 1000)
      await ask(installation, address, `stranger-${stranger}`)
    }
    installation.time.realNow = minutesLater(began, 14)
    await ask(installation, address, "the-owner's", "/calendrier")
    const texts = await letterTexts(installation)
    expect(texts.length).toBeGreaterThanOrEqual(3)
    expect(texts.length).toBeLessThanOrEqual(6)
    installation.time.realNow = minutesLater(began, 14 + 4)
    const token = await tokenIn(installation)
    expect((await use(installation, token, "nobody's")).ok).toBe(false)
    const used = await use(installation, token, "the-owner's")
    expect(used.ok && used.value.returnTo).toBe("/calendrier")
    const now = installation.realClock.now()
    const viewer = used.ok ? await viewerOf(installation.db, used.value.token, now, now.slice(0, 10)) : null
    expect(viewer?.personId).toBe(personId)
  })

  it("is written anew when the one in the mailbox was used, however many were written", async () => {
    const { installation } = await aDoor(open)
    const address = "lea.enposte@interieur.example"
    for (const browser of ["a", "b", "c", "d"]) await ask(installation, address, browser)
    const sent = await letterTexts(installation)
    expect(sent).toHaveLength(3)
    for (const text of sent) {
      const token = /\/connexion\/lien\/([\w-]+)/.exec(text)?.[1] ?? ""
      expect((await use(installation, token, "d")).ok).toBe(true)
    }
    await ask(installation, address, "d")
    expect(await letterTexts(installation)).toHaveLength(4)
  })

  it("is bound to the browser that asked as long as letters are few", async () => {
    const { installation, db } = await aDoor(open)
    for (const browser of ["a", "b", "c"]) await ask(installation, "lea.enposte@interieur.example", browser)
    const bound = await db.selectFrom("sign_in_link_browser").select("token_hash").execute()
    expect(new Set(bound.map(({ token_hash }) => token_hash)).size).toBe(3)
    expect(bound).toHaveLength(3)
  })

  it("leaves three refusals at most in the journal of a suspended account, however often strangers ask", async () => {
    const { installation, db, personId } = await aDoor(open)
    const suspension = { id: "s", person_id: personId, suspended_by: personId, reason: "r" }
    await write(db, (tx) =>
      tx
        .insertInto("suspension")
        .values({ ...suspension, suspended_at: "2026-01-01T00:00:00Z" })
        .execute(),
    )
    for (let stranger = 0; stranger < 50; stranger++) await ask(installation, "lea.enposte@interieur.example")
    expect(await actsOf(installation)).toEqual(["refusal", "refusal", "refusal"])
  })
})
