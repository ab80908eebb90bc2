import { expect, it } from "vitest"
import { open } from "#db/open.server"
import { databaseAddress, onBothDatabases } from "#tests/support/databases"
import { verifyJournal } from "~/features/access/audit.server"
import { hashOf } from "~/platform/crypto/tokens.server"
import { demoSettings, type ServerProcess, signInTo, startServer } from "./server-process"

/** An organiser and an attaché of the demonstration. */
const people = ["P0033", "P0099"]

/** Writes from several sides until the server is gone; everything that was acknowledged goes into `acknowledged`. */
async function writeUntilItDies(server: ServerProcess, acknowledged: string[]): Promise<void> {
  const one = async (personId: string) => {
    for (;;) acknowledged.push(await signInTo(server, personId))
  }
  await Promise.allSettled([...people, ...people, ...people].map(one))
}

onBothDatabases((_, dialect) => {
  it("finds every acknowledged write after the server was killed in the middle of writing", async () => {
    const address = await databaseAddress(dialect)
    const settings = demoSettings(address, dialect)
    const acknowledged: string[] = []
    for (const enough of [40, 25, 10]) {
      const server = await startServer(settings)
      const before = acknowledged.length
      const writing = writeUntilItDies(server, acknowledged)
      while (acknowledged.length < before + enough) await new Promise((resume) => setTimeout(resume, 5))
      await server.kill()
      await writing
    }

    const server = await startServer(settings)
    const db = open(address)
    const kept = new Set((await db.selectFrom("sign_in").select("token_hash").execute()).map((row) => row.token_hash))
    expect(acknowledged.length).toBeGreaterThanOrEqual(75)
    expect(acknowledged.filter((token) => !kept.has(hashOf(token)))).toEqual([])
    // Each sign-in and its line in the journal were one transaction: neither stands without the other.
    const lines = await db.selectFrom("entry").select("seq").where("act", "=", "sign-in").execute()
    expect(lines).toHaveLength(kept.size)
    const key = Buffer.from(settings.COLLOQUE_JOURNAL_KEY ?? "", "base64")
    expect(await verifyJournal(db, key, null)).toMatchObject({ whole: true })
    await db.close()
    const home = await fetch(`${server.origin}/`, { headers: { Cookie: `colloque=${acknowledged.at(-1)}` } })
    expect(home.status).toBe(200)
    expect(await server.stop()).toBe(0)
    expect(server.complaints()).toBe("")
    // The demonstration is loaded and seated at the first of these starts.
  }, 180_000)
})
