import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { Setting } from "../conflicts/conflict"
import { surroundingsOf } from "../setting.server"
import type { PlannersTable, TableSetting } from "./planners-table"
import { type DraftSession, draftSessions } from "./queries.server"
import { slotAlone } from "./slot-alone"

/** Answers the table, and the session that is being planned with all its form holds. */
export async function plannersTable(
  db: ReadDb,
  grant: Grant<"plan-agenda">,
  { today, sessionId }: { readonly today: string; readonly sessionId: string | null },
): Promise<{ table: PlannersTable; session: DraftSession | null }> {
  const [event, drafts, { setting }, themes, people] = await Promise.all([
    db
      .selectFrom("event")
      .select(["title_fr as titleFr", "title_en as titleEn", "time_zone as timeZone"])
      .where("id", "=", grant.eventId)
      .executeTakeFirstOrThrow(),
    draftSessions(db, grant),
    surroundingsOf(db, grant, today),
    db
      .selectFrom("event_theme")
      .select(["key", "name_fr as nameFr", "name_en as nameEn"])
      .where("event_id", "=", grant.eventId)
      .orderBy("position")
      .execute(),
    namesOf(db),
  ])
  const named = new Set([...(setting.audiencePeople?.arriving ?? []), ...(setting.audiencePeople?.departing ?? [])])
  for (const { speakers, namedPersonIds } of drafts) {
    for (const { personId } of speakers) if (personId !== null) named.add(personId)
    for (const personId of namedPersonIds) named.add(personId)
  }
  return {
    table: {
      event,
      sessions: drafts.map(slotAlone),
      setting: travelling(setting),
      people: new Map([...named].flatMap((id) => (people.has(id) ? [[id, people.get(id) ?? ""]] : []))),
      themes,
    },
    session: drafts.find(({ id }) => id === sessionId) ?? null,
  }
}

function travelling({ days, rooms, audienceSizes, audiencePeople, flights }: Setting): TableSetting {
  const arriving = new Set(audiencePeople?.arriving)
  const departing = new Set(audiencePeople?.departing)
  return { days, rooms, audienceSizes, flights: flights ?? [], audiencePeople: { arriving, departing } }
}

/** Names with their civility, by id. */
export async function namesOf(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const people = await db.selectFrom("person").select(["id", "civility", "given_name", "family_name"]).execute()
  return new Map(
    people.map(({ id, civility, given_name, family_name }) => [id, `${civility} ${given_name} ${family_name}`]),
  )
}

export async function timeZoneOf(
  db: ReadDb,
  { eventId }: Grant<"plan-agenda"> | Grant<"publish-agenda">,
): Promise<string> {
  const event = await db.selectFrom("event").select("time_zone").where("id", "=", eventId).executeTakeFirstOrThrow()
  return event.time_zone
}
