import type { Db, ReadDb, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import type { Journal } from "~/platform/journal"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import { addDays } from "~/platform/zones/days"
import { keepDays, type NewEdition, openEdition } from "./edition.server"
import type { EventSettings } from "./input"
import { slugOf } from "./naming"
import { type EventDetail, eventDetail } from "./queries.server"

/** What a change of an event is written with. */
export interface Means {
  readonly journal: Journal
  /** the events' time */
  readonly now: string
  /** the real time, for the journal */
  readonly realNow: string
  /** the form's own key: sent twice, its work is done once */
  readonly formKey: string
}

/** Copies what an earlier edition leaves to the new one; handed in by whoever knows agendas. */
export type CopyEdition = (
  tx: Tx,
  to: { readonly eventId: string; readonly startsOn: string; readonly endsOn: string },
) => Promise<Readonly<Record<string, number>>>

export type Created = Result<{ readonly slug: string }, "event-exists" | "unknown-post">

/** Opens a colloquium or a seminar; one colloquium a year, one seminar a year in each region. */
export function createEvent(
  db: Db,
  { personId }: Grant<"create-event">,
  edition: NewEdition,
  { journal, now, realNow, formKey }: Means,
  copy: CopyEdition | null = null,
): Promise<Created> {
  return write(db, (tx) =>
    onceForForm<Created>(tx, { key: formKey, personId, now: realNow }, async () => {
      const { slug, startsOn, endsOn, hostPostId } = edition
      const same = await tx.selectFrom("event").select("id").where("slug", "=", slug).executeTakeFirst()
      if (same) return refused("event-exists")
      const host =
        hostPostId === null
          ? null
          : await tx.selectFrom("post").select("country_iso2").where("id", "=", hostPostId).executeTakeFirst()
      if (host === undefined) return refused("unknown-post")
      const countryIso2 = host?.country_iso2 ?? edition.countryIso2
      const eventId = await openEdition(tx, { ...edition, countryIso2 }, { by: personId, now })
      const copied = copy ? await copy(tx, { eventId, startsOn, endsOn }) : {}
      const detail = { kind: edition.kind, ...copied }
      await journal.append(tx, { at: realNow, actorId: personId, act: "event-created", eventId, detail })
      return done({ slug })
    }),
  )
}

export type Edited = Result<
  undefined,
  "changed-meanwhile" | "theme-in-use",
  { readonly current: EventDetail } | undefined
>

/**
 * Changes the settings of an event made from `revision`; a stale save is refused with the settings as they stand. Sessions
 * that a change of days leaves outside stay in the draft, where they are a conflict.
 */
export function editEvent(
  db: Db,
  grant: Grant<"edit-event">,
  { revision, settings }: { readonly revision: number; readonly settings: EventSettings },
  { journal, now, realNow, formKey }: Means,
): Promise<Edited> {
  const { personId, eventId } = grant
  return write(db, (tx) =>
    onceForForm<Edited>(tx, { key: formKey, personId, now: realNow }, async () => {
      const current = await eventDetail(tx, grant)
      if (current.revision !== revision) return refused("changed-meanwhile", { current })
      const keys = new Set(settings.themes.flatMap(({ key }) => key ?? []))
      const dropped = current.themes.filter(({ key }) => !keys.has(key)).map(({ key }) => key)
      if (await areUsed(tx, eventId, dropped)) return refused("theme-in-use")
      const { hours, themes, startsOn, endsOn } = settings
      await tx
        .updateTable("event")
        .set((eb) => ({
          starts_on: startsOn,
          ends_on: endsOn,
          days_reason: settings.daysReason,
          city: settings.city,
          time_zone: settings.timeZone,
          thread_fr: settings.threadFr,
          thread_en: settings.threadEn,
          theme_fr: settings.themeFr,
          theme_en: settings.themeEn,
          window_days: settings.windowDays,
          window_ends_on: addDays(startsOn, settings.windowDays),
          revision: eb("revision", "+", 1),
          changed_at: now,
        }))
        .where("id", "=", eventId)
        .execute()
      await keepDays(tx, eventId, settings)
      for (const { day, opensAt, closesAt } of hours)
        await tx
          .updateTable("event_day")
          .set({ opens_at: opensAt, closes_at: closesAt })
          .where("event_id", "=", eventId)
          .where("day", "=", day)
          .execute()
      await keepThemesAs(tx, eventId, themes)
      await journal.append(tx, { at: realNow, actorId: personId, act: "event-edited", eventId })
      return done()
    }),
  )
}

/** Whether a session of the draft has one of these themes; those of sealed sessions are no column. */
async function areUsed(db: ReadDb, eventId: string, themes: readonly string[]): Promise<boolean> {
  if (themes.length === 0) return false
  const used = await db
    .selectFrom("session_theme")
    .innerJoin("session", "session.id", "session_theme.session_id")
    .select("session_id")
    .where("session.event_id", "=", eventId)
    .where("theme_key", "in", themes)
    .limit(1)
    .executeTakeFirst()
  return used !== undefined
}

/** The themes in the order of the form; a new one gets a key of its name that none of the others has. */
async function keepThemesAs(tx: Tx, eventId: string, themes: EventSettings["themes"]): Promise<void> {
  const keys = new Set(themes.flatMap(({ key }) => key ?? []))
  const keyOf = (nameFr: string) => {
    const base = slugOf(nameFr).replaceAll("-", "_").slice(0, 40) || "theme"
    let key = base
    for (let count = 2; keys.has(key); count++) key = `${base}_${count}`
    return key
  }
  await tx.deleteFrom("event_theme").where("event_id", "=", eventId).execute()
  if (themes.length === 0) return
  await tx
    .insertInto("event_theme")
    .values(
      themes.map(({ key, nameFr, nameEn }, position) => ({
        event_id: eventId,
        key: key ?? keyOf(nameFr),
        name_fr: nameFr,
        name_en: nameEn,
        position: position + 1,
      })),
    )
    .execute()
}
