import type { ReadDb } from "#db/handle"
import type { Language } from "~/i18n/words"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { toWall } from "~/platform/zones/wall-clock"
import type { Demand, OfficeDemands } from "../../dossiers/documents"
import { openDossier } from "../../dossiers/sealed.server"
import { roundTableRulesOf } from "../../round-table-rules.server"
import { answering } from "../answering"
import { countryChoices } from "../network.server"
import { peopleByName } from "../people.server"
import { demandsDifference } from "./demands-difference"
import { everyHost, hostsOffered } from "./hosts-offered"
import type { DemandChoices } from "./input"
import type { OfficeScope } from "./scope.server"
import { slotText } from "./typed-demands"

/** What an office's demands of an event are chosen from: countries, themes, people who may host, hours of the tables. */
export async function demandOffer(db: ReadDb, { grant, office }: OfficeScope, language: Language) {
  const { eventId } = grant
  const [countries, themes, people, hosted, slots] = await Promise.all([
    countryChoices(db, grant, language),
    db
      .selectFrom("event_theme")
      .select(["key", language === "fr" ? "name_fr as name" : "name_en as name"])
      .where("event_id", "=", eventId)
      .orderBy("position")
      .execute(),
    peopleByName(db, ["central", "office_head"], language),
    db
      .selectFrom("office")
      .select(["code", "aliases", "parent", "head_person_id as headId"])
      .where("id", "=", office.id)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("session")
      .select(["day", "starts_at as startsAt", "ends_at as endsAt"])
      .distinct()
      .where("event_id", "=", eventId)
      .where("visibility", "=", "confidential")
      .where("kind", "=", "round_table")
      .orderBy("day")
      .orderBy("starts_at")
      .execute(),
  ])
  return { countries, themes, hosts: hostsOffered(people, hosted), slots }
}

export type DemandOffer = Awaited<ReturnType<typeof demandOffer>>

export function choicesOf({ countries, themes, hosts, slots }: DemandOffer): DemandChoices {
  return {
    countries: new Map(countries.map(({ iso2, people }) => [iso2, people.map(({ id }) => id)])),
    themes: new Set(themes.map(({ key }) => key)),
    hosts: new Set(everyHost(hosts).map(({ id }) => id)),
    slots: new Set(slots.map(slotText)),
  }
}

/** What an office has stated, until when it may, and what has become of what it asked for afterwards. */
export async function statedDemands(db: ReadDb, keys: InstallationKeys, { grant, office }: OfficeScope, now: string) {
  const { eventId } = grant
  const about = { eventId, subjectId: office.id }
  const [event, rules, dossier, late] = await Promise.all([
    db.selectFrom("event").select("time_zone").where("id", "=", eventId).executeTakeFirstOrThrow(),
    roundTableRulesOf(db, eventId),
    openDossier(db, keys, { kind: "demands", ...about }),
    openDossier(db, keys, { kind: "late-demands", ...about }),
  ])
  const wall = (instant: string) => toWall(Date.parse(instant), event.time_zone)
  const today = wall(now).slice(0, 10)
  const demands = dossier?.content ?? null
  return {
    today,
    until: rules.demandsUntil,
    answering: answering(rules.demandsUntil, today),
    revision: dossier?.revision ?? 0,
    demands,
    statedAt: demands && wall(demands.statedAt),
    statedBy: demands?.statedBy ? await nameOf(db, demands.statedBy) : null,
    late: late && {
      revision: late.revision,
      why: late.content.why,
      askedAt: wall(late.content.askedAt),
      askedBy: await nameOf(db, late.content.askedBy),
      difference: demandsDifference(demands, late.content.proposal),
      proposal: late.content.proposal,
      answer: late.content.answer && { ...late.content.answer, at: wall(late.content.answer.at) },
    },
  }
}

export type StatedView = Awaited<ReturnType<typeof statedDemands>>

async function nameOf(db: ReadDb, id: string): Promise<string | null> {
  const one = await db
    .selectFrom("person")
    .select(["civility", "given_name", "family_name"])
    .where("id", "=", id)
    .executeTakeFirst()
  return one ? `${one.civility} ${one.given_name} ${one.family_name}` : null
}

/** The earlier editions for which this very office has stated demands, the latest first. */
export async function earlierEditions(db: ReadDb, { grant, office }: OfficeScope) {
  return db
    .selectFrom("dossier")
    .innerJoin("event", "event.id", "dossier.event_id")
    .innerJoin("event as this", (join) => join.on("this.id", "=", grant.eventId))
    .select(["event.slug", "event.title_fr as titleFr", "event.title_en as titleEn"])
    .where("dossier.kind", "=", "demands")
    .where("dossier.subject_id", "=", office.id)
    .where("dossier.destroyed_at", "is", null)
    .whereRef("event.starts_on", "<", "this.starts_on")
    .orderBy("event.starts_on", "desc")
    .execute()
}

/** What this very office asked at an earlier edition; null when it stated nothing there. */
export async function demandsOfEdition(
  db: ReadDb,
  keys: InstallationKeys,
  scope: OfficeScope,
  slug: string,
): Promise<readonly Demand[] | null> {
  const editions = await earlierEditions(db, scope)
  if (!editions.some((edition) => edition.slug === slug)) return null
  const event = await db.selectFrom("event").select("id").where("slug", "=", slug).executeTakeFirstOrThrow()
  const name = { kind: "demands", eventId: event.id, subjectId: scope.office.id } as const
  const dossier: { readonly content: OfficeDemands } | null = await openDossier(db, keys, name)
  return dossier?.content.demands ?? null
}
