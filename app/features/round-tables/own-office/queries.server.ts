import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { CompetentPost } from "~/features/network/competence"
import { typeset } from "~/i18n/typography"
import type { Language } from "~/i18n/words"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { openDossier, openDossiers } from "../dossiers/sealed.server"
import { countriesAnswered } from "../plans/attending.server"
import { closingIn } from "../tables/closing.server"
import { type EngagementState, inOrderOfUrgency, stateOf } from "../tables/engagement"
import { peopleSeated } from "../tables/people.server"
import { initialsOf, nameOf, type Seated } from "../tables/seated"
import { countryNames, officeOfDossier, officesOf } from "../tables/table.server"
import { headingOf } from "../tables/table-words"
import { slotsInForce } from "../timetable/slots-in-force.server"
import { type AnsweredDemand, answersTo } from "./answers"

interface Reading {
  readonly language: Language
  /** instant on the events' clock */
  readonly now: string
}

/** What the head of an office follows of it in an event; null for whoever heads none. */
export async function ownOffice(
  db: ReadDb,
  keys: InstallationKeys,
  { eventId, personId }: Grant<"follow-own-office">,
  { language, now }: Reading,
) {
  const [offices, closes] = await Promise.all([officesOf(db), closingIn(db, eventId, now)])
  const office = offices.find(({ headId }) => headId === personId)
  if (!office) return null
  const shown = closes.phase === "open"
  const [dossiers, stated, promised, names, posts, answeredFor] = await Promise.all([
    openDossiers(db, keys, { kind: "session", eventId }),
    openDossier(db, keys, { kind: "demands", eventId, subjectId: office.id }),
    openDossiers(db, keys, { kind: "engagements", eventId }),
    countryNames(db),
    competentPosts(db),
    countriesAnswered(db, eventId),
  ])
  const own = [...dossiers].flatMap(([id, { content }]) =>
    shown && content.members?.length && officeOfDossier(content, offices)?.id === office.id ? [{ id, content }] : [],
  )
  const seated = own.flatMap(({ content }) => content.members ?? []).map((member) => member.personId)
  const [people, slots] = await Promise.all([
    peopleSeated(db, eventId, [...new Set([personId, ...seated])]),
    slotsInForce(
      db,
      eventId,
      own.map(({ id }) => id),
    ),
  ])
  const tables = own.map(({ id, content }) => {
    const attaches = (content.members ?? []).filter(({ as }) => as === "member").map((member) => member.personId)
    return { id, content, members: [...people.values()].filter((person) => attaches.includes(person.id)) }
  })
  const country = (iso2: string) => names.get(iso2)?.[language] ?? iso2
  const answered = answersTo(
    shown ? (stated?.content.demands ?? []) : [],
    tables.map(({ id, content, members }) => ({ sessionId: id, rules: content.table ?? null, members })),
    { posts, answered: answeredFor },
  )
  const slotOf = (id: string) => slots.find(({ sessionId }) => sessionId === id) ?? null
  const head = people.get(personId)
  return {
    office: { code: office.code, name: typeset(language === "fr" ? office.nameFr : office.nameEn) },
    phase: closes.phase,
    closing: { openUntil: closes.openUntil, destroyedOn: closes.destroyedOn },
    settled: tables.length > 0,
    reader: head ? nameOf(head) : "",
    tables: inOrderOfTime(
      tables.map(({ id, content, members }) => ({
        id,
        title: headingOf(
          content.table?.focus || (language === "fr" ? content.titleFr : content.titleEn) || "",
          language,
        ),
        slot: slotOf(id),
        members: members.map((person) => ({
          id: person.id,
          name: nameOf(person),
          initials: initialsOf(person),
          countries: person.countries.map(country),
        })),
      })),
    ),
    demands: answered.map((one) => demandLine(one, people, country)),
    engagements: [...promised].flatMap(([tableId, { content }]) =>
      inOrderOfUrgency(content.engagements.filter(({ officeId }) => officeId === office.id)).map((engagement) => ({
        id: engagement.id,
        tableId,
        what: engagement.what,
        dueOn: engagement.dueOn,
        state: stateOf(engagement, closes.today) as EngagementState,
      })),
    ),
  }
}

export type OwnOffice = NonNullable<Awaited<ReturnType<typeof ownOffice>>>

function demandLine(
  { demand, by, why, outOfReach, tables }: AnsweredDemand,
  people: ReadonlyMap<string, Seated>,
  country: (iso2: string) => string,
) {
  const names = new Set(by.flatMap(({ personId }) => people.get(personId) ?? []).map(nameOf))
  return {
    country: country(demand.countryIso2),
    asks: typeset(demand.asks),
    priority: demand.priority,
    by: [...names],
    ...{ why, outOfReach, tables },
  }
}

function inOrderOfTime<T extends { readonly slot: { readonly day: string; readonly startsAt: string } | null }>(
  tables: readonly T[],
): T[] {
  const key = ({ slot }: T) => (slot ? `${slot.day} ${slot.startsAt}` : "9")
  return [...tables].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

async function competentPosts(db: ReadDb): Promise<CompetentPost[]> {
  const rows = await db
    .selectFrom("post")
    .leftJoin("post_competence", "post_competence.post_id", "post.id")
    .select(["post.id", "post.kind", "post.status", "post_competence.country_iso2 as country"])
    .execute()
  const posts = new Map<string, CompetentPost & { readonly competence: string[] }>()
  for (const { id, kind, status, country } of rows) {
    const post = posts.get(id) ?? { kind, status, competence: [] }
    posts.set(id, post)
    if (country) post.competence.push(country)
  }
  return [...posts.values()]
}
