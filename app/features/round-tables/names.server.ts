import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { typeset } from "~/i18n/typography"
import type { Language } from "~/i18n/words"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { openDossiers } from "./dossiers/sealed.server"
import { lettersOf, type Names, subjectOf } from "./names"
import type { House } from "./plans/house"

/** The names of everything in a house, for a custodian. */
export async function namesOf(
  db: ReadDb,
  keys: InstallationKeys,
  { eventId }: Grant<"seat-attendees">,
  { house, language }: { readonly house: House; readonly language: Language },
): Promise<Names> {
  const [people, offices, rooms, countries, dossiers] = await Promise.all([
    peopleOf(db, eventId),
    db.selectFrom("office").select(["id", "code", "name_fr", "name_en"]).execute(),
    db.selectFrom("room").select(["id", "name_fr", "name_en", "floor"]).where("event_id", "=", eventId).execute(),
    db.selectFrom("country").select(["iso2", "name_fr", "name_en"]).execute(),
    openDossiers(db, keys, { kind: "session", eventId }),
  ])
  const inLanguage = (fr: string | null, en: string | null) => (language === "fr" ? typeset(fr ?? "") : en || fr || "")
  const officeOf = new Map(house.tables.map(({ sessionId, rules }) => [sessionId, rules.officeId]))
  const ids = [...officeOf.keys(), ...house.withoutOffice]
  const letters = lettersOf(
    ids.map((id) => ({ id, officeId: officeOf.get(id) ?? null, code: dossiers.get(id)?.content.code })),
  )
  return {
    people: Object.fromEntries(
      people.map(({ id, civility, given, family, postIn }) => [
        id,
        {
          name: `${civility}\u00a0${given} ${family}`,
          familyName: family,
          postIn,
        },
      ]),
    ),
    offices: Object.fromEntries(
      offices.map(({ id, code, name_fr, name_en }) => [id, { code, name: inLanguage(name_fr, name_en) }]),
    ),
    tables: Object.fromEntries(
      ids.map((id) => {
        const dossier = dossiers.get(id)?.content
        const title = subjectOf(inLanguage(dossier?.titleFr ?? "", dossier?.titleEn ?? ""))
        const focus = dossier?.table?.focus ?? id
        // A table that is to have a focus before anybody has put it into words is told by its id.
        return [id, { letter: letters.get(id) ?? "", subject: focus === id ? title : focus }]
      }),
    ),
    rooms: Object.fromEntries(
      rooms.map(({ id, name_fr, name_en, floor }) => [id, { name: inLanguage(name_fr, name_en), floor }]),
    ),
    countries: Object.fromEntries(countries.map(({ iso2, name_fr, name_en }) => [iso2, inLanguage(name_fr, name_en)])),
  }
}

/** Holders around the event, with the country of the post they are invited for. */
async function peopleOf(db: ReadDb, eventId: string) {
  const event = await db
    .selectFrom("event")
    .select(["starts_on as startsOn", "window_ends_on as windowEndsOn"])
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow()
  const terms = await db
    .selectFrom("assignment")
    .innerJoin("person", "person.id", "assignment.person_id")
    .innerJoin("post", "post.id", "assignment.post_id")
    .select(["person.id", "person.civility", "person.given_name as given", "person.family_name as family"])
    .select(["post.country_iso2 as postIn", "assignment.starts_on as startsOn"])
    .where("assignment.starts_on", "<=", event.windowEndsOn)
    .where((eb) => eb.or([eb("assignment.ends_on", "is", null), eb("assignment.ends_on", ">=", event.startsOn)]))
    .orderBy("assignment.starts_on")
    .execute()
  // The post held on the first day counts before the one that is to come.
  const byPerson = new Map<string, (typeof terms)[number]>()
  for (const term of terms) if (!byPerson.has(term.id)) byPerson.set(term.id, term)
  return [...byPerson.values()]
}
