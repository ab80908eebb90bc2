import { choicesOf } from "~/platform/table-file/choices"
import type { ImportKind } from "~/platform/table-file/kind"
import { knownKey, type SeenKeys } from "~/platform/table-file/line-reader"
import { listOf } from "~/platform/table-file/values"
import { endAfter, overlap } from "~/platform/zones/day-times"
import { addDays } from "~/platform/zones/days"
import type { Audience, SessionKind, Slot, Visibility } from "./session"

/**
 * A file of the sessions of one event. The title, speakers, track and code of a confidential session are sealed from
 * the first import on; so a finding about such a line gives its number and column, never a cell of it.
 */
export const importedAudiences = [
  "all",
  "asi",
  "arriving",
  "departing",
  "central",
  "partners",
] as const satisfies readonly Audience[]

const columns = [
  "session_code",
  "day",
  "start",
  "end",
  "kind",
  "title_fr",
  "title_en",
  "room_code",
  "speakers",
  "track",
  "audience",
  "visibility",
] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  session_code: ["code", "code de la séance"],
  day: ["jour", "date"],
  start: ["début", "heure de début"],
  end: ["fin", "heure de fin"],
  kind: ["nature", "type"],
  title_fr: ["titre", "titre français"],
  title_en: ["titre anglais"],
  room_code: ["salle", "code de la salle"],
  speakers: ["intervenants", "orateurs"],
  track: ["thèmes", "thème", "parcours"],
  audience: ["public"],
  visibility: ["visibilité", "diffusion"],
}

const choices = {
  kind: choicesOf<SessionKind>({
    plenary: ["plénière"],
    ceremony: ["cérémonie"],
    briefing: ["présentation"],
    workshop: ["atelier"],
    handover: ["passation"],
    round_table: ["table ronde"],
    social: ["réception"],
    break: ["pause"],
  }),
  audience: choicesOf<(typeof importedAudiences)[number]>({
    all: ["tous", "everyone"],
    asi: ["attachés", "attachés de sécurité intérieure"],
    arriving: ["montants", "arrivants"],
    departing: ["descendants", "partants"],
    central: ["administration centrale"],
    partners: ["partenaires"],
  }),
  visibility: choicesOf<Visibility>({
    open: ["ouverte", "ouvert", "publique"],
    internal: ["interne"],
    confidential: ["confidentielle", "confidentiel"],
  }),
}

/** Somebody of the directory by code, or a function whose holder the directory does not know. */
export type SpeakerCell =
  | { readonly personCode: string; readonly functionTitle: null }
  | { readonly personCode: null; readonly functionTitle: string }

export interface SessionRow extends Slot {
  readonly code: string
  readonly kind: SessionKind
  readonly titleFr: string
  readonly titleEn: string
  readonly roomCode: string
  readonly speakers: readonly SpeakerCell[]
  readonly themes: readonly string[]
  readonly audience: (typeof importedAudiences)[number]
  readonly visibility: Visibility
}

export interface KnownForSessions {
  readonly rooms: ReadonlySet<string>
  readonly people: { has(code: string): boolean }
  /** codes of the sessions that are not confidential */
  readonly codes: { has(code: string): boolean }
}

export const sessionsImport: ImportKind<(typeof columns)[number], SessionRow, KnownForSessions> = {
  name: "sessions",
  columns: { names: columns, french },
  key: (row) => row.code,
  // Only a line that plainly says it is not confidential may be repeated: a slip in `visibility` opens nothing.
  repeatable(cells) {
    const [kind, visibility] = [choices.kind.meant(cells.kind), choices.visibility.meant(cells.visibility)]
    return kind !== null && kind !== "round_table" && (visibility === "open" || visibility === "internal")
  },
  begin(known) {
    const codes: SeenKeys = new Map()
    const booked = new Map<string, Slot[]>()
    return (read) => {
      read.unique("session_code", codes, "duplicate_id", { existing: known.codes })
      const code = read.filled("session_code")
      const [day, startsAt, typedEnd] = [read.day("day"), read.time("start"), read.endTime("end")]
      const timed = read.sound
      const end = timed ? endAfter(startsAt, typedEnd) : typedEnd
      const slot = { day, startsAt, endsAt: end ?? typedEnd }
      const roomCode = read.known("room_code", known.rooms, "unknown_room")
      if (end === null) read.wrong("end", typedEnd < startsAt ? "end_before_start" : "end_not_after_start")
      else if (timed && known.rooms.has(roomCode)) {
        const nights = [addDays(day, -1), day, addDays(day, 1)]
        const others = nights.flatMap((one) => booked.get(`${roomCode} ${one}`) ?? [])
        // A line that does not go in takes no room.
        if (others.some((other) => overlap(other, slot))) read.wrong("room_code", "room_conflict")
        else booked.set(`${roomCode} ${day}`, [...(booked.get(`${roomCode} ${day}`) ?? []), slot])
      }
      const speakers = speakersIn(read.text("speakers"), known)
      if (speakers.some((item) => isPersonCode(item) && !known.people.has(item))) {
        read.wrong("speakers", "unknown_person")
      } else if (speakers.includes("")) read.wrong("speakers", "bad_value")

      const kind = read.oneOf("kind", choices.kind)
      const visibility = read.oneOf("visibility", choices.visibility)
      if (kind === "round_table" && (visibility === "open" || visibility === "internal")) {
        read.wrong("visibility", "not_confidential")
      }
      return {
        code,
        ...slot,
        kind,
        titleFr: read.filled("title_fr"),
        titleEn: read.filled("title_en"),
        roomCode,
        speakers: speakers.map((item) => speakerOf(item, known)),
        themes: read.list("track"),
        audience: read.oneOf("audience", choices.audience),
        visibility,
      }
    }
  },
}

/** Looks like the code of a person, known or not: one or two letters and figures. No function is called so. */
const isPersonCode = (item: string) => /^[A-Za-z]{1,2}[ ._-]?\d{3,}$/.test(item) || /^P\d+$/i.test(item)

/** Speakers are separated by `;`, and by commas where a part of the item is a person: titles of functions have commas. */
function speakersIn(cell: string, { people }: KnownForSessions): readonly string[] {
  return listOf(cell).flatMap((item) => {
    const parts = item.split(",").map((part) => part.trim())
    const names = parts.some((part) => isPersonCode(part) || people.has(part)) ? parts : [item]
    return names.map((name) => {
      const joined = isPersonCode(name) ? name.replace(/[ ._-]/g, "") : name
      return people.has(knownKey(people, joined)) ? knownKey(people, joined) : name
    })
  })
}

function speakerOf(item: string, known: KnownForSessions): SpeakerCell {
  return isPersonCode(item) || known.people.has(item)
    ? { personCode: item, functionTitle: null }
    : { personCode: null, functionTitle: item }
}
