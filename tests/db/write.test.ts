import { describe, expect, it } from "vitest"
import type { Db, Tx } from "#db/handle"
import { commitRefusal, write } from "#db/write.server"
import { sourcesOf } from "#tests/architecture/sources"
import { onBothDatabases } from "#tests/support/databases"
import { aPerson } from "#tests/support/people"
import { done, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"

const addRegion = (tx: Tx, key: string) => tx.insertInto("region").values({ key, name_fr: key, name_en: key }).execute()
const regions = async (db: Db) =>
  (await db.selectFrom("region").select("key").orderBy("key").execute()).map((r) => r.key)

onBothDatabases((open) => {
  describe("a command that refuses after it has written", () => {
    it("leaves nothing behind, and answers its refusal", async () => {
      const db = await open()
      const answer = await write(db, async (tx) => {
        await addRegion(tx, "refused")
        return refused("too-late", { seats: 3 })
      })
      expect(answer).toEqual({ ok: false, reason: "too-late", facts: { seats: 3 } })
      expect(await regions(db)).toEqual([])
      await write(db, async (tx) => done(await addRegion(tx, "done")))
      expect(await regions(db)).toEqual(["done"])
    })

    it("leaves nothing behind of a form either, which may be sent again", async () => {
      const db = await open()
      const form = { key: "k".repeat(32), personId: await aPerson(db), now: "2025-08-26T08:00:00Z" }
      const send = (key: string, late: boolean) =>
        write(db, (tx) =>
          onceForForm(tx, form, async () => {
            await addRegion(tx, key)
            return late ? refused("too-late") : done(key)
          }),
        )
      expect(await send("first", true)).toMatchObject({ ok: false })
      expect(await regions(db)).toEqual([])
      expect(await send("second", false)).toMatchObject({ ok: true, value: "second" })
      expect(await send("third", false)).toMatchObject({ ok: true, value: "second" })
      expect(await regions(db)).toEqual(["second"])
    })

    it("keeps what it wrote where it says so, for this very refusal", async () => {
      const db = await open()
      const refuse = (key: string, copied: boolean) =>
        write(db, async (tx) => {
          await addRegion(tx, key)
          const refusal = commitRefusal(refused("not-valid"))
          return copied ? { ...refusal } : refusal
        })
      expect(await refuse("traced", false)).toEqual({ ok: false, reason: "not-valid", facts: undefined })
      expect(await refuse("copied", true)).toMatchObject({ ok: false })
      expect(await regions(db)).toEqual(["traced"])
    })
  })
})

it("is committed by name in a few commands alone: those that journal a key that is refused", () => {
  const named = sourcesOf("app").filter(({ text }) => text.includes("commitRefusal("))
  expect(named.map(({ path }) => path)).toEqual([
    "app/features/access/strong/commands.server.ts",
    "app/features/access/strong/sign-in-by-key.server.ts",
  ])
})
