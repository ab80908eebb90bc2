import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"

onBothDatabases((open, dialect) => {
  it("opens a fresh, migrated database for each test", async () => {
    const [one, other] = await Promise.all([open(), open()])
    await write(one, (tx) => tx.insertInto("region").values({ key: "x", name_fr: "X", name_en: "X" }).execute())
    const count = async (db: typeof one) => (await db.selectFrom("region").select("key").execute()).length
    expect([one.dialect, await count(one), await count(other)]).toEqual([dialect, 1, 0])
  })
})
