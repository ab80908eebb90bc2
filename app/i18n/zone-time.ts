import type { Language } from "./words"

/**
 * Cities after which zones are named, where their usual name is not the one in the zone's identifier. A zone that is
 * not listed is called by the last part of its identifier: `Europe/Zagreb` is Zagreb in both languages.
 */
const cities: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  "Africa/Addis_Ababa": ["Addis-Abeba", "Addis Ababa"],
  "Africa/Algiers": ["Alger", "Algiers"],
  "Africa/Cairo": ["Le Caire", "Cairo"],
  "Africa/Dar_es_Salaam": ["Dar es Salam", "Dar es Salaam"],
  "Africa/Juba": ["Djouba", "Juba"],
  "Africa/Lome": ["Lomé", "Lomé"],
  "Africa/Mogadishu": ["Mogadiscio", "Mogadishu"],
  "Africa/Ndjamena": ["N’Djamena", "N’Djamena"],
  "Africa/Sao_Tome": ["São Tomé", "São Tomé"],
  "America/Asuncion": ["Asuncion", "Asunción"],
  "America/Barbados": ["la Barbade", "Barbados"],
  "America/Bogota": ["Bogota", "Bogotá"],
  "America/Dominica": ["la Dominique", "Dominica"],
  "America/El_Salvador": ["San Salvador", "San Salvador"],
  "America/Grenada": ["la Grenade", "Grenada"],
  "America/Guatemala": ["Guatemala", "Guatemala City"],
  "America/Havana": ["La Havane", "Havana"],
  "America/Jamaica": ["la Jamaïque", "Jamaica"],
  "America/Mexico_City": ["Mexico", "Mexico City"],
  "America/Panama": ["Panama", "Panama City"],
  "America/Port-au-Prince": ["Port-au-Prince", "Port-au-Prince"],
  "America/Port_of_Spain": ["Port-d’Espagne", "Port of Spain"],
  "America/Santo_Domingo": ["Saint-Domingue", "Santo Domingo"],
  "America/Sao_Paulo": ["São Paulo", "São Paulo"],
  "America/St_Kitts": ["Saint-Christophe", "Saint Kitts"],
  "America/St_Lucia": ["Sainte-Lucie", "Saint Lucia"],
  "America/St_Vincent": ["Saint-Vincent", "Saint Vincent"],
  "Asia/Ashgabat": ["Achgabat", "Ashgabat"],
  "Asia/Baghdad": ["Bagdad", "Baghdad"],
  "Asia/Bahrain": ["Bahreïn", "Bahrain"],
  "Asia/Baku": ["Bakou", "Baku"],
  "Asia/Beirut": ["Beyrouth", "Beirut"],
  "Asia/Bishkek": ["Bichkek", "Bishkek"],
  "Asia/Damascus": ["Damas", "Damascus"],
  "Asia/Dhaka": ["Dacca", "Dhaka"],
  "Asia/Dubai": ["Dubaï", "Dubai"],
  "Asia/Dushanbe": ["Douchanbé", "Dushanbe"],
  "Asia/Hebron": ["Hébron", "Hebron"],
  "Asia/Ho_Chi_Minh": ["Hô Chi Minh-Ville", "Ho Chi Minh City"],
  "Asia/Jerusalem": ["Jérusalem", "Jerusalem"],
  "Asia/Kabul": ["Kaboul", "Kabul"],
  "Asia/Kathmandu": ["Katmandou", "Kathmandu"],
  "Asia/Kolkata": ["Calcutta", "Kolkata"],
  "Asia/Kuwait": ["Koweït", "Kuwait"],
  "Asia/Manila": ["Manille", "Manila"],
  "Asia/Muscat": ["Mascate", "Muscat"],
  "Asia/Nicosia": ["Nicosie", "Nicosia"],
  "Asia/Qatar": ["Doha", "Doha"],
  "Asia/Riyadh": ["Riyad", "Riyadh"],
  "Asia/Seoul": ["Séoul", "Seoul"],
  "Asia/Singapore": ["Singapour", "Singapore"],
  "Asia/Tashkent": ["Tachkent", "Tashkent"],
  "Asia/Tbilisi": ["Tbilissi", "Tbilisi"],
  "Asia/Tehran": ["Téhéran", "Tehran"],
  "Asia/Thimphu": ["Thimphou", "Thimphu"],
  "Asia/Tokyo": ["Tokyo", "Tokyo"],
  "Asia/Ulaanbaatar": ["Oulan-Bator", "Ulaanbaatar"],
  "Asia/Yerevan": ["Erevan", "Yerevan"],
  "Atlantic/Cape_Verde": ["Praia", "Praia"],
  "Europe/Andorra": ["Andorre", "Andorra"],
  "Europe/Athens": ["Athènes", "Athens"],
  "Europe/Brussels": ["Bruxelles", "Brussels"],
  "Europe/Bucharest": ["Bucarest", "Bucharest"],
  "Europe/Copenhagen": ["Copenhague", "Copenhagen"],
  "Europe/Kyiv": ["Kiev", "Kyiv"],
  "Europe/Lisbon": ["Lisbonne", "Lisbon"],
  "Europe/London": ["Londres", "London"],
  "Europe/Malta": ["Malte", "Malta"],
  "Europe/Moscow": ["Moscou", "Moscow"],
  "Europe/San_Marino": ["Saint-Marin", "San Marino"],
  "Europe/Tirane": ["Tirana", "Tirana"],
  "Europe/Vatican": ["Rome", "Rome"],
  "Europe/Vienna": ["Vienne", "Vienna"],
  "Europe/Warsaw": ["Varsovie", "Warsaw"],
  "Indian/Comoro": ["Moroni", "Moroni"],
  "Indian/Mahe": ["Mahé", "Mahé"],
  "Indian/Maldives": ["Malé", "Malé"],
  "Indian/Mauritius": ["Maurice", "Mauritius"],
  "Pacific/Fiji": ["Suva", "Suva"],
}

/** The city that gives a zone its name, in the reader's language. */
export function zoneCity(zone: string, language: Language): string {
  const usual = Object.hasOwn(cities, zone) ? cities[zone] : undefined
  if (usual) return usual[language === "fr" ? 0 : 1]
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")
}

/** « heure de Paris », « heure d’Amman », « heure du Caire »; “Paris time”. Universal time has no city. */
export function zoneTime(zone: string, language: Language): string {
  if (/^(Etc\/)?(UTC|UCT|GMT|Universal|Zulu|Greenwich)$/.test(zone)) {
    return language === "fr" ? "temps universel" : "universal time"
  }
  const city = zoneCity(zone, language)
  return language === "fr" ? `heure ${ofCity(city)}` : `${city} time`
}

/** French « de » before a place: it contracts with the article Le and elides before a vowel, but not before Oua. */
function ofCity(city: string): string {
  if (city.startsWith("Le ")) return `du ${city.slice(3)}`
  if (/^(?!Oua)[AEIOUÀÂÄÉÈÊËÎÏÔÖÙÛÜ]|^Helsinki/.test(city)) return `d’${city}`
  return `de ${city}`
}
