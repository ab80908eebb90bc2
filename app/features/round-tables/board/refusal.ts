/**
 * What a change comes to: another plan with its effect, or a refusal with the rules it would break. A plan that already
 * breaks a rule (a room was taken, somebody fell ill) may be mended step by step: only what is newly broken refuses.
 */
import { oncePer } from "~/platform/once"
import { type Breach, violations } from "../seating/rules"
import { type Change, changed, type Pointless } from "./change"
import { type Effect, effectOf } from "./effect"
import { type Scene, sceneAfter } from "./scene"

/** Why a form of the board was not carried out. */
export type BoardRefusal = "changed-meanwhile" | "nothing-to-undo" | "too-many-runs" | "refused"

export type Refusal = { readonly why: Pointless } | { readonly why: "rule"; readonly breaches: readonly Broken[] }

/** A breach with the ids of the house. */
export interface Broken {
  readonly rule: string
  readonly of: Breach["of"]
  readonly personId: string | null
  readonly sessionId: string | null
  readonly otherSessionId: string | null
  readonly numbers: Readonly<Record<string, number>>
}

export type Outcome =
  | { readonly ok: true; readonly after: Scene; readonly effect: Effect }
  | { readonly ok: false; readonly refusal: Refusal }

export function outcomeOf(before: Scene, change: Change): Outcome {
  const matter = changed(before, change)
  if (typeof matter === "string") return { ok: false, refusal: { why: matter } }
  const after = sceneAfter(before, matter)
  const known = brokenRules(before)
  const breaches = brokenRules(after).filter(
    (one) => !known.some((other) => isSame(one, other) && excess(one) <= excess(other)),
  )
  if (breaches.length > 0) return { ok: false, refusal: { why: "rule", breaches } }
  return { ok: true, after, effect: effectOf(before, after) }
}

/** The hard rules that a plan breaks as it stands. */
export const brokenRules = oncePer((scene: Scene): readonly Broken[] =>
  violations(scene.problem, scene.plan).map(({ rule, breach }) => inHouse(scene, rule, breach)),
)

function isSame(one: Broken, other: Broken): boolean {
  const keys = ["rule", "of", "personId", "sessionId", "otherSessionId"] as const
  return keys.every((key) => one[key] === other[key])
}

/** How far beyond a limit something is; what has no limit is as broken as can be. */
function excess({
  of,
  numbers: { people = 0, min = 0, max = 0, capacity = 0, tables = 0, limit = 0 },
}: Broken): number {
  if (of === "seats") return Math.max(min - people, people - max)
  if (of === "room-full") return people - capacity
  return of === "day-limit" ? tables - limit : 0
}

function inHouse({ question: { names } }: Scene, rule: string, breach: Breach): Broken {
  const idOf = (kind: "attendee" | "table", name: unknown) =>
    typeof name === "string" ? (names.idOf(kind, name) ?? null) : null
  const facts: Readonly<Record<string, unknown>> = { ...breach }
  return {
    rule,
    of: breach.of,
    personId: idOf("attendee", facts.attendee),
    sessionId: idOf("table", facts.table),
    otherSessionId: idOf("table", facts.other),
    numbers: Object.fromEntries(Object.entries(facts).filter(([, value]) => typeof value === "number")) as Record<
      string,
      number
    >,
  }
}
