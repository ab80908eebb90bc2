import ICAL from "ical.js"
import { convertIcsCalendar, type IcsDateObject } from "ts-ics"

/** What a reader of calendars makes of one entry. Instants are epoch milliseconds, days `YYYY-MM-DD`. */
export interface ReadEntry {
  readonly uid: string
  readonly start: number | string
  readonly end: number | string
  readonly summary: string
  readonly location: string
  readonly description: string
  readonly status: string
  readonly sequence: number
}

export interface Reader {
  readonly name: string
  read(text: string): ReadEntry[]
}

/** ical.js, as Thunderbird reads: zones come from the file's own VTIMEZONE alone. */
const icalJs: Reader = {
  name: "ical.js",
  read(text) {
    const root = new ICAL.Component(ICAL.parse(text))
    const zones = new Map(
      root
        .getAllSubcomponents("vtimezone")
        .map((zone) => [String(zone.getFirstPropertyValue("tzid")), new ICAL.Timezone(zone)]),
    )
    const instant = (event: ICAL.Component, name: string) => {
      const property = event.getFirstProperty(name)
      const time = property?.getFirstValue() as ICAL.Time
      if (time.isDate) return time.toString()
      const zoneName = property?.getFirstParameter("tzid")
      const zone = zoneName === undefined ? undefined : zones.get(String(zoneName))
      if (zoneName !== undefined && !zone) throw new Error(`no VTIMEZONE for ${zoneName}`)
      if (zone) time.zone = zone
      else if (time.zone !== ICAL.Timezone.utcTimezone) throw new Error("floating time")
      return time.toUnixTime() * 1000
    }
    return root.getAllSubcomponents("vevent").map((event) => {
      const value = (name: string) => String(event.getFirstPropertyValue(name) ?? "")
      return {
        uid: value("uid"),
        start: instant(event, "dtstart"),
        end: instant(event, "dtend"),
        summary: value("summary"),
        location: value("location"),
        description: value("description"),
        status: value("status"),
        sequence: Number(value("sequence")),
      }
    })
  },
}

/** ts-ics, which shares no code with it. */
const tsIcs: Reader = {
  name: "ts-ics",
  read(text) {
    const when = (at: IcsDateObject | null | undefined) =>
      !at ? "" : at.type === "DATE" ? at.date.toISOString().slice(0, 10) : at.date.getTime()
    return (convertIcsCalendar(undefined, text).events ?? []).map((event) => ({
      uid: event.uid,
      start: when(event.start),
      end: when(event.end),
      summary: event.summary,
      location: event.location ?? "",
      description: event.description ?? "",
      status: event.status ?? "",
      sequence: event.sequence ?? 0,
    }))
  },
}

export const readers = [icalJs, tsIcs] as const
