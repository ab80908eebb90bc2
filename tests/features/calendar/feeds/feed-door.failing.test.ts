import { describe, expect, it } from "vitest"
import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { newId } from "~/platform/crypto/tokens.server"
import type { Line } from "~/platform/log.server"
import { aDoor } from "./a-door"
import { aSubscriber, publish, publishRetitled } from "./a-subscriber"

/** A database whose questions are counted, and that can be taken away: then a closed one is asked instead. */
function watched(db: Db, closed: Db) {
  const state = { asked: 0, addressesGone: false, programmesGone: false }
  const selectFrom = ((from: "feed") => {
    state.asked++
    return (state.programmesGone ? closed : db).selectFrom(from)
  }) as Db["selectFrom"]
  const prepare: Db["prepare"] = <Row>(sql: string) => {
    const ask = db.prepare<Row>(sql)
    const ofAddresses = sql.includes("token_hash")
    return async (values) => {
      state.asked++
      if (ofAddresses ? state.addressesGone : state.programmesGone)
        throw new Error("Table ronde OFAST: the database is gone")
      return ask(values)
    }
  }
  return { state, db: { ...db, selectFrom, prepare } }
}

onBothDatabases((open) => {
  async function setting() {
    const subscriber = await aSubscriber(await open())
    const closed = await open()
    // A handle that was never used has nothing to close.
    await closed.selectFrom("feed").select("id").execute()
    await closed.close()
    const { state, db } = watched(subscriber.db, closed)
    const lines: Line[] = []
    const log = { info: () => undefined, warn: () => undefined, error: (line: Line) => void lines.push(line) }
    const served = await aDoor({ ...subscriber.installation, db, log })
    return { ...subscriber, state, served, lines }
  }

  describe("when the database is gone, a feed", () => {
    it("gives the last good bytes, and says it once in the log without what was asked", async () => {
      const { served, path, state, lines, feed } = await setting()
      const good = await served.fetch(path)
      state.addressesGone = true
      const meanwhile = await served.fetch(path)
      expect([meanwhile.status, meanwhile.headers.etag]).toEqual([200, good.headers.etag])
      expect(meanwhile.body).toEqual(good.body)
      expect((await served.fetch(path, { "If-None-Match": good.headers.etag ?? "" })).status).toBe(304)
      expect(lines).toHaveLength(2)
      expect(lines[0]?.route).toBe("/f/:token.ics")
      expect(JSON.stringify(lines)).not.toContain(feed.token)
    })

    it("gives them as well when only the making fails, and the new ones once it works again", async () => {
      const { served, path, state, installation, cast, db } = await setting()
      const good = await served.fetch(path)
      await aSession(db, cast.colloquium, { title_fr: "Ajoutée" })
      await publish(installation, cast.colloquium)
      state.programmesGone = true
      expect((await served.fetch(path)).body).toEqual(good.body)
      state.programmesGone = false
      expect((await served.fetch(path)).text).toContain("Ajoutée")
    })

    it("tells whoever holds a copy to keep it, and others to come later: never a 5xx", async () => {
      const { served, path, state } = await setting()
      state.addressesGone = true
      expect((await served.fetch(path, { "If-None-Match": 'W/"anything"' })).status).toBe(304)
      expect((await served.fetch(path, { "If-Modified-Since": new Date(0).toUTCString() })).status).toBe(304)
      const later = await served.fetch(path)
      expect([later.status, later.headers["retry-after"], later.text]).toEqual([429, "600", "429\n"])
      expect((await served.fetch(path, {}, "POST")).status).toBe(405)
    })

    it("does not give a programme to an address that was revoked", async () => {
      const { served, path, state, installation, db, feed } = await setting()
      await served.fetch(path)
      const revoked_at = installation.time.realNow
      await write(db, (tx) => tx.updateTable("feed").set({ revoked_at }).where("id", "=", feed.id).execute())
      await served.fetch(path)
      state.addressesGone = true
      const meanwhile = await served.fetch(path)
      expect(meanwhile.status).toBe(429)
    })
  })

  describe("a fetch", () => {
    it("asks one question and builds nothing where nothing has changed, even after a restart", async () => {
      const { served, path, state, installation } = await setting()
      const { etag = "" } = (await served.fetch(path)).headers
      await served.door.settled()
      state.asked = 0
      expect((await served.fetch(path, { "If-None-Match": etag })).status).toBe(304)
      expect((await served.fetch(path)).status).toBe(200)
      expect(state.asked).toBe(2)
      const { state: anew, db } = watched(installation.db, installation.db)
      const restarted = await aDoor({ ...installation, db })
      // The first fetch of all writes the question down; it is asked by the next.
      await restarted.fetch(`/f/${"x".repeat(43)}.ics`)
      anew.asked = 0
      expect((await restarted.fetch(path, { "If-None-Match": etag })).status).toBe(304)
      expect(anew.asked).toBe(1)
    })

    it("asks no more questions for more sessions and publications", async () => {
      const { served, path, state, installation, cast, db, workshop } = await setting()
      await served.fetch(path)
      const cost = async () => {
        await publishRetitled(installation, cast.colloquium, workshop)
        state.asked = 0
        expect((await served.fetch(path)).status).toBe(200)
        return state.asked
      }
      const few = await cost()
      for (let count = 0; count < 20; count++)
        await aSession(db, cast.colloquium, { id: newId(), title_fr: `S${count}` })
      await publishRetitled(installation, cast.colloquium, workshop)
      expect(await cost()).toBe(few)
      expect(few).toBeLessThanOrEqual(12)
    })

    it("is built once, however many ask at the same time", async () => {
      const { served, path, state, installation, cast, workshop } = await setting()
      await served.fetch(path)
      await publishRetitled(installation, cast.colloquium, workshop)
      state.asked = 0
      await served.fetch(path)
      const one = state.asked
      await publishRetitled(installation, cast.colloquium, workshop)
      state.asked = 0
      const answers = await Promise.all(Array.from({ length: 20 }, () => served.fetch(path)))
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
      expect(state.asked).toBe(20 - 1 + one)
    })
  })
})
