/**
 * Which family of calendar clients fetched a feed, as far as the User-Agent says: enough for its owner to recognise a
 * device, and nothing more is kept. Outlook's apps name the system they run on, so they are looked for before Apple's.
 */
export const clientFamilies = ["Outlook", "Apple", "Google", "Thunderbird", "autre"] as const
export type ClientFamily = (typeof clientFamilies)[number]

const signs: readonly (readonly [RegExp, ClientFamily])[] = [
  [/thunderbird|lightning\//i, "Thunderbird"],
  [/google-calendar|googlebot|google calendar/i, "Google"],
  [/outlook|microsoft office|ms-office|exchange|microsoft calendar/i, "Outlook"],
  [/calendaragent|calendarstore|dataaccessd|accountsd|remindd|\bical\/|(ios|ipados|mac[ _+]?os|darwin)\b/i, "Apple"],
]

export function clientFamily(userAgent: string | null | undefined): ClientFamily {
  return signs.find(([sign]) => sign.test(userAgent ?? ""))?.[1] ?? "autre"
}
