import type { ReadDb } from "#db/handle"
import type { EventAct, Grant } from "~/features/access/policy"
import { typeset } from "~/i18n/typography"
import type { Language } from "~/i18n/words"

/** The grant's event by its title, its zone and its last day. */
export async function eventNamed(db: ReadDb, { eventId }: Grant<EventAct>, language: Language) {
  const { titleFr, titleEn, ...event } = await db
    .selectFrom("event")
    .select(["title_fr as titleFr", "title_en as titleEn", "time_zone as timeZone", "ends_on as endsOn"])
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow()
  return { ...event, title: language === "fr" ? typeset(titleFr) : titleEn }
}
