import { describe, expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { verifyJournal } from "~/features/access/audit.server"
import { createFeed, revokeFeed, rotateFeed } from "~/features/calendar/feeds/commands.server"
import { mostFeeds } from "~/features/calendar/feeds/input"
import { feedOf, feedsOf } from "~/features/calendar/feeds/queries.server"
import { hashOf } from "~/platform/crypto/tokens.server"
import { aChange, aFeed, ownFeedsOf } from "./a-door"

const phone = { name: "Téléphone", language: "fr" } as const

onBothDatabases((open) => {
  async function setting() {
    const db = await open()
    const { attache, arriving } = await aCast(db)
    const installation = anInstallation(db)
    const acts = async () =>
      (await db.selectFrom("entry").select(["act", "actor_id", "subject"]).orderBy("seq").execute()).map(
        ({ act, actor_id, subject }) => [act, actor_id, subject],
      )
    return { db, attache, arriving, installation, mine: ownFeedsOf(attache), acts }
  }

  describe("a feed", () => {
    it("has an address of 256 bits that is told once and kept as a hash", async () => {
      const { db, attache, installation, mine, acts } = await setting()
      const made = await aFeed(installation, attache)
      expect(made.token).toMatch(/^[\w-]{43}$/)
      const row = await db.selectFrom("feed").selectAll().executeTakeFirstOrThrow()
      expect(row).toMatchObject({ id: made.id, person_id: attache, name: "Téléphone", token_hash: hashOf(made.token) })
      const kept = JSON.stringify([
        row,
        await db.selectFrom("sent_form").selectAll().execute(),
        await db.selectFrom("entry").selectAll().execute(),
      ])
      expect(kept).not.toContain(made.token)
      expect(await feedsOf(db, mine)).toMatchObject([{ id: made.id, name: "Téléphone", lastFetchedAt: null }])
      expect(await acts()).toEqual([["create-feed", attache, made.id]])
      expect(await verifyJournal(db, installation.config.journalKey, null)).toMatchObject({ whole: true })
    })

    it("is one, with one address, when its form is sent twice", async () => {
      const { db, installation, mine } = await setting()
      const change = aChange(installation)
      const [first, second] = await Promise.all([
        createFeed(db, mine, phone, change),
        createFeed(db, mine, { ...phone, name: "Autre" }, change),
      ])
      expect(second).toEqual(first)
      expect(await feedsOf(db, mine)).toHaveLength(1)
    })

    it("has another address for another person, form or installation", async () => {
      const { installation, attache, arriving, db, mine } = await setting()
      const change = aChange(installation, "the-same-form")
      const elsewhere = { ...aChange(anInstallation(db), "another-form"), formKey: "the-same-form-" }
      const made = [
        await createFeed(db, mine, phone, change),
        await createFeed(db, ownFeedsOf(arriving), phone, change),
        await createFeed(db, mine, phone, elsewhere),
        { ok: true, value: await aFeed(installation, attache) } as const,
      ]
      expect(new Set(made.map((one) => one.ok && one.value.token)).size).toBe(4)
    })

    it("is refused beyond the number that one may have, until one is revoked", async () => {
      const { db, installation, mine } = await setting()
      const made = []
      for (let count = 0; count < mostFeeds; count++)
        made.push(await createFeed(db, mine, phone, aChange(installation)))
      const refused = await createFeed(db, mine, phone, aChange(installation))
      expect(refused).toMatchObject({ ok: false, reason: "too-many-feeds" })
      const [first] = made
      if (!first?.ok) throw new Error("no feed")
      await revokeFeed(db, mine, first.value.id, aChange(installation))
      expect(await createFeed(db, mine, phone, aChange(installation))).toMatchObject({ ok: true })
    })

    it("is refused to whoever makes addresses without end", async () => {
      const { db, installation, mine } = await setting()
      let { id } = await aFeed(installation, mine.personId)
      for (let count = 0; ; count++) {
        expect(count).toBeLessThan(40)
        const rotated = await rotateFeed(db, mine, id, aChange(installation))
        if (!rotated.ok) {
          expect(rotated.reason).toBe("too-often")
          break
        }
        id = rotated.value.id
      }
      installation.time.realNow = "2026-08-18T08:00:00Z"
      expect(await rotateFeed(db, mine, id, aChange(installation))).toMatchObject({ ok: true })
    })

    it("gets a new address, and the old one is revoked", async () => {
      const { db, installation, mine, attache, acts } = await setting()
      const old = await aFeed(installation, attache)
      const rotated = await rotateFeed(db, mine, old.id, aChange(installation))
      if (!rotated.ok) throw new Error(rotated.reason)
      expect(rotated.value).toMatchObject({ name: "Téléphone" })
      expect(rotated.value.token).not.toBe(old.token)
      expect(await feedOf(db, hashOf(old.token))).toMatchObject({ revokedAt: installation.time.realNow })
      expect(await feedOf(db, hashOf(rotated.value.token))).toMatchObject({ revokedAt: null, personId: attache })
      expect((await feedsOf(db, mine)).map(({ id }) => id)).toEqual([rotated.value.id])
      expect((await acts()).at(-1)).toEqual(["rotate-feed", attache, rotated.value.id])
    })

    it("is revoked once, and only by whom it belongs to", async () => {
      const { db, installation, mine, attache, arriving, acts } = await setting()
      const made = await aFeed(installation, attache)
      const theirs = ownFeedsOf(arriving)
      expect(await revokeFeed(db, theirs, made.id, aChange(installation))).toMatchObject({ reason: "unknown-feed" })
      expect(await rotateFeed(db, theirs, made.id, aChange(installation))).toMatchObject({ reason: "unknown-feed" })
      const change = aChange(installation)
      const done = { ok: true, value: { name: "Téléphone" } }
      expect(await revokeFeed(db, mine, made.id, change)).toEqual(done)
      expect(await revokeFeed(db, mine, made.id, change)).toEqual(done)
      expect(await revokeFeed(db, mine, made.id, aChange(installation))).toMatchObject({ reason: "unknown-feed" })
      expect(await feedsOf(db, mine)).toEqual([])
      expect((await acts()).filter(([act]) => act === "revoke-feed")).toEqual([["revoke-feed", attache, made.id]])
    })
  })
})
