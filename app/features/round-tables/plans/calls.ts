import type { SeatingDocument, TableMember } from "../dossiers/documents"
import type { PersonSeats } from "../dossiers/person-seats"
import type { House } from "./house"

/**
 * Who sits at each table of an event by a plan: its office's head, who chairs, the office's hosts, the
 * first of whom keeps its notes, and the attachés. A table
 * that the plan does not hold has nobody.
 */
export function membersByTable(
  { tables, withoutOffice, offices }: Pick<House, "tables" | "withoutOffice" | "offices">,
  plan: Pick<SeatingDocument, "tables" | "seats">,
): ReadonlyMap<string, readonly TableMember[]> {
  const nobodys = withoutOffice.map((sessionId) => [sessionId, []] as const)
  return new Map<string, readonly TableMember[]>([
    ...nobodys,
    ...tables.map(({ sessionId, rules }): [string, TableMember[]] => {
      if (!(sessionId in plan.tables)) return [sessionId, []]
      const office = offices.find(({ id }) => id === rules.officeId)
      const members = new Map<string, TableMember>()
      const add = (personId: string, as: TableMember["as"]) => {
        if (!members.has(personId)) members.set(personId, { personId, as })
      }
      if (office?.headId) add(office.headId, "chair")
      for (const [at, personId] of (office?.hosts ?? []).entries()) add(personId, at === 0 ? "secretary" : "host")
      for (const [personId, table] of plan.seats) if (table === sessionId) add(personId, "member")
      return [sessionId, [...members.values()]]
    }),
  ])
}

type Call = PersonSeats["calls"][number]
type Calls = PersonSeats["calls"]

/** The tables of each person, for everybody who could have any: an empty call looks like another. */
export function callsByPerson(
  members: ReadonlyMap<string, readonly TableMember[]>,
  everybody: Iterable<string>,
): ReadonlyMap<string, Call["tables"]> {
  const calls = new Map<string, Call["tables"][number][]>([...everybody].map((personId) => [personId, []]))
  for (const [sessionId, seated] of members)
    for (const { personId, as } of seated) calls.set(personId, [...(calls.get(personId) ?? []), { sessionId, as }])
  return calls
}

/** Whether somebody is called to other tables than before; that a chair becomes a host changes nobody's programme. */
export function changesProgramme(before: Call["tables"] | undefined, after: Call["tables"]): boolean {
  const keys = (tables: Call["tables"] = []) => JSON.stringify(tables.map(({ sessionId }) => sessionId).sort())
  return keys(before) !== keys(after)
}

/**
 * The sealed seats of everybody, all of one length: how long a sealed text is can be read by whoever holds the database, and
 * would tell who is called to many tables and who to none.
 */
export function ofOneLength(seats: ReadonlyMap<string, Calls>): ReadonlyMap<string, PersonSeats> {
  const lengths = new Map([...seats].map(([personId, calls]) => [personId, JSON.stringify(calls).length]))
  const most = Math.max(0, ...lengths.values())
  return new Map(
    [...seats].map(([personId, calls]) => [
      personId,
      { calls, filler: " ".repeat(most - (lengths.get(personId) ?? 0)) },
    ]),
  )
}
