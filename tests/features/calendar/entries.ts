import type { Calendar, CalendarEntry, Days, OpenEntry, RedactedEntry, Slot } from "~/features/calendar/entry"

/** Builders of calendar entries: what a test does not name has a plain value. */
const published = Date.parse("2025-08-18T09:00:00Z")

export function uidOf(number: number): string {
  return `7d1f0b3c-52a4-4e0e-9c6b-${String(number).padStart(12, "0")}`
}

export function slot(zone: string, day: string, startsAt: string, endsAt: string): Slot {
  return { kind: "slot", zone, day, startsAt, endsAt }
}

export function days(firstDay: string, lastDay: string): Days {
  return { kind: "days", firstDay, lastDay }
}

export function openEntry(number: number, when: Slot | Days, more: Partial<OpenEntry> = {}): OpenEntry {
  return {
    uid: uidOf(number),
    sequence: 1,
    changedAt: published,
    status: "confirmed",
    redacted: false,
    when,
    summary: "Ouverture du colloque",
    location: "Amphithéâtre Vauban",
    descriptionLines: [],
    categories: [],
    url: null,
    ...more,
  }
}

export function redactedEntry(number: number, when: Slot, more: Partial<RedactedEntry> = {}): RedactedEntry {
  return { uid: uidOf(number), sequence: 1, changedAt: published, status: "confirmed", redacted: true, when, ...more }
}

export function calendarOf(entries: readonly CalendarEntry[], more: Partial<Calendar> = {}): Calendar {
  return {
    name: "Colloque 2025",
    language: "fr",
    entries,
    whenEmpty: openEntry(999, days("2025-08-25", "2025-08-29"), {
      summary: "Colloque 2025",
      location: null,
      descriptionLines: ["Votre programme n’est pas encore publié."],
    }),
    now: published,
    ...more,
  }
}
