import { gunzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { aDoor, aFeed, read } from "./a-door"
import { aSubscriber, publish } from "./a-subscriber"

onBothDatabases((open) => {
  const setting = async () => aSubscriber(await open())

  const change = (db: TestInstallation["db"], id: string, to: Record<string, string>) =>
    write(db, (tx) => tx.updateTable("session").set(to).where("id", "=", id).execute())

  describe("a feed's address", () => {
    it("gives one's own programme, reserved slots without a word of theirs", async () => {
      const { served, path, opening, workshop, sealed } = await setting()
      const answer = await served.fetch(path)
      expect(answer.status).toBe(200)
      expect(read(answer)).toEqual([
        { uid: opening, summary: "Ouverture", status: "CONFIRMED", sequence: 0 },
        { uid: workshop, summary: "Revue de poste", status: "CONFIRMED", sequence: 0 },
        { uid: sealed, summary: "Réservé", status: "CONFIRMED", sequence: 0 },
      ])
      expect(answer.text).not.toMatch(/Comité|Salle C1|N-C1/)
      const [, event = ""] = answer.text.split(`UID:${sealed}`)
      const names = event
        .split("END:VEVENT")[0]
        ?.trim()
        .split("\r\n")
        .map((line) => line.replace(/[;:].*/, ""))
      expect(names?.sort()).toEqual(
        ["CLASS", "DTEND", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP"].sort(),
      )
    })

    it("answers as calendars want it: typed, private, zipped, without cookie", async () => {
      const { served, path } = await setting()
      const plain = await served.fetch(path)
      expect(plain.headers).toMatchObject({
        "content-type": "text/calendar; charset=utf-8",
        "content-length": String(plain.body.length),
        "cache-control": "private, max-age=900",
        "x-robots-tag": "noindex",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        vary: "Accept-Encoding",
        "last-modified": "Mon, 18 Aug 2025 08:00:00 GMT",
      })
      expect(plain.headers["set-cookie"]).toBeUndefined()
      expect(plain.headers.etag).toMatch(/^W\/"[\w-]{27}"$/)
      const zipped = await served.fetch(path, { "Accept-Encoding": "gzip, br" })
      expect(zipped.headers["content-encoding"]).toBe("gzip")
      expect(gunzipSync(zipped.body)).toEqual(plain.body)
      const head = await served.fetch(path, {}, "HEAD")
      expect([head.status, head.body.length]).toEqual([200, 0])
      expect({ ...head.headers, date: "" }).toEqual({ ...plain.headers, date: "" })
    })

    it("says not changed to whoever holds the bytes, by an ETag or a date, until something is published", async () => {
      const { db, cast, installation, served, path, workshop, opening } = await setting()
      const before = await served.fetch(path)
      const etag = before.headers.etag ?? ""
      for (const given of [etag, etag.replace("W/", ""), `"x", ${etag}`, "*"]) {
        const unchanged = await served.fetch(path, { "If-None-Match": given })
        expect([unchanged.status, unchanged.body.length, unchanged.headers.etag]).toEqual([304, 0, etag])
      }
      expect((await served.fetch(path, { "If-Modified-Since": before.headers["last-modified"] ?? "" })).status).toBe(
        304,
      )
      await change(db, workshop, { starts_at: "14:00", ends_at: "15:00" })
      expect((await served.fetch(path, { "If-None-Match": etag })).status).toBe(304)

      await publish(installation, cast.colloquium)
      const after = await served.fetch(path, { "If-None-Match": etag })
      expect(after.status).toBe(200)
      expect(after.headers.etag).not.toBe(etag)
      expect(after.headers["last-modified"]).toBe("Mon, 18 Aug 2025 09:00:00 GMT")
      expect(read(after).filter(({ sequence }) => sequence > 0)).toEqual([
        { uid: workshop, summary: "Revue de poste", status: "CONFIRMED", sequence: 1 },
      ])
      expect(read(after).some(({ uid }) => uid === opening)).toBe(true)
    })

    it("keeps its ETag through whatever does not change its bytes", async () => {
      const { db, cast, installation, served, path } = await setting()
      const { etag = "" } = (await served.fetch(path)).headers
      await aSession(db, cast.colloquium, { title_fr: "Autre comité", audience: "central" })
      await publish(installation, cast.colloquium)
      expect((await served.fetch(path, { "If-None-Match": etag })).status).toBe(304)
      installation.time.now = "2025-08-28T06:00:00Z"
      expect((await served.fetch(path, { "If-None-Match": etag })).status).toBe(304)
      const anew = await aDoor(installation)
      expect((await anew.fetch(path, { "If-None-Match": etag })).status).toBe(304)
      expect((await anew.fetch(path)).headers.etag).toBe(etag)
    })

    it("keeps what is cancelled, for 7 days after its end and 30 after its cancelling", async () => {
      const { db, cast, installation, served, path, workshop } = await setting()
      await served.fetch(path)
      await write(db, (tx) => tx.deleteFrom("session").where("id", "=", workshop).execute())
      await publish(installation, cast.colloquium)
      const workshopIn = async () => read(await served.fetch(path)).find(({ uid }) => uid === workshop)
      const cancelled = { uid: workshop, summary: "[Annulé] Revue de poste", status: "CANCELLED", sequence: 1 }
      expect(await workshopIn()).toEqual(cancelled)
      installation.time.now = "2025-09-17T12:00:00Z"
      expect(await workshopIn()).toEqual(cancelled)
      installation.time.now = "2025-09-18T12:00:00Z"
      expect(await workshopIn()).toBeUndefined()
      installation.time.now = "2025-08-20T12:00:00Z"
      expect(await workshopIn()).toEqual(cancelled)
    })

    it("cancels the sessions of whoever is taken off the event, and brings them back with the person", async () => {
      const { db, cast, installation, served, path, sealed, workshop } = await setting()
      const before = await served.fetch(path)
      const held = await db
        .selectFrom("assignment")
        .selectAll()
        .where("person_id", "=", cast.attache)
        .executeTakeFirstOrThrow()
      await write(db, (tx) => tx.deleteFrom("assignment").where("id", "=", held.id).execute())
      installation.time.now = "2025-08-19T10:00:00Z"
      const off = await served.fetch(path, { "If-None-Match": before.headers.etag ?? "" })
      expect(off.status).toBe(200)
      expect(read(off).map(({ status, sequence }) => `${status} ${sequence}`)).toEqual(Array(3).fill("CANCELLED 1"))
      expect(off.headers["last-modified"]).toBe("Tue, 19 Aug 2025 10:00:00 GMT")
      const again = await (await aDoor(installation)).fetch(path)
      expect(again.body).toEqual(off.body)

      await change(db, workshop, { title_fr: "Revue déplacée", starts_at: "08:00" })
      await publish(installation, cast.colloquium)
      expect((await served.fetch(path)).text).not.toContain("déplacée")
      await write(db, (tx) => tx.insertInto("assignment").values(held).execute())
      const back = read(await served.fetch(path))
      expect(back.find(({ uid }) => uid === workshop)).toEqual({
        uid: workshop,
        summary: "Revue déplacée",
        status: "CONFIRMED",
        sequence: 2,
      })
      expect(back.find(({ uid }) => uid === sealed)?.sequence).toBe(2)
    })

    it("overwrites what becomes confidential, under the same UID", async () => {
      const { db, cast, installation, served, path, workshop } = await setting()
      expect((await served.fetch(path)).text).toContain("Revue de poste")
      await write(db, (tx) =>
        tx
          .updateTable("session")
          .set({ visibility: "confidential", title_fr: null, title_en: null })
          .where("id", "=", workshop)
          .execute(),
      )
      await publish(installation, cast.colloquium)
      const after = await served.fetch(path)
      expect(read(after).find(({ uid }) => uid === workshop)).toEqual({
        uid: workshop,
        summary: "Réservé",
        status: "CONFIRMED",
        sequence: 1,
      })
      expect(after.text).not.toMatch(/Revue|Salle A1/)
    })

    it("holds the days of the event before anything is published, and a word for whoever is in none", async () => {
      const db = await open()
      const cast = await aCast(db)
      const installation = anInstallation(db)
      const served = await aDoor(installation)
      const summaries = async (personId: string) => {
        const { token } = await aFeed(installation, personId)
        return read(await served.fetch(`/f/${token}.ics`)).map(({ summary }) => summary)
      }
      expect(await summaries(cast.attache)).toEqual(["Colloque des attachés 2025"])
      expect(await summaries(cast.liaisonOfficer)).toEqual(["Colloque\u00a0: aucun événement"])
    })
  })
})
