import type { Compilable } from "kysely"
import { type Db, isDatabase, type ReadDb } from "./handle"

type Values = Readonly<Record<string, string | number>>

/** What a query is given: `given("personId")` stands where that value will be. */
export type Given<V extends Values> = <Name extends keyof V & string>(name: Name) => V[Name]

type Build<V extends Values, Row> = (db: ReadDb, given: Given<V>) => Compilable<Row> & { execute(): Promise<Row[]> }

/**
 * A query that nearly every page asks. Building and compiling it costs several times what its answer does, so that it is
 * done once for each database; inside a transaction, which ends soon, it is built as any other. Which values it holds must
 * not depend on what is given: `given` puts a mark in place of each, by which the compiled query knows them again.
 */
export function prepared<V extends Values, Row>(build: Build<V, Row>): (db: ReadDb, values: V) => Promise<Row[]> {
  const ready = new WeakMap<Db, (values: V) => Promise<Row[]>>()
  return async (db, values) => {
    if (!isDatabase(db)) return build(db, (name) => values[name]).execute()
    const known = ready.get(db) ?? compiled(db, build)
    ready.set(db, known)
    return known(values)
  }
}

function compiled<V extends Values, Row>(db: Db, build: Build<V, Row>): (values: V) => Promise<Row[]> {
  const mark = <Name extends keyof V & string>(name: Name) => `\u0000${name}` as V[Name] & string
  const query = build(db, mark).compile()
  const ask = db.prepare<Row>(query.sql)
  const places = query.parameters.map((value) =>
    typeof value === "string" && value.startsWith("\u0000") ? { name: value.slice(1) } : { value },
  )
  return (values) => ask(places.map((place) => ("name" in place ? values[place.name] : place.value)))
}
