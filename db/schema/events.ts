export interface EventTable {
  id: string
  slug: string
  kind: "colloquium" | "seminar"
  title_fr: string
  title_en: string
  region_key: string | null
  theme_fr: string | null
  theme_en: string | null
  thread_fr: string | null
  thread_en: string | null
  host_post_id: string | null
  city: string
  country_iso2: string | null
  time_zone: string
  starts_on: string
  ends_on: string
  /** why the days are not those of the late-August rule */
  days_reason: string | null
  /** the movement window in days, and its last day (both included), kept together */
  window_days: number
  window_ends_on: string
  copied_from_id: string | null
  created_by: string | null
  created_at: string
  revision: number
  /** the events' time of the last change of the settings; null when there was none since it is kept */
  changed_at: string | null
}

export interface EventDayTable {
  event_id: string
  day: string
  opens_at: string
  closes_at: string
}

export interface EventThemeTable {
  event_id: string
  key: string
  name_fr: string
  name_en: string
  position: number
}

export interface RoomTable {
  id: string
  event_id: string
  code: string
  name_fr: string
  name_en: string | null
  site: string
  floor: string
  capacity: number
  kind: "plenary" | "workshop" | "confidential"
  /** JSON list of strings */
  equipment: string
  position: number
  revision: number
}
