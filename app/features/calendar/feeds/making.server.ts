import { promisify } from "node:util"
import { gzip } from "node:zlib"
import type { Db } from "#db/handle"
import { sayIn } from "~/i18n/say"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { followParticipation } from "../commands.server"
import type { Calendar } from "../entry"
import { etagOf } from "../etag"
import type { KeptBytes } from "../feed-answer"
import { calendarTextWithPauses } from "../icalendar"
import { noEventEntry, personalCalendar } from "../programme"
import { programmesOf } from "../queries.server"
import { words } from "../words"
import type { KnownFeed } from "./queries.server"

const zip = promisify(gzip)
const othersFirst = () => new Promise((resume) => setImmediate(resume))

export interface Making {
  readonly keys: InstallationKeys
  readonly origin: string
  readonly demo: boolean
  /** the events' clock */
  readonly now: string
}

/**
 * The bytes of a feed. They follow from what is published, from how the person takes part in events and from the day:
 * within a day the hour changes nothing, so that the same state of the world always gives the same bytes.
 */
export async function makeFeed(
  db: Db,
  feed: Pick<KnownFeed, "personId" | "language" | "createdAt">,
  { keys, origin, demo, now }: Making,
): Promise<KeptBytes> {
  const { personId, language, createdAt } = feed
  await followParticipation(db, personId, now)
  const programmes = await programmesOf(db, personId, { keys, demo })
  const morning = `${now.slice(0, 10)}T00:00:00Z`
  const name = sayIn(words, language)("feedName")
  const nobody = noEventEntry(personId, createdAt, language)
  return bytesOf(personalCalendar(programmes, { name, nobody, language, origin, now: morning }))
}

/** A calendar's text, plain and gzipped, with what clients compare. */
export async function bytesOf(calendar: Calendar): Promise<KeptBytes> {
  const bytes = Buffer.from(await calendarTextWithPauses(calendar, othersFirst))
  const { entries, whenEmpty } = calendar
  const shown = entries.length > 0 ? entries : [whenEmpty]
  const lastModified = shown.reduce((latest, { changedAt }) => Math.max(latest, changedAt), 0)
  return { bytes, gzip: await zip(bytes), etag: etagOf(bytes), lastModified }
}
