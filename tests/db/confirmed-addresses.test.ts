import { type Migration, Migrator } from "kysely"
import { expect, it, onTestFinished } from "vitest"
import type { Db } from "#db/handle"
import { migrate } from "#db/migrate.server"
import type { Schema } from "#db/migrations/dialect"
import { migrations } from "#db/migrations/list"
import { open } from "#db/open.server"
import { emptyDatabaseAddress, onBothDatabases } from "#tests/support/databases"

const before = "0009-closing"

/** A database as it was before addresses were confirmed by two. */
async function anEarlierDatabase(dialect: Db["dialect"]): Promise<Db> {
  const db = open(await emptyDatabaseAddress(dialect))
  onTestFinished(() => db.close())
  const earlier = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= before))
  const provider = { getMigrations: async () => earlier as Record<string, Migration> }
  const { error } = await new Migrator({ db: db.writer, provider }).migrateToLatest()
  if (error) throw error
  return db
}

const at = "2025-03-01T08:00:00Z"

/** What the database holds of people is written as it was then, whatever the types say of today's tables. */
const rows = (db: Db, table: string, values: readonly object[]) =>
  (db.writer as Schema).insertInto(table).values(values).execute()

const person = (id: string) => ({
  id,
  code: id,
  given_name: "Essai",
  family_name: id,
  civility: "Mme",
  corps: "police",
  rank_fr: "",
  email: `${id}@interieur.example`,
  phone: "",
  language: "fr",
  position: "central",
  created_at: at,
})
const replaced = (seq: number, actor_id: string, subject: string) => ({
  seq,
  at: `2025-03-0${seq}T08:00:00Z`,
  actor_id,
  act: "address-replaced",
  subject,
  detail: "{}",
  confidential: 0,
  mac: `mac-${seq}`,
})
const key = (id: string, person_id: string, revoked_at: string | null) => ({
  id,
  person_id,
  credential_id: id,
  public_key: "",
  counter: 0,
  transports: "[]",
  name: "",
  created_at: at,
  revoked_at,
})
const administrator = (person_id: string) => ({
  id: `role-${person_id}`,
  person_id,
  role: "administrator",
  granted_at: at,
})

onBothDatabases((_, dialect) => {
  it("takes replaced addresses from the journal, and holds the first key of those who have none", async () => {
    const db = await anEarlierDatabase(dialect)
    const people = ["admin", "alone", "taken", "keyless", "reset", "holder", "twice", "untouched"]
    await rows(db, "person", people.map(person))
    await rows(db, "role", ["admin", "alone", "taken"].map(administrator))
    await rows(db, "passkey", [key("k1", "holder", null), key("k2", "reset", at)])
    await rows(db, "entry", [
      replaced(1, "admin", "keyless"),
      replaced(2, "admin", "reset"),
      replaced(3, "admin", "holder"),
      replaced(4, "alone", "alone"),
      replaced(5, "admin", "taken"),
      replaced(6, "admin", "twice"),
      replaced(7, "alone", "twice"),
    ])
    await rows(db, "custodian_proposal", [
      { id: "p1", person_id: "keyless", proposed_by: "admin", proposed_at: at, closed_at: null },
    ])
    expect(await migrate(db)).toEqual(Object.keys(migrations).filter((name) => name > before))
    const kept = await db
      .selectFrom("address_replacement")
      .select(["person_id", "replaced_by", "replaced_at", "closed_at"])
      .orderBy("replaced_at")
      .execute()
    expect(
      kept.map((one) => [one.person_id, one.replaced_by, one.replaced_at.slice(0, 10), one.closed_at === null]),
    ).toEqual([
      ["keyless", "admin", "2025-03-01", true],
      ["reset", "admin", "2025-03-02", true],
      ["holder", "admin", "2025-03-03", false],
      // An administrator without a key may still add the first one, unless somebody else replaced the address.
      ["alone", "alone", "2025-03-04", false],
      ["taken", "admin", "2025-03-05", true],
      ["twice", "alone", "2025-03-07", true],
    ])
    expect(await db.selectFrom("role_proposal").select(["id", "role"]).execute()).toEqual([
      { id: "p1", role: "custodian" },
    ])
    const added = (person_id: string) => rows(db, "passkey", [key(`new-${person_id}`, person_id, null)])
    for (const one of ["keyless", "reset", "taken", "twice"])
      await expect(added(one), one).rejects.toThrow("first-key-needs-confirmed-address")
    for (const one of ["admin", "alone", "holder", "untouched"]) await expect(added(one), one).resolves.toBeDefined()
  })
})
