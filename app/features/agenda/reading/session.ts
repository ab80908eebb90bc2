import { homePost } from "~/features/network/own-post/own-post"
import { zoneTime } from "~/i18n/zone-time"
import { wallTime } from "~/platform/zones/day-times"
import { toInstant } from "~/platform/zones/wall-clock"
import { hoursElsewhere } from "../elsewhere"
import { idOf, readableBy } from "../readable"
import { isReserved } from "../redaction"
import { inLanguage, lineOf, type SessionLine } from "../session-line"
import type { Reading } from "./reading"

/** A session's page; null when it is unknown to the reader, be it because it is not there or not open. */
export function sessionFor(reading: Reading, id: string) {
  const { agenda, reader, organises, prepares, posts, language } = reading
  const readable = readableBy(agenda.publication?.sessions ?? [], reader, { organises })
  const session = readable.find((one) => idOf(one) === id)
  if (!session) return null
  const line = lineOf(session, language)
  if (!line.opens) return null
  const { event } = agenda
  const home = homePost(posts, agenda.around)
  const there = hoursElsewhere(session, event.timeZone, home?.timeZone ?? null)
  const instant = (time: string) => new Date(toInstant(wallTime(session.day, time), event.timeZone)).toISOString()
  const around = readable
    .filter((one) => idOf(one) === id || (line.mine ? one.mine : !isReserved(one)))
    .map((one) => lineOf(one, language))
  const place = around.findIndex((one) => one.id === id)
  return {
    event: event.slug,
    line,
    prepares: prepares && !isReserved(session),
    zone: zoneTime(event.timeZone, language),
    there: there && { ...there, zone: zoneTime(there.zone, language) },
    /** for a reader without a post, whose own clock the browser knows */
    instants: home ? null : { from: instant(session.startsAt), until: instant(session.endsAt) },
    words: isReserved(session) ? null : wordsOf(session, reading),
    previous: brief(around[place - 1]),
    next: brief(around[place + 1]),
  }
}

function wordsOf(
  session: Exclude<ReturnType<typeof readableBy>[number], { readonly reserved: true }>,
  { agenda, language }: Reading,
) {
  const text = (fr: string, en: string) => inLanguage(language === "fr" ? fr : en || fr, language)
  return {
    site: session.site === null ? null : inLanguage(session.site, language),
    speakers: session.speakers.map(({ name }) => inLanguage(name, language)),
    audience: session.audience,
    visibility: session.visibility,
    themes: agenda.themes
      .filter(({ key }) => session.themes.includes(key))
      .map(({ key, nameFr, nameEn }) => ({ key, name: text(nameFr, nameEn) })),
    description: text(session.descriptionFr, session.descriptionEn),
  }
}

function brief(line: SessionLine | undefined) {
  return line ? { id: line.id, day: line.day, startsAt: line.startsAt, title: line.title } : null
}
