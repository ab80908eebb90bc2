import type { ReadDb } from "#db/handle"

/** The keys by which files name what exists already. */
export async function regionKeys(db: ReadDb): Promise<ReadonlySet<string>> {
  const regions = await db.selectFrom("region").select("key").execute()
  return new Set(regions.map(({ key }) => key))
}

export async function countryKeys(db: ReadDb): Promise<ReadonlySet<string>> {
  const countries = await db.selectFrom("country").select("iso2").execute()
  return new Set(countries.map(({ iso2 }) => iso2))
}

/** code of a person → position */
export async function positionsByCode(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const people = await db.selectFrom("person").select(["code", "position"]).execute()
  return new Map(people.map(({ code, position }) => [code, position]))
}

/** code of a person → id */
export async function personIds(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const people = await db.selectFrom("person").select(["code", "id"]).execute()
  return new Map(people.map(({ code, id }) => [code, id]))
}

/** code of a post → id and kind */
export async function postsByCode(db: ReadDb) {
  const posts = await db.selectFrom("post").select(["code", "id", "kind"]).execute()
  return new Map(posts.map(({ code, ...post }) => [code, post]))
}

/** The id of a code that a check has found to exist. */
export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code)
  if (id === undefined) throw new Error("a row that was checked names something that does not exist")
  return id
}
