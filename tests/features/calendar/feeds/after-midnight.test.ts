import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { aSubscriber, publish } from "./a-subscriber"

onBothDatabases((open) => {
  it("a feed gives the end of the next day, and raises the sequence when a session comes to end after midnight", async () => {
    const { db, cast, installation, served, path, workshop } = await aSubscriber(await open())
    const entry = async () => {
      const { text } = await served.fetch(path)
      return text.split("BEGIN:VEVENT").find((one) => one.includes("Revue de poste")) ?? ""
    }
    const ends = { starts_at: "20:00", ends_at: "21:00" }
    await write(db, (tx) => tx.updateTable("event_day").set({ closes_at: "26:00" }).execute())
    await write(db, (tx) => tx.updateTable("session").set(ends).where("id", "=", workshop).execute())
    await publish(installation, cast.colloquium)
    expect(await entry()).toContain("DTEND;TZID=Europe/Paris:20250826T210000")
    const before = Number(/SEQUENCE:(\d+)/.exec(await entry())?.[1])
    const late = { ends_at: "24:30" }
    await write(db, (tx) => tx.updateTable("session").set(late).where("id", "=", workshop).execute())
    await publish(installation, cast.colloquium)
    expect(await entry()).toContain(
      "DTSTART;TZID=Europe/Paris:20250826T200000\r\nDTEND;TZID=Europe/Paris:20250827T003000",
    )
    expect(await entry()).toContain(`SEQUENCE:${before + 1}\r\n`)
  })
})
