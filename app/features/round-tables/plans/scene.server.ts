import type { ReadDb } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import type { Viewer } from "~/features/access/viewer.server"
import { capitalised } from "~/i18n/dates"
import { sayIn } from "~/i18n/say"
import { typeset } from "~/i18n/typography"
import type { RequestContext } from "~/platform/installation"
import { todayIn, toWall } from "~/platform/zones/wall-clock"
import { changeWords } from "../board/change-words"
import { madeView } from "../board/made"
import { sentenceOf } from "../board/sentence"
import type { SeatingDocument } from "../dossiers/documents"
import { byFamilyName, type Names } from "../names"
import { namesOf } from "../names.server"
import { countReading } from "../reading-rate.server"
import { note } from "./commands.server"
import type { NamedTable } from "./comparison"
import type { House } from "./house"
import { houseOf } from "./house.server"
import type { Placement } from "./instance-of"
import type { NumberedPlan } from "./queries.server"

/** What the custodian's pages are told from: the house, and what everything in it is called. */
export interface Scene {
  readonly house: House
  readonly names: Names
  readonly zone: string
  readonly today: string
  /** « Mme Juliette Trémadeur, Colombie » */
  person(id: string): string
  /** in the order of family names */
  byName(one: string, other: string): number
  table(id: string): NamedTable
  room(id: string): string
  /** an instant on the event's clocks, for pages */
  wall(instant: string): string
}

export async function sceneOf(
  { db, keys, clock }: Pick<RequestContext, "db" | "keys" | "clock">,
  { language }: Pick<Viewer, "language">,
  grant: Grant<"seat-attendees">,
  plans: readonly Pick<SeatingDocument, "seats">[] = [],
): Promise<Scene> {
  const house = await houseOf(db, keys, grant)
  const [names, { zone }] = await Promise.all([
    namesOf(db, keys, grant, { house, language }),
    db.selectFrom("event").select("time_zone as zone").where("id", "=", grant.eventId).executeTakeFirstOrThrow(),
  ])
  const seated = new Set(plans.flatMap(({ seats }) => seats.map(([personId]) => personId)))
  const others = await peopleCalled(
    db,
    [...seated].filter((id) => !(id in names.people)),
  )
  const offices = new Map(house.tables.map(({ sessionId, rules }) => [sessionId, rules.officeId]))
  return {
    house,
    names,
    zone,
    today: todayIn(zone, Date.parse(clock.now())),
    person(id) {
      const known = names.people[id]
      if (!known) return others.get(id) ?? "?"
      const name = language === "fr" ? typeset(known.name) : known.name
      return known.postIn ? `${name}, ${names.countries[known.postIn] ?? known.postIn}` : name
    },
    byName: byFamilyName(names),
    table(id) {
      const { letter = "", subject = "" } = names.tables[id] ?? {}
      const office = names.offices[offices.get(id) ?? ""]?.code ?? "?"
      return { id, code: `${office} ${letter}`.trim(), subject }
    },
    room: (id) => names.rooms[id]?.name ?? "?",
    wall: (instant) => toWall(Date.parse(instant), zone),
  }
}

/** People by name, who need not attend: authors of versions, and whoever has left since. */
export async function peopleCalled(db: ReadDb, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))]
  if (wanted.length === 0) return new Map()
  const people = await db
    .selectFrom("person")
    .select(["id", "civility", "given_name", "family_name"])
    .where("id", "in", wanted)
    .execute()
  return new Map(people.map((one) => [one.id, `${one.civility}\u00a0${one.given_name} ${one.family_name}`]))
}

/** A custodian's own acts are in the journal, and another custodian reads them: opening a plan is one. */
export async function noteReading(
  { db, journal, realClock }: Pick<RequestContext, "db" | "journal" | "realClock">,
  grant: Grant<"seat-attendees">,
  { number }: Pick<NumberedPlan, "number">,
): Promise<void> {
  const writing = { journal, realNow: realClock.now() }
  countReading(grant.personId, writing.realNow)
  return write(db, (tx) => note(tx, grant, writing, { act: "plan-read", number }))
}

/**
 * Why a version was made, for whoever reads now: what a custodian did by hand is told in the reader's language, words that
 * somebody typed stay as they are.
 */
export function reasonOf({ house, names }: Scene, { language }: Pick<Viewer, "language">, version: SeatingDocument) {
  const { made, reason } = version
  if (!made) return reason
  return capitalised(sentenceOf(sayIn(changeWords, language), madeView({ house, version }, names, made)))
}

export interface PlacedTable extends NamedTable, Placement {
  readonly room: string
  /** in alphabetical order */
  readonly members: readonly string[]
}

/** The tables of a plan in order of time, each with where it is held and who sits at it. */
export function placedTables(
  scene: Scene,
  { tables, seats }: Pick<SeatingDocument, "tables" | "seats">,
): PlacedTable[] {
  const key = ({ day, startsAt }: Placement) => `${day} ${startsAt}`
  return Object.entries(tables)
    .map(([id, placement]) => ({
      ...scene.table(id),
      ...placement,
      room: scene.room(placement.roomId),
      members: seats
        .flatMap(([person, table]) => (table === id ? [person] : []))
        .sort(scene.byName)
        .map(scene.person),
    }))
    .sort((a, b) => (`${key(a)} ${a.code}` < `${key(b)} ${b.code}` ? -1 : 1))
}
