import { addDays, weekdayOf } from "~/platform/zones/days"

export interface Week {
  readonly startsOn: string
  readonly endsOn: string
}

/**
 * The week of the annual colloquium: the last Monday to Friday that lies wholly in August, so that families can move
 * before the school year. 2025: 25 to 29; 2026: 24 to 28, because the Friday of the week after is in September.
 */
export function lateAugust(year: number): Week {
  const last = `${String(year).padStart(4, "0")}-08-31`
  const friday = 5
  const endsOn = addDays(last, -((weekdayOf(last) - friday + 7) % 7))
  return { startsOn: addDays(endsOn, -4), endsOn }
}

/** Whether days follow the rule; others need a reason, such as the Olympic Games of 2024. */
export function isLateAugust({ startsOn, endsOn }: Week): boolean {
  const rule = lateAugust(Number(startsOn.slice(0, 4)))
  return rule.startsOn === startsOn && rule.endsOn === endsOn
}
