import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { Assignment } from "../tenure"
import { type Glance, type GlancedPost, glanceAt } from "./glance"

/** The network seen from an event: three queries. */
export async function networkAround(db: ReadDb, { eventId }: Grant<"follow-event">): Promise<Glance> {
  const [event, posts, assignments] = await Promise.all([
    db
      .selectFrom("event")
      .select(["starts_on as startsOn", "window_ends_on as windowEndsOn"])
      .where("id", "=", eventId)
      .executeTakeFirstOrThrow(),
    db.selectFrom("post").select(["id", "kind", "status"]).execute(),
    db
      .selectFrom("assignment")
      .select(["person_id as personId", "post_id as postId", "capacity", "starts_on as startsOn", "ends_on as endsOn"])
      .execute(),
  ])
  return glanceAt(posts satisfies readonly GlancedPost[], assignments satisfies readonly Assignment[], event)
}
