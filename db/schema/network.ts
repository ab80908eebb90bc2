export interface RegionTable {
  key: string
  name_fr: string
  name_en: string
}

export interface CountryTable {
  iso2: string
  iso3: string
  name_fr: string
  name_en: string
  region_key: string
  capital_fr: string
  capital_en: string
  lat: number
  lon: number
  time_zone: string
}

export interface PostTable {
  id: string
  code: string
  kind: "asi" | "antenna" | "liaison_officer"
  title_fr: string
  country_iso2: string
  city: string
  region_key: string
  parent_post_id: string | null
  status: "open" | "vacant" | "planned"
  status_reason: string
  opens_on: string | null
}

export interface PostCompetenceTable {
  post_id: string
  country_iso2: string
}

/** A person on a post, both days included; no end = open. The database refuses two holders at once. */
export interface AssignmentTable {
  id: string
  person_id: string
  post_id: string
  capacity: "holder" | "deputy"
  starts_on: string
  ends_on: string | null
  note: string
}

export interface OfficeTable {
  id: string
  code: string
  name_fr: string
  name_en: string
  parent: string
  themes: string
  head_person_id: string | null
  aliases: string
}

/** A flight of an attaché; P2. */
export interface TravelTable {
  person_id: string
  event_id: string
  direction: "inbound" | "outbound"
  carrier: string
  flight_no: string
  from_iata: string
  to_iata: string
  departs_at: string
  arrives_at: string
  family_count: number
}
