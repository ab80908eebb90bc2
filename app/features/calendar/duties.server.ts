import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { paths } from "~/paths"
import type { Duty } from "~/ui/duties"
import { feedsOf } from "./feeds/queries.server"
import { feedWords } from "./feeds/words"

/** Subscribing to one's programme, until it is done. */
export async function calendarDuties(
  db: ReadDb,
  grant: Grant<"manage-own-feeds">,
  language: Language,
): Promise<Duty[]> {
  const feeds = await feedsOf(db, grant)
  const say = sayIn(feedWords, language)
  return feeds.length > 0
    ? []
    : [{ id: "subscribe", label: say("duty-subscribe"), to: paths.feeds(), term: say("duty-subscribe-why") }]
}
