import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { Language } from "~/i18n/words"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { toWall } from "~/platform/zones/wall-clock"
import { openDossiers } from "../../dossiers/sealed.server"
import { roundTableRulesOf } from "../../round-table-rules.server"
import { answering } from "../answering"
import { attendingPeople } from "../attending.server"
import { countryChoices } from "../network.server"
import { officesWithHeads } from "../offices.server"
import type { Answers } from "./answers"
import { toldToday } from "./reminders.server"

interface Asked {
  readonly now: string
  readonly realNow: string
  readonly language: Language
}

/** All that an event's offices and attachés have answered, and who has not: for its custodians. */
export async function answersOf(
  db: ReadDb,
  keys: InstallationKeys,
  grant: Grant<"gather-demands">,
  { now, realNow, language }: Asked,
): Promise<Answers> {
  const { eventId } = grant
  const event = await db.selectFrom("event").select("time_zone").where("id", "=", eventId).executeTakeFirstOrThrow()
  const wall = (instant: string) => toWall(Date.parse(instant), event.time_zone)
  const today = wall(now).slice(0, 10)
  const [rules, offices, attending, countries, demands, late, wishes, told] = await Promise.all([
    roundTableRulesOf(db, eventId),
    officesWithHeads(db, language),
    attendingPeople(db, grant, today),
    countryChoices(db, grant, language),
    openDossiers(db, keys, { kind: "demands", eventId }),
    openDossiers(db, keys, { kind: "late-demands", eventId }),
    openDossiers(db, keys, { kind: "wishes", eventId }),
    toldToday(db, realNow),
  ])
  const country = new Map(countries.map((one) => [one.iso2, one]))
  const codeOf = new Map(offices.map(({ id, code }) => [id, code]))
  return {
    rules,
    today,
    demandsOpen: answering(rules.demandsUntil, today),
    wishesOpen: answering(rules.wishesUntil, today),
    offices: offices.map(({ id, code, name, headId, head }) => {
      const stated = demands.get(id)?.content
      const asked = late.get(id)?.content
      return {
        id,
        code,
        name,
        head,
        toldToday: headId !== null && told.has(headId),
        waits: asked !== undefined && asked.answer === null,
        statedAt: stated ? wall(stated.statedAt) : null,
        demands: (stated?.demands ?? []).map(({ countryIso2, priority, asks }) => {
          const one = country.get(countryIso2)
          const { coverage = "nobody", city = null, holder = null, arriving = null } = one ?? {}
          return { country: one?.name ?? countryIso2, priority, asks, coverage, city, holder, arriving }
        }),
      }
    }),
    people: attending.map(({ id, name, movement }) => {
      const sent = wishes.get(id)?.content
      return {
        id,
        name,
        movement,
        toldToday: told.has(id),
        sentAt: sent ? wall(sent.sentAt) : null,
        wishes: (sent?.wishes ?? []).map(({ officeId, question }) => ({
          code: codeOf.get(officeId) ?? "–",
          asks: question !== "",
        })),
      }
    }),
  }
}
