import type { Db } from "#db/handle"
import { write } from "#db/write.server"

/** What time it is. Features never read it: routes pass its answer on as `now`. */
export interface Clock {
  /** ISO 8601 in UTC, to the second */
  now(): string
}

/** Says a second once: thousands of requests may ask for the same. */
function speaker(): (milliseconds: number) => string {
  let [said, text] = [Number.NaN, ""]
  return (milliseconds) => {
    const second = Math.floor(milliseconds / 1000)
    if (second !== said) [said, text] = [second, new Date(second * 1000).toISOString().replace(".000", "")]
    return text
  }
}

const iso = speaker()

export const wallClock: Clock = { now: () => iso(Date.now()) }

/** The demonstration's clock runs at the pace of the real one from the moment it was set to. */
export interface DemoClock extends Clock {
  set(shownAt: string): Promise<void>
}

/** Takes up the demonstration's clock where the database left it, else at `start`. */
export async function openDemoClock(db: Db, start: string): Promise<DemoClock> {
  const row = await db.selectFrom("demo_clock").select(["shown_at", "set_at"]).executeTakeFirst()
  const isoHere = speaker()
  let offset = row ? Date.parse(row.shown_at) - Date.parse(row.set_at) : Date.parse(start) - Date.now()
  const clock: DemoClock = {
    now: () => isoHere(Date.now() + offset),
    async set(shownAt) {
      const setAt = new Date().toISOString()
      await write(db, (tx) =>
        tx
          .insertInto("demo_clock")
          .values({ id: 1, shown_at: shownAt, set_at: setAt })
          .onConflict((conflict) => conflict.column("id").doUpdateSet({ shown_at: shownAt, set_at: setAt }))
          .execute(),
      )
      offset = Date.parse(shownAt) - Date.parse(setAt)
    },
  }
  if (!row) await clock.set(start)
  return clock
}
