import type { Kysely } from "kysely"

/** Feeds of an attaché and of the directorate, each with its ETag and what it was made from noted at the last fetch. */
export const attache = "p-attache"
export const central = "p-central"

const at = "2025-01-06T08:00:00Z"

const session = (id: string, differs: object) => ({
  sessionId: id,
  uid: `00000000-0000-4000-8000-${id.padStart(12, "0")}`,
  kind: "briefing",
  titleFr: `Séance ${id}`,
  titleEn: `Session ${id}`,
  day: "2025-08-26",
  startsAt: "09:00",
  endsAt: "10:00",
  roomId: "r-plenary",
  roomName: "Auditorium",
  floor: 1,
  site: "Nanterre",
  speakers: [],
  themes: ["cyber"],
  audience: "asi",
  namedPersonIds: [],
  visibility: "internal",
  descriptionFr: "",
  descriptionEn: "",
  ...differs,
})
const sealed = {
  titleFr: null,
  titleEn: null,
  themes: [],
  visibility: "confidential",
  startsAt: "11:00",
  endsAt: "12:00",
}

/** What three publications froze: a session that moves, one that is cancelled, a confidential briefing. */
const agendas = [
  [session("1", {}), session("2", { startsAt: "14:00", endsAt: "15:00" }), session("3", sealed)],
  [session("1", { startsAt: "08:30" }), session("3", sealed)],
  [session("1", { startsAt: "08:30", titleFr: "Cybermenace" }), session("3", sealed)],
]

/**
 * Rows as an installation held them before publications had an event of their own: an event changed twice since it was
 * created, three publications, a seminar without any, two feeds.
 */
// biome-ignore lint/suspicious/noExplicitAny: the schema of that day has no types
export async function fillAsOf0009(db: Kysely<any>): Promise<void> {
  const put = (table: string, ...rows: object[]) => db.insertInto(table).values(rows).execute()
  await put("region", { key: "europe", name_fr: "Europe", name_en: "Europe" })
  const country = { iso2: "ES", iso3: "ESP", name_fr: "Espagne", name_en: "Spain", region_key: "europe" }
  await put("country", {
    ...country,
    capital_fr: "Madrid",
    capital_en: "Madrid",
    lat: 40,
    lon: -3,
    time_zone: "Europe/Madrid",
  })
  const person = {
    civility: "Mme",
    corps: "police",
    rank_fr: "",
    phone: "",
    language: "fr",
    created_at: at,
    revision: 1,
  }
  await put(
    "person",
    {
      ...person,
      id: attache,
      code: "P1",
      given_name: "Léa",
      family_name: "Enposte",
      email: "p1@interieur.example",
      position: "asi",
    },
    {
      ...person,
      id: central,
      code: "P2",
      given_name: "Odile",
      family_name: "Bureau",
      email: "p2@interieur.example",
      position: "central",
    },
  )
  const post = { id: "post-es", code: "ASI-ES", kind: "asi", title_fr: "Madrid", country_iso2: "ES", city: "Madrid" }
  await put("post", {
    ...post,
    region_key: "europe",
    parent_post_id: null,
    status: "open",
    status_reason: "",
    opens_on: null,
  })
  const held = { id: "a1", person_id: attache, post_id: "post-es", capacity: "holder", note: "" }
  await put("assignment", { ...held, starts_on: "2024-09-01", ends_on: null })

  const event = { country_iso2: null, theme_fr: null, theme_en: null, created_at: at }
  const days = { starts_on: "2025-08-25", ends_on: "2025-08-29", window_days: 28, window_ends_on: "2025-09-22" }
  await put(
    "event",
    {
      ...event,
      ...days,
      id: "e-colloquium",
      slug: "colloque-2025",
      kind: "colloquium",
      title_fr: "Colloque 2025",
      title_en: "Colloquium 2025",
      city: "Nanterre",
      time_zone: "Europe/Paris",
      region_key: null,
      revision: 3,
    },
    {
      ...event,
      id: "e-seminar",
      slug: "seminaire-2025",
      kind: "seminar",
      title_fr: "Séminaire Europe 2025",
      title_en: "Europe seminar 2025",
      city: "Madrid",
      time_zone: "Europe/Madrid",
      region_key: "europe",
      starts_on: "2025-10-14",
      ends_on: "2025-10-16",
      window_days: 0,
      window_ends_on: "2025-10-16",
      revision: 2,
    },
  )
  await put("event_theme", { event_id: "e-colloquium", key: "cyber", name_fr: "Cyber", name_en: "Cyber", position: 1 })
  const room = {
    event_id: "e-colloquium",
    name_en: null,
    site: "Nanterre",
    kind: "plenary",
    equipment: "[]",
    revision: 1,
  }
  await put(
    "room",
    { ...room, id: "r-workshop", code: "W", name_fr: "Atelier", floor: "0", capacity: 40, position: 2 },
    { ...room, id: "r-plenary", code: "P", name_fr: "Auditorium", floor: "1", capacity: 300, position: 1 },
  )
  for (const [index, sessions] of agendas.entries()) {
    const id = `pub-${index + 1}`
    const published = { event_id: "e-colloquium", number: index + 1, published_by: null, restores: null, word_fr: "" }
    await put("publication", { ...published, id, published_at: `2025-08-1${index + 1}T08:00:00Z` })
    const rows = sessions.map((one, position) => ({
      publication_id: id,
      session_id: one.sessionId,
      position,
      content: JSON.stringify(one),
    }))
    await put("published_session", ...rows)
  }
  const taking = { position: 0, after_publication: 0, since: "2025-08-01T08:00:00Z" }
  for (const [person_id, ways, roles] of [
    [attache, '["asi"]', '["attache"]'],
    [central, '["central"]', '["staff"]'],
  ])
    for (const event_id of ["e-colloquium", "e-seminar"])
      await put("participation", { ...taking, person_id, event_id, ways, roles })
}
