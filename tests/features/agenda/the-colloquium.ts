import { demoObjects } from "#tests/support/demo-files"
import type { Setting } from "~/features/agenda/conflicts/conflict"
import type { Audience, Session, SessionKind, Visibility } from "~/features/agenda/session"

/** The demonstration's sessions as the agenda holds them: what a confidential one is about is sealed on its way in. */
export function demonstrationSessions(file: string): Session[] {
  return demoObjects(file).map((row) => {
    const sealed = row.visibility === "confidential"
    return {
      id: row.session_code ?? "",
      kind: row.kind as SessionKind,
      titleFr: sealed ? null : (row.title_fr ?? ""),
      titleEn: sealed ? null : (row.title_en ?? ""),
      day: row.day ?? "",
      startsAt: row.start ?? "",
      endsAt: row.end ?? "",
      roomId: row.room_code || null,
      speakers: sealed ? [] : (row.speakers ?? "").split(";").filter(Boolean).map(speaker),
      themes: row.track ? [row.track] : [],
      audience: sealed ? "members" : (row.audience as Audience),
      namedPersonIds: [],
      visibility: row.visibility as Visibility,
    }
  })
}

/** Who leads the confidential sessions: what only their dossiers say. */
export function sealedSpeakers(file: string): Map<string, Set<string>> {
  const sealed = demoObjects(file).filter((row) => row.visibility === "confidential")
  return new Map(sealed.map((row) => [row.session_code ?? "", new Set((row.speakers ?? "").split(";"))]))
}

function speaker(text: string): Session["speakers"][number] {
  return /^P\d{4}$/.test(text) ? { personId: text, functionTitle: null } : { personId: null, functionTitle: text }
}

/** The people of the rotation: 19 end on 31 August, 19 start on 1 September. */
function holders(pick: (row: Readonly<Record<string, string>>) => boolean): Set<string> {
  const asi = new Set(
    demoObjects("posts.csv")
      .filter((post) => post.kind === "asi")
      .map((post) => post.post_code),
  )
  const people = demoObjects("assignments.csv").filter((row) => asi.has(row.post_code) && pick(row))
  return new Set(people.map((row) => row.person_id ?? ""))
}
export const departing = holders((row) => row.ends_on === "2025-08-31" && row.starts_on !== "2025-08-31")
export const arriving = holders((row) => row.starts_on === "2025-09-01")

/** 102 of the network; with the 14 heads of offices, the directors, organisers, officers and speakers, 143. */
export function demonstrationSetting(days: readonly string[]): Setting {
  return {
    days: days.map((day) => ({ day, opensAt: "07:30", closesAt: "23:00" })),
    rooms: demoObjects("rooms.csv").map((row) => ({
      id: row.room_code ?? "",
      name: row.name_fr ?? "",
      site: row.site ?? "",
      capacity: Number(row.capacity),
      kind: row.kind ?? "",
    })),
    audienceSizes: { all: 143, asi: 102, arriving: arriving.size, departing: departing.size },
    audiencePeople: { arriving, departing },
    flights: demoObjects("travel.csv").map((row) => ({
      personId: row.person_id ?? "",
      from: parisTime(row.departs_at ?? ""),
      until: parisTime(row.arrives_at ?? ""),
    })),
  }
}

/** All of it lies in one week of summer: Paris is two hours ahead of UTC throughout. */
function parisTime(instant: string): string {
  return new Date(Date.parse(instant) + 2 * 3_600_000).toISOString().slice(0, 16)
}
