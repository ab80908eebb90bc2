import type { Language } from "~/i18n/words"
import { oncePer } from "~/platform/once"
import { choicesIn, withChoices } from "../choice"
import { programmeOf, type ReadSession } from "../readable"
import { handoverOf, type Moving, movingOf } from "../reading/programme"
import { daysOf, type Reading } from "../reading/reading"
import { inLanguage, lineOf, type SessionLine } from "../session-line"
import type { ProgrammeLine } from "./now-and-next"

/** What a reader's home says of an event: the own programme, and the change of posts if there is one. */
export interface OwnWeek {
  readonly event: {
    readonly slug: string
    readonly title: string
    readonly startsOn: string
    readonly endsOn: string
  }
  readonly published: boolean
  readonly prepares: boolean
  readonly days: readonly string[]
  readonly lines: readonly ProgrammeLine[]
  readonly moving: readonly Moving[]
  readonly handover: SessionLine | null
}

/** Whom one meets is told of what is still to come; `today` is the day on the event's clocks. */
export function ownWeek(reading: Reading, today: string): OwnWeek {
  const { agenda, reader, prepares, language } = reading
  const { slug, titleFr, titleEn, startsOn, endsOn } = agenda.event
  const own = programmeOf(agenda.publication?.sessions ?? [], reader)
  const lines = own.map((session) => lineWithSpeakers(session, language, session.day >= today))
  return {
    event: { slug, title: inLanguage(language === "fr" ? titleFr : titleEn, language), startsOn, endsOn },
    published: agenda.publication !== null,
    prepares,
    days: daysOf(agenda.event),
    lines: withChoices(lines, choicesIn(own, reader)),
    moving: movingOf(reading),
    handover: handoverOf(lines),
  }
}

const lineWithSpeakers = oncePer((session: ReadSession, language: Language, toCome: boolean): ProgrammeLine => {
  const told = !session.reserved && toCome ? session.speakers.slice(0, speakersAtMost) : []
  return { ...lineOf(session, language), speakers: told.map(({ name }) => inLanguage(name, language)) }
})

const speakersAtMost = 4
