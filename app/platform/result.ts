/** What a command answers: done with its value, or refused by a rule whose reason `words.ts` turns into a sentence. */
export type Done<T> = { readonly ok: true; readonly value: T }
export type Refused<Reason extends string, Facts = undefined> = {
  readonly ok: false
  readonly reason: Reason
  readonly facts: Facts
}
export type Result<T, Reason extends string = string, Facts = undefined> = Done<T> | Refused<Reason, Facts>

export function done(): Done<undefined>
export function done<T>(value: T): Done<T>
export function done<T>(value?: T): Done<T | undefined> {
  return { ok: true, value }
}

export function refused<Reason extends string>(reason: Reason): Refused<Reason>
export function refused<Reason extends string, Facts>(reason: Reason, facts: Facts): Refused<Reason, Facts>
export function refused<Reason extends string, Facts>(
  reason: Reason,
  facts?: Facts,
): Refused<Reason, Facts | undefined> {
  return { ok: false, reason, facts }
}
