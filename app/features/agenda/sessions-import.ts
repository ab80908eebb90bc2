import type { ImportKind } from "~/platform/table-file/kind"
import { listOf } from "~/platform/table-file/values"
import { endAfter, overlap } from "~/platform/zones/day-times"
import { addDays } from "~/platform/zones/days"
import { type Audience, type SessionKind, type Slot, sessionKinds, type Visibility, visibilities } from "./session"

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
}

export const sessionsImport: ImportKind<(typeof columns)[number], SessionRow, KnownForSessions> = {
  name: "sessions",
  columns: { names: columns },
  key: (row) => row.code,
  // Only a line that plainly says it is not confidential may be repeated: a slip in `visibility` opens nothing.
  repeatable: ({ kind, visibility }) =>
    kind !== "round_table" &&
    (sessionKinds as readonly string[]).includes(kind) &&
    (visibility === "open" || visibility === "internal"),
  begin(known) {
    const codes = new Set<string>()
    const booked = new Map<string, Slot[]>()
    return (read) => {
      read.unique("session_code", codes, "duplicate_id")
      const code = read.filled("session_code")
      const [day, startsAt, typedEnd] = [read.day("day"), read.time("start"), read.endTime("end")]
      const timed = read.sound
      const end = timed ? endAfter(startsAt, typedEnd) : typedEnd
      const slot = { day, startsAt, endsAt: end ?? typedEnd }
      const roomCode = read.known("room_code", known.rooms, "unknown_room")
      if (end === null) read.wrong("end", "end_not_after_start")
      else if (timed && known.rooms.has(roomCode)) {
        const nights = [addDays(day, -1), day, addDays(day, 1)]
        const others = nights.flatMap((one) => booked.get(`${roomCode} ${one}`) ?? [])
        if (others.some((other) => overlap(other, slot))) read.wrong("room_code", "room_conflict")
        const sameDay = booked.get(`${roomCode} ${day}`)
        if (sameDay) sameDay.push(slot)
        else booked.set(`${roomCode} ${day}`, [slot])
      }
      const speakers = read.text("speakers")
      if (listOf(speakers).some((item) => isPersonCode(item) && !known.people.has(item))) {
        read.wrong("speakers", "unknown_person")
      } else read.list("speakers")

      const kind = read.oneOf("kind", sessionKinds)
      const visibility = read.oneOf("visibility", visibilities)
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
        speakers: listOf(speakers).map((item) => speakerOf(item, known)),
        themes: read.list("track"),
        audience: read.oneOf("audience", importedAudiences),
        visibility,
      }
    }
  },
}

const isPersonCode = (item: string) => /^P\d+$/.test(item)

function speakerOf(item: string, known: KnownForSessions): SpeakerCell {
  return isPersonCode(item) || known.people.has(item)
    ? { personCode: item, functionTitle: null }
    : { personCode: null, functionTitle: item }
}
