import type { Tx } from "#db/handle"
import { themeNamed } from "./themes"

/** Adds the themes that an event does not have yet, after its own. Themes of sealed sessions are never passed in. */
export async function keepThemes(tx: Tx, eventId: string, keys: Iterable<string>): Promise<void> {
  const present = await tx
    .selectFrom("event_theme")
    .select(["key", "position"])
    .where("event_id", "=", eventId)
    .execute()
  const known = new Set(present.map(({ key }) => key))
  const missing = [...new Set(keys)].filter((key) => !known.has(key))
  if (missing.length === 0) return
  const last = Math.max(0, ...present.map(({ position }) => position))
  await tx
    .insertInto("event_theme")
    .values(
      missing.map(themeNamed).map(({ key, nameFr, nameEn }, at) => ({
        event_id: eventId,
        key,
        name_fr: nameFr,
        name_en: nameEn,
        position: last + at + 1,
      })),
    )
    .execute()
}
