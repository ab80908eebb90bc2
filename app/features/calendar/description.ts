import { capitalised, dayAndMonth } from "~/i18n/dates"
import { slotHours } from "~/i18n/slot-hours"
import type { Language } from "~/i18n/words"
import { zoneTime } from "~/i18n/zone-time"
import type { OpenEntry, Slot } from "./entry"

/** « Mardi 26 août, 11:00–12:30, heure de Paris »: what the organiser means, whatever a client makes of the zone. */
export function wallTimeLine(slot: Slot, language: Language): string {
  const { day, zone } = slot
  return `${capitalised(dayAndMonth(day, language))}, ${slotHours(slot, language)}, ${zoneTime(zone, language)}`
}

/** The wall time, then the entry's own paragraphs. */
export function descriptionOf(entry: OpenEntry, language: Language): string {
  const time = entry.when.kind === "slot" ? [wallTimeLine(entry.when, language)] : []
  return [...time, ...entry.descriptionLines].join("\n")
}
