import { describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { rotateFeed } from "~/features/calendar/feeds/commands.server"
import { newId } from "~/platform/crypto/tokens.server"
import { readers } from "../readers"
import { type Answer, aChange, ownFeedsOf } from "./a-door"
import { aSubscriber } from "./a-subscriber"

const read = ({ text }: Answer) => {
  const [first, second] = readers.map(({ read }) => read(text))
  expect(second?.map(({ uid, start, status, sequence }) => [uid, start, status, sequence])).toEqual(
    first?.map(({ uid, start, status, sequence }) => [uid, start, status, sequence]),
  )
  return (first ?? []).map(({ uid, summary, status, sequence }) => ({ uid, summary, status, sequence }))
}

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
})
