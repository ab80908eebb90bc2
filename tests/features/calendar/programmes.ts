import { aPublication, someFacts } from "#tests/features/agenda/an-agenda"
import type { Reader } from "~/features/agenda/audience"
import type { PublishedSession } from "~/features/agenda/published"
import type { CalendarEvent, Programme } from "~/features/calendar/programme"

/** The colloquium as calendars know it. */
export const anEvent: CalendarEvent = {
  id: "e1",
  slug: "colloque-2025",
  titleFr: "Colloque 2025",
  titleEn: "Colloquium 2025",
  city: "Nanterre",
  timeZone: "Europe/Paris",
  startsOn: "2025-08-25",
  endsOn: "2025-08-29",
  changedAt: "2025-01-06T08:00:00Z",
  daysSequence: 0,
}

export const anAttache: Reader = {
  personId: "lea",
  audiences: new Set(["all", "asi"]),
  staffOrNetwork: true,
  partner: false,
}

/** What publications an hour apart were to an attaché. */
export function aProgramme(agendas: readonly PublishedSession[][], event: CalendarEvent = anEvent): Programme {
  return {
    event,
    steps: agendas.map((sessions, at) => ({
      publication: aPublication({
        number: at + 1,
        publishedAt: new Date(Date.UTC(2025, 7, 18, 8 + at)).toISOString(),
        event: { ...someFacts, timeZone: event.timeZone },
        sessions,
      }),
      reader: anAttache,
    })),
  }
}
