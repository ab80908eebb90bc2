import type { Key, Parameters, Words } from "~/i18n/words"
import type { Conflict, ConflictRule, Meal } from "./conflicts/conflict"
import type { Audience } from "./session"

/** Each rule has its words; some are told by their number or by what is missed. A rule without words does not compile. */
type Told =
  | Exclude<ConflictRule, "capacity-short" | "turn-round-short" | "meal-missed">
  | `${"capacity-short" | "turn-round-short"}_${"one" | "other"}`
  | "turn-round-none"
  | `${Meal}-missed`

/** The French names no gender: « {{who}} : » may be a woman, several people, a room or an audience. */
export const conflictWords = {
  reserved: { fr: "Indisponible sur ce créneau.", en: "Not available in this slot." },
  "room-twice": {
    fr: "{{room}} : deux séances à la fois, {{sessions}}.",
    en: "{{room}}: two sessions at once, {{sessions}}.",
  },
  "person-twice": {
    fr: "{{who}} : deux séances à la fois, {{sessions}}.",
    en: "{{who}}: two sessions at once, {{sessions}}.",
  },
  "audience-twice": {
    fr: "{{who}} : deux séances à la fois pour le même public, {{sessions}}.",
    en: "{{who}}: two sessions at once for the same audience, {{sessions}}.",
  },
  "unfit-room": {
    fr: "{{room}} : une table ronde demande une salle confidentielle.",
    en: "{{room}}: a round table takes a confidential room.",
  },
  "outside-days": {
    fr: "{{sessions}} : en dehors des jours de l’événement.",
    en: "{{sessions}}: outside the days of the event.",
  },
  "outside-hours": {
    fr: "{{sessions}} : en dehors des heures d’ouverture.",
    en: "{{sessions}}: outside opening hours.",
  },
  "capacity-short_one": {
    fr: "{{sessions}} : {{count}} place pour un public de {{expected}}.",
    en: "{{sessions}}: {{count}} place for an audience of {{expected}}.",
  },
  "capacity-short_other": {
    fr: "{{sessions}} : {{count}} places pour un public de {{expected}}.",
    en: "{{sessions}}: {{count}} places for an audience of {{expected}}.",
  },
  "speaker-in-flight": {
    fr: "{{who}} : encore en vol pendant {{sessions}}.",
    en: "{{who}}: still in the air during {{sessions}}.",
  },
  "turn-round-none": {
    fr: "{{who}} : aucun délai pour changer de lieu entre {{sessions}}.",
    en: "{{who}}: no time to change places between {{sessions}}.",
  },
  "turn-round-short_one": {
    fr: "{{who}} : {{count}} minute seulement pour changer de lieu entre {{sessions}}.",
    en: "{{who}}: only {{count}} minute to change places between {{sessions}}.",
  },
  "turn-round-short_other": {
    fr: "{{who}} : {{count}} minutes seulement pour changer de lieu entre {{sessions}}.",
    en: "{{who}}: only {{count}} minutes to change places between {{sessions}}.",
  },
  "no-break": {
    fr: "{{who}} : {{duration}} sans pause, {{sessions}}.",
    en: "{{who}}: {{duration}} without a break, {{sessions}}.",
  },
  "lunch-missed": {
    fr: "{{who}} : pas le temps de déjeuner, {{sessions}}.",
    en: "{{who}}: no time for lunch, {{sessions}}.",
  },
  "dinner-missed": {
    fr: "{{who}} : pas le temps de dîner, {{sessions}}.",
    en: "{{who}}: no time for dinner, {{sessions}}.",
  },
} satisfies Words & Record<Told, Words[string]>

/** How the page calls what a conflict concerns, in the reader's language. */
export interface Names {
  readonly session: (sessionId: string) => string
  readonly person: (personId: string) => string
  readonly room: (roomId: string) => string
  readonly audience: (audience: Audience) => string
  /** "A, B et C" */
  readonly list: (names: readonly string[]) => string
}

export interface Sentence {
  readonly key: Key<typeof conflictWords>
  readonly parameters: Parameters
}

/**
 * The sentence that tells a conflict, as a key of `conflictWords` and its parameters. One that touches a confidential
 * session has one sentence and no parameter: nothing is asked of `names` for it.
 */
export function sentenceOf(conflict: Conflict, names: Names): Sentence {
  if (conflict.confidential) return { key: "reserved", parameters: {} }
  const { rule, sessionIds, personIds, roomId, audience, capacity, expected, minutes, meal } = conflict
  const who = audience === null ? names.list(personIds.map(names.person)) : names.audience(audience)
  const sessions = names.list(sessionIds.map(names.session))
  switch (rule) {
    case "room-twice":
    case "unfit-room":
      return { key: rule, parameters: { room: roomId === null ? "" : names.room(roomId), sessions } }
    case "capacity-short":
      return { key: rule, parameters: { count: capacity ?? 0, expected: expected ?? 0, sessions } }
    case "turn-round-short":
      if (minutes === 0) return { key: "turn-round-none", parameters: { who, sessions } }
      return { key: rule, parameters: { who, count: minutes ?? 0, sessions } }
    case "no-break":
      return { key: rule, parameters: { who, duration: durationOf(minutes ?? 0), sessions } }
    case "meal-missed":
      return { key: meal === "dinner" ? "dinner-missed" : "lunch-missed", parameters: { who, sessions } }
    default:
      return { key: rule, parameters: { who, sessions } }
  }
}

/** "3 h 10", "3 h": written alike in both languages. */
function durationOf(minutes: number): string {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}\u00a0h${rest === 0 ? "" : `\u00a0${String(rest).padStart(2, "0")}`}`
}
