import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { paths } from "~/paths"
import type { Todo } from "~/ui/todo"
import { feedsOf } from "./feeds/queries.server"
import { feedWords } from "./feeds/words"

/** Subscribing to one's programme, until it is done. */
export async function calendarTodos(db: ReadDb, grant: Grant<"manage-own-feeds">, language: Language): Promise<Todo[]> {
  const feeds = await feedsOf(db, grant)
  const say = sayIn(feedWords, language)
  return feeds.length > 0
    ? []
    : [{ id: "subscribe", label: say("todo-subscribe"), to: paths.feeds(), term: say("todo-subscribe-why") }]
}
