import { describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { rotateFeed } from "~/features/calendar/feeds/commands.server"
import { newId } from "~/platform/crypto/tokens.server"
import { aChange, ownFeedsOf, read } from "./a-door"
import { aSubscriber } from "./a-subscriber"

onBothDatabases((open) => {
  const setting = async () => aSubscriber(await open())

  describe("an address that gives nothing", () => {
    it("is the same 404 whatever is wrong with it", async () => {
      const { served, path, feed } = await setting()
      const flipped = `${path.slice(0, 10)}${path[10] === "A" ? "B" : "A"}${path.slice(11)}`
      const wrong = [
        flipped,
        path.slice(0, -5),
        `${path}x`,
        "/f/",
        "/f/x.ics",
        `/f/${feed.token}`,
        `/f/${feed.id}.ics`,
        `/f/%2e%2e/${feed.token}.ics`,
      ]
      for (const each of wrong) {
        const { status, text, headers } = await served.fetch(each)
        expect([each, status, text, headers["x-robots-tag"]]).toEqual([each, 404, "404\n", "noindex"])
      }
      expect((await served.fetch(`${path}?from=mail`)).status).toBe(200)
      expect((await served.fetch("/feed")).status).toBe(418)
    })

    it.each(["POST", "PUT", "DELETE", "PROPFIND", "OPTIONS"])("refuses %s", async (method) => {
      const { served, path } = await setting()
      const { status, headers } = await served.fetch(path, {}, method)
      expect([status, headers.allow]).toEqual([405, "GET, HEAD"])
    })

    it("says for 14 days that it is revoked, in a calendar of one entry, then that it is gone", async () => {
      const { db, installation, served, path, feed, cast } = await setting()
      const before = await served.fetch(path)
      const rotated = await rotateFeed(db, ownFeedsOf(cast.attache), feed.id, aChange(installation))
      if (!rotated.ok) throw new Error(rotated.reason)
      const notice = await served.fetch(path, { "If-None-Match": before.headers.etag ?? "" })
      expect(read(notice)).toMatchObject([{ uid: feed.id, summary: "Abonnement révoqué" }])
      expect((await served.fetch(path, { "If-None-Match": notice.headers.etag ?? "" })).status).toBe(304)
      expect((await served.fetch(`/f/${rotated.value.token}.ics`)).body).toEqual(before.body)
      installation.time.realNow = "2026-09-01T06:59:00Z"
      expect((await served.fetch(path)).status).toBe(200)
      installation.time.realNow = "2026-09-01T07:00:00Z"
      expect((await served.fetch(path)).status).toBe(410)
    })

    it("is revoked as long as the account is suspended", async () => {
      const { db, installation, served, path, cast } = await setting()
      await served.fetch(path)
      const suspended_at = installation.time.realNow
      const suspension = {
        id: newId(),
        person_id: cast.attache,
        suspended_by: cast.administrator,
        suspended_at,
        reason: "essai",
      }
      await write(db, (tx) => tx.insertInto("suspension").values(suspension).execute())
      expect((await served.fetch(path)).text).toContain("Abonnement révoqué")
      await write(db, (tx) =>
        tx.updateTable("suspension").set({ lifted_at: suspended_at, lifted_by: cast.administrator }).execute(),
      )
      expect((await served.fetch(path)).text).toContain("Revue de poste")
    })
  })

  describe("a fetch", () => {
    it("is noted once in a quarter of an hour, and when another kind of client comes", async () => {
      const { db, installation, served, path } = await setting()
      const noted = async (client: string) => {
        await served.fetch(path, { "User-Agent": client })
        await served.door.settled()
        const row = await db.selectFrom("feed").select(["last_fetched_at", "last_client"]).executeTakeFirstOrThrow()
        return `${row.last_fetched_at?.slice(11, 16)} ${row.last_client}`
      }
      const { time } = installation
      time.realNow = "2026-08-18T10:00:00Z"
      expect(await noted("Thunderbird/128")).toBe("10:00 Thunderbird")
      time.realNow = "2026-08-18T10:14:00Z"
      expect(await noted("Thunderbird/128")).toBe("10:00 Thunderbird")
      expect(await noted("Google-Calendar-Importer")).toBe("10:14 Google")
      time.realNow = "2026-08-18T10:30:00Z"
      expect(await noted("Google-Calendar-Importer")).toBe("10:30 Google")
    })
  })
})
