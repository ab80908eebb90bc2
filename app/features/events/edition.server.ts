import type { Tx } from "#db/handle"
import type { EventTable } from "#db/schema/events"
import { newId } from "~/platform/crypto/tokens.server"
import { addDays } from "~/platform/zones/days"
import type { EventNames } from "./naming"
import { keepThemes } from "./themes.server"

/** An event to be opened. Days are included on both sides. */
export interface NewEdition extends EventNames {
  readonly kind: EventTable["kind"]
  readonly regionKey: string | null
  readonly themeFr: string | null
  readonly themeEn: string | null
  readonly threadFr: string | null
  readonly threadEn: string | null
  readonly hostPostId: string | null
  readonly city: string
  readonly countryIso2: string | null
  readonly timeZone: string
  readonly startsOn: string
  readonly endsOn: string
  readonly daysReason: string | null
  readonly windowDays: number
  readonly themes: readonly string[]
}

/** The hours of a day that nobody has set yet: they leave room for a welcome dinner. */
export const usualHours = { opensAt: "08:00", closesAt: "23:00" } as const

/** How long after an event's first day people count as arriving or departing, unless the event says otherwise. */
export const usualWindowDays = 45

/** Writes a new event with its days and themes; answers its id. */
export async function openEdition(
  tx: Tx,
  edition: NewEdition,
  { by, now }: { readonly by: string | null; readonly now: string },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto("event")
    .values({
      id,
      slug: edition.slug,
      kind: edition.kind,
      title_fr: edition.titleFr,
      title_en: edition.titleEn,
      region_key: edition.regionKey,
      theme_fr: edition.themeFr,
      theme_en: edition.themeEn,
      thread_fr: edition.threadFr,
      thread_en: edition.threadEn,
      host_post_id: edition.hostPostId,
      city: edition.city,
      country_iso2: edition.countryIso2,
      time_zone: edition.timeZone,
      starts_on: edition.startsOn,
      ends_on: edition.endsOn,
      days_reason: edition.daysReason,
      window_days: edition.windowDays,
      window_ends_on: addDays(edition.startsOn, edition.windowDays),
      copied_from_id: null,
      created_by: by,
      created_at: now,
      revision: 1,
    })
    .execute()
  await keepDays(tx, id, edition)
  await keepThemes(tx, id, edition.themes)
  return id
}

/** Gives an event a row for each of its days; the hours of days it had already stay. */
export async function keepDays(
  tx: Tx,
  eventId: string,
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
): Promise<void> {
  await tx
    .deleteFrom("event_day")
    .where("event_id", "=", eventId)
    .where((eb) => eb.or([eb("day", "<", startsOn), eb("day", ">", endsOn)]))
    .execute()
  await tx
    .insertInto("event_day")
    .values(
      daysFrom(startsOn, endsOn).map((day) => ({
        event_id: eventId,
        day,
        opens_at: usualHours.opensAt,
        closes_at: usualHours.closesAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(["event_id", "day"]).doNothing())
    .execute()
}

function daysFrom(startsOn: string, endsOn: string): readonly string[] {
  const days: string[] = []
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) days.push(day)
  return days
}
