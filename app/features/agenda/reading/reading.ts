import { type Around, homePost, type OwnPost } from "~/features/network/own-post/own-post"
import { capitalised } from "~/i18n/dates"
import type { Language } from "~/i18n/words"
import { zoneCity, zoneTime } from "~/i18n/zone-time"
import { addDays, daysBetween } from "~/platform/zones/days"
import type { Reader } from "../audience"
import { minutesAhead } from "../elsewhere"
import type { EventFacts } from "../event-facts"
import type { Publication } from "../published"
import { inLanguage } from "../session-line"

/** What surrounds an agenda: the event it belongs to, its rooms and its themes. */
export interface AgendaSetting {
  readonly event: Omit<EventFacts, "themes" | "rooms"> & { readonly slug: string }
  readonly rooms: EventFacts["rooms"]
  readonly themes: EventFacts["themes"]
  /** the days around which people change posts, as the event is set now */
  readonly around: Around
}

export interface PublishedAgenda extends AgendaSetting {
  /** null until the organisers publish; it still has to be redacted for its reader */
  readonly publication: Publication | null
}

/** An agenda and whoever reads it: what the pages of a published agenda are made of. */
export interface Reading {
  readonly agenda: PublishedAgenda
  readonly reader: Reader
  /** is told the rooms of reserved slots */
  readonly organises: boolean
  /** may open the preparation */
  readonly prepares: boolean
  /** the reader's own posts around the event, if any */
  readonly posts: readonly OwnPost[]
  readonly language: Language
}

/** What stands above each page of an agenda. */
export interface AgendaHeading {
  readonly event: string
  readonly title: string
  readonly published: boolean
  readonly prepares: boolean
  readonly days: readonly string[]
  /** « Heure de Paris » */
  readonly zone: string
  /** the clocks where the reader is at home, when they differ */
  readonly home: { readonly city: string; readonly minutesAhead: number } | null
}

export function daysOf({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): string[] {
  return Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, count) => addDays(startsOn, count))
}

export function headingOf({ agenda, prepares, posts, language }: Reading): AgendaHeading {
  const { event, publication } = agenda
  return {
    event: event.slug,
    title: inLanguage(language === "fr" ? event.titleFr : event.titleEn, language),
    published: publication !== null,
    prepares,
    days: daysOf(event),
    zone: capitalised(zoneTime(event.timeZone, language)),
    home: homeClocks(event, homePost(posts, agenda.around), language),
  }
}

function homeClocks(event: AgendaSetting["event"], home: OwnPost | null, language: Language): AgendaHeading["home"] {
  if (!home) return null
  const ahead = minutesAhead(event.startsOn, event.timeZone, home.timeZone)
  return ahead === 0 ? null : { city: zoneCity(home.timeZone, language), minutesAhead: ahead }
}
