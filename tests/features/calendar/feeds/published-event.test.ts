import { describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { renameRoom, setEvent } from "#tests/support/event-settings"
import { aSession } from "#tests/support/events"
import { anInstallation } from "#tests/support/installation"
import { bringBack } from "#tests/support/publishing"
import { newId } from "~/platform/crypto/tokens.server"
import { type Answer, aDoor, aFeed, read } from "./a-door"
import { aSubscriber, publish, publishRetitled } from "./a-subscriber"

const dateOf = ({ headers }: Answer) => Date.parse(headers["last-modified"] ?? "")
const linesOf = ({ text }: Answer, property: string) =>
  text.split("\r\n").filter((line) => new RegExp(`^${property}[;:]`).test(line))

onBothDatabases((open) => {
  const setting = async () => {
    const subscriber = await aSubscriber(await open())
    const { installation, cast } = subscriber
    const set = (differs: Parameters<typeof setEvent>[3]) =>
      setEvent(installation, cast.colloquium, cast.organiser, differs)
    return { ...subscriber, set }
  }

  describe("a feed", () => {
    it("stays byte for byte while the event's zone, days, city and rooms change, until they are published", async () => {
      const { db, served, path, set, cast, installation } = await setting()
      const before = await served.fetch(path)
      await set({ timeZone: "Asia/Amman", city: "Amman", endsOn: "2025-08-30", daysReason: "essai" })
      await renameRoom(db, cast.rooms.workshop, "Grand atelier")
      const unpublished = await served.fetch(path)
      expect(unpublished.body).toEqual(before.body)
      expect(unpublished.headers.etag).toBe(before.headers.etag)
      expect(dateOf(unpublished)).toBe(dateOf(before))

      await publish(installation, cast.colloquium)
      const after = await served.fetch(path, { "If-Modified-Since": before.headers["last-modified"] ?? "" })
      expect(after.status).toBe(200)
      expect(dateOf(after)).toBeGreaterThan(dateOf(before))
      expect(read(after).map(({ sequence }) => sequence)).toEqual([1, 1, 1])
      expect(new Set(linesOf(after, "LAST-MODIFIED"))).toEqual(new Set(["LAST-MODIFIED:20250818T090000Z"]))
      expect(after.text).toContain("DTSTART;TZID=Asia/Amman:20250826T110000")
      expect(after.text).not.toContain("Europe/Paris")
    })

    it("keeps a cancelled session at the instant that it had", async () => {
      const { db, served, path, set, cast, installation, workshop } = await setting()
      const start = async () => {
        const { text } = await served.fetch(path)
        return text
          .split("BEGIN:VEVENT")
          .find((event) => event.includes(workshop))
          ?.match(/DTSTART.*/)?.[0]
      }
      const before = await start()
      await write(db, (tx) => tx.deleteFrom("session").where("id", "=", workshop).execute())
      await publish(installation, cast.colloquium)
      await set({ timeZone: "Asia/Amman" })
      await publish(installation, cast.colloquium)
      expect(await start()).toBe(before)
    })
  })

  describe("a version that is brought back", () => {
    it("cancels nothing that it shows, and moves what it changes alone", async () => {
      const { served, path, cast, installation, workshop, sealed } = await setting()
      const before = await served.fetch(path)
      await publishRetitled(installation, cast.colloquium, workshop)
      await bringBack(installation, cast.colloquium, cast.organiser, 1)
      const after = await served.fetch(path)
      expect(read(after)).toEqual(read(before))
      const dated = (answer: Answer, uid: string) =>
        answer.text
          .split("BEGIN:VEVENT")
          .find((event) => event.includes(uid))
          ?.match(/LAST-MODIFIED:.*/)?.[0]
      expect(dated(after, sealed)).toBe(dated(before, sealed))
      expect(dated(after, workshop)).not.toBe(dated(before, workshop))
    })
  })

  describe("the days of an event that stand in an empty feed", () => {
    async function empty() {
      const db = await open()
      const cast = await aCast(db)
      const installation = anInstallation(db)
      const feed = await aFeed(installation, cast.attache)
      const served = await aDoor(installation)
      const set = (differs: Parameters<typeof setEvent>[3]) =>
        setEvent(installation, cast.colloquium, cast.organiser, differs)
      return { db, cast, installation, served, set, path: `/f/${feed.token}.ics` }
    }
    const sequenceOf = (answer: Answer) => read(answer)[0]?.sequence ?? -1

    it("follow the settings, with their date, before the first publication", async () => {
      const { served, path, set, installation } = await empty()
      const before = await served.fetch(path)
      installation.time.now = "2025-08-19T07:00:00Z"
      await set({ city: "Lyon" })
      const after = await served.fetch(path, { "If-Modified-Since": before.headers["last-modified"] ?? "" })
      expect([after.status, linesOf(after, "LOCATION")]).toEqual([200, ["LOCATION:Lyon"]])
      expect(linesOf(after, "LAST-MODIFIED")).toEqual(["LAST-MODIFIED:20250819T070000Z"])
      expect(sequenceOf(after)).toBeGreaterThan(sequenceOf(before))
    })

    it("follow the publications after it, and their sequence never falls", async () => {
      const { db, cast, served, path, set, installation } = await empty()
      await set({ city: "Lyon" })
      const session = await aSession(db, cast.colloquium, { audience: "central" })
      await publish(installation, cast.colloquium)
      const first = await served.fetch(path)
      await set({ city: "Amman" })
      expect((await served.fetch(path)).body).toEqual(first.body)
      await publish(installation, cast.colloquium)
      const second = await served.fetch(path)
      expect(linesOf(second, "LOCATION")).toEqual(["LOCATION:Amman"])
      await set({ city: "Lyon" })
      await write(db, (tx) => tx.updateTable("session").set({ title_fr: "X" }).where("id", "=", session).execute())
      await publish(installation, cast.colloquium)
      const third = await served.fetch(path)
      expect([first, second, third].map(sequenceOf)).toEqual([1, 2, 3])
      expect(dateOf(third)).toBeGreaterThan(dateOf(second))
    })
  })

  describe("the Last-Modified of a feed", () => {
    it("does not fall when a suspension is lifted, even after a restart", async () => {
      const { db, cast, installation, served, path } = await setting()
      const before = await served.fetch(path)
      const since = installation.time.realNow
      const by = { suspended_by: cast.administrator, suspended_at: since, reason: "essai" }
      await write(db, (tx) =>
        tx
          .insertInto("suspension")
          .values({ id: newId(), person_id: cast.attache, ...by })
          .execute(),
      )
      const notice = await served.fetch(path)
      expect(dateOf(notice)).toBeGreaterThan(dateOf(before))
      await served.door.settled()
      await write(db, (tx) =>
        tx.updateTable("suspension").set({ lifted_at: since, lifted_by: cast.administrator }).execute(),
      )
      for (const door of [served, await aDoor(installation)]) {
        const after = await door.fetch(path, { "If-Modified-Since": notice.headers["last-modified"] ?? "" })
        expect([after.status, dateOf(after) > dateOf(notice)]).toEqual([200, true])
        expect(after.body).toEqual(before.body)
      }
    })

    it("does not fall when the programme loses its latest entry", async () => {
      const { db, cast, installation, served, path } = await setting()
      await aSession(db, cast.colloquium, { day: "2025-08-25", starts_at: "18:00", ends_at: "19:00", audience: "asi" })
      await publish(installation, cast.colloquium)
      await write(db, (tx) => tx.deleteFrom("session").where("starts_at", "=", "18:00").execute())
      await publish(installation, cast.colloquium)
      const cancelled = await served.fetch(path)
      expect(read(cancelled).filter(({ status }) => status === "CANCELLED")).toHaveLength(1)
      installation.time.now = "2025-11-01T07:00:00Z"
      const dropped = await served.fetch(path, { "If-Modified-Since": cancelled.headers["last-modified"] ?? "" })
      expect([dropped.status, dateOf(dropped) > dateOf(cancelled)]).toEqual([200, true])
      expect(read(dropped).filter(({ status }) => status === "CANCELLED")).toHaveLength(0)
      await served.door.settled()
      const again = await (await aDoor(installation)).fetch(path)
      expect([again.headers.etag, dateOf(again)]).toEqual([dropped.headers.etag, dateOf(dropped)])
    })
  })
})
