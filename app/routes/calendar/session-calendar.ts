import type { LoaderFunctionArgs } from "@remix-run/node"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { calendarDownload } from "~/features/calendar/answers.server"
import { followParticipation, noteDownload } from "~/features/calendar/commands.server"
import { sessionCalendar } from "~/features/calendar/programme"
import { entryOfSession, programmeOf } from "~/features/calendar/queries.server"

export const handle = { act: "download-programme" } as const

/** One session that the viewer may read, or a reserved slot of his or her own, as a file. */
export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireEventGrant(asked, "download-programme")
  const { db, clock, realClock, journal, config } = asked.context
  const now = clock.now()
  await followParticipation(db, grant.personId, now)
  const programme = await programmeOf(db, grant, asked.context)
  const entry = programme && entryOfSession(programme, asked.params.session ?? "", now)
  if (!programme || !entry) throw notFound()
  if (asked.request.method === "GET") await noteDownload(db, grant, journal, realClock.now())
  const { calendar, title } = sessionCalendar(programme.event, entry, {
    language: viewer.language,
    origin: config.origin,
    now,
  })
  return calendarDownload(calendar, title)
}
