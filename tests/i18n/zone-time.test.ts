import { expect, it } from "vitest"
import { zoneTime } from "~/i18n/zone-time"

it.each([
  ["Europe/Paris", "heure de Paris", "Paris time"],
  ["Asia/Amman", "heure d’Amman", "Amman time"],
  ["Africa/Abidjan", "heure d’Abidjan", "Abidjan time"],
  ["Africa/Cairo", "heure du Caire", "Cairo time"],
  ["America/Havana", "heure de La Havane", "Havana time"],
  ["Africa/Ouagadougou", "heure de Ouagadougou", "Ouagadougou time"],
  ["Europe/Athens", "heure d’Athènes", "Athens time"],
  ["Europe/Helsinki", "heure d’Helsinki", "Helsinki time"],
  ["Europe/Zagreb", "heure de Zagreb", "Zagreb time"],
  ["Asia/Ho_Chi_Minh", "heure de Hô Chi Minh-Ville", "Ho Chi Minh City time"],
  ["America/New_York", "heure de New York", "New York time"],
  ["America/Argentina/Buenos_Aires", "heure de Buenos Aires", "Buenos Aires time"],
  ["America/Barbados", "heure de la Barbade", "Barbados time"],
  ["Etc/UTC", "temps universel", "universal time"],
])("%s is « %s », “%s”", (zone, fr, en) => {
  expect([zoneTime(zone, "fr"), zoneTime(zone, "en")]).toEqual([fr, en])
})
