import { readDay, typedDay } from "~/i18n/typed-dates"
import type { Problems, Typed } from "~/platform/typed-form"
import { addDays } from "~/platform/zones/days"
import type { RoundTableRules } from "../../round-table-rules"

export type SetRules = Omit<RoundTableRules, "revision">

/** Why a day of destruction that another asked for is not confirmed. */
export type DestructionRefusal = "unknown-proposal" | "same-person"

export type ReadRules =
  | { readonly ok: true; readonly value: SetRules }
  | { readonly ok: false; readonly problems: Problems }

/** How round tables are held, as their form shows it. */
export function typedRules(rules: RoundTableRules): Typed {
  const day = (value: string | null) => (value === null ? "" : typedDay(value))
  return {
    demandsUntil: day(rules.demandsUntil),
    wishesUntil: day(rules.wishesUntil),
    countersigned: rules.countersigned ? "yes" : "no",
    calendarsShow: rules.calendarsShow,
    openDaysAfter: String(rules.openDaysAfter),
    destroyedOn: day(rules.destroyedOn),
  }
}

const mostOpenDays = 365

/**
 * Reads the form. A day left empty asks nobody, or destroys nothing; answers are asked for before the event ends, and
 * dossiers are destroyed once members may no longer open them.
 */
export function readRules(typed: Typed, event: { readonly endsOn: string }): ReadRules {
  const problems: Record<string, string> = {}
  const year = event.endsOn.slice(0, 4)
  const day = (name: string): string | null => {
    const text = (typed[name] ?? "").trim()
    if (text === "") return null
    const read = readDay(text, year)
    if (read === null) problems[name] = "day-unread"
    return read
  }
  const [demandsUntil, wishesUntil, destroyedOn] = [day("demandsUntil"), day("wishesUntil"), day("destroyedOn")]
  for (const [name, until] of Object.entries({ demandsUntil, wishesUntil }))
    if (until !== null && until > event.endsOn) problems[name] = "after-event"
  const openDaysAfter = /^\d{1,3}$/.test((typed.openDaysAfter ?? "").trim()) ? Number(typed.openDaysAfter) : Number.NaN
  if (!(openDaysAfter <= mostOpenDays)) problems.openDaysAfter = "days-unread"
  else if (destroyedOn !== null && destroyedOn <= addDays(event.endsOn, openDaysAfter))
    problems.destroyedOn = "destroyed-too-early"
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: {
      demandsUntil,
      wishesUntil,
      countersigned: typed.countersigned === "yes",
      calendarsShow: typed.calendarsShow === "nothing" ? "nothing" : "reserved",
      openDaysAfter,
      destroyedOn,
    },
  }
}
