import type { LoaderFunctionArgs } from "@remix-run/node"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { calendarDownload } from "~/features/calendar/answers.server"
import { followParticipation, noteDownload } from "~/features/calendar/commands.server"
import { noEventEntry, personalCalendar } from "~/features/calendar/programme"
import { programmeOf } from "~/features/calendar/queries.server"

export const handle = { act: "download-programme" } as const

/** The signed-in person's own sessions of an event, as a file. */
export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireEventGrant(asked, "download-programme")
  const { db, clock, realClock, journal, config } = asked.context
  const now = clock.now()
  await followParticipation(db, grant.personId, now)
  const programme = await programmeOf(db, grant, asked.context)
  if (!programme) throw notFound()
  if (asked.request.method === "GET") await noteDownload(db, grant, journal, realClock.now())
  const { language } = viewer
  const name = language === "fr" ? programme.event.titleFr : programme.event.titleEn
  const nobody = noEventEntry(grant.personId, programme.event.changedAt, language)
  return calendarDownload(personalCalendar([programme], { name, nobody, language, origin: config.origin, now }), name)
}
