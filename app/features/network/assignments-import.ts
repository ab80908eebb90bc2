import type { ImportKind } from "~/platform/table-file/kind"
import { knownKey, type SeenKeys } from "~/platform/table-file/line-reader"
import { type Assignment, type Capacity, capacityOf, clashWith } from "./tenure"

/** A file of assignments: who was, is and will be on which post. */
const columns = ["person_id", "post_code", "starts_on", "ends_on", "note"] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  person_id: ["identifiant", "personne", "matricule"],
  post_code: ["poste", "code du poste"],
  starts_on: ["premier jour", "début", "arrivée"],
  ends_on: ["dernier jour", "fin", "départ"],
  note: ["remarque", "observations"],
}

export interface AssignmentRow {
  readonly personCode: string
  readonly postCode: string
  readonly capacity: Capacity
  readonly startsOn: string
  readonly endsOn: string | null
  readonly note: string
}

export interface KnownForAssignments {
  /** code of a person → position */
  readonly positionOf: ReadonlyMap<string, string>
  /** code of a post → kind */
  readonly kindOfPost: ReadonlyMap<string, string>
  /** those that stand; a line of the file with the same person, post and first day takes the place of its own */
  readonly assignments: readonly Pick<AssignmentRow, "personCode" | "postCode" | "capacity" | "startsOn" | "endsOn">[]
}

type Keyed = Pick<AssignmentRow, "personCode" | "postCode" | "startsOn">
const keyOf = ({ personCode, postCode, startsOn }: Keyed) => `${personCode}|${postCode}|${startsOn}`

export const assignmentsImport: ImportKind<(typeof columns)[number], AssignmentRow, KnownForAssignments> = {
  name: "assignments",
  columns: { names: columns, french },
  key: keyOf,
  begin(known, lines) {
    const keys: SeenKeys = new Map()
    const replaced = new Set(
      lines.map((cells) =>
        keyOf({
          personCode: knownKey(known.positionOf, cells.person_id),
          postCode: knownKey(known.kindOfPost, cells.post_code),
          startsOn: cells.starts_on,
        }),
      ),
    )
    const standing = new AssignmentsByPlace()
    for (const one of known.assignments) if (!replaced.has(keyOf(one))) standing.add(asAssignment(one))

    return (read) => {
      const personCode = read.known("person_id", known.positionOf, "unknown_person")
      const postCode = read.known("post_code", known.kindOfPost, "unknown_post")
      const capacity = capacityOf(known.positionOf.get(personCode) ?? "", known.kindOfPost.get(postCode) ?? "")
      const startsOn = read.day("starts_on")
      const endsOn = read.dayOrNone("ends_on")
      const row = { personCode, postCode, capacity, startsOn, endsOn, note: read.text("note") }
      if (read.sound && endsOn !== null && endsOn < startsOn) read.wrong("ends_on", "end_before_start")
      if (read.sound) read.unique("starts_on", keys, "duplicate_id", { key: keyOf(row) })
      if (read.sound) {
        const assignment = asAssignment(row)
        const clash = clashWith(standing.near(assignment), assignment)
        if (clash) read.wrong("starts_on", clash)
        else standing.add(assignment)
      }
      return row
    }
  },
}

function asAssignment(row: KnownForAssignments["assignments"][number]): Assignment {
  const { personCode, postCode, capacity, startsOn, endsOn } = row
  return { personId: personCode, postId: postCode, capacity, startsOn, endsOn }
}

/**
 * Assignments by post and by person, in the order of their first days, so that a long file is not compared with itself
 * line by line. Holders of one post never overlap, nor do assignments of one person: the neighbours alone can clash.
 */
class AssignmentsByPlace {
  private readonly places = new Map<string, Assignment[]>()

  add(assignment: Assignment): void {
    for (const place of placesOf(assignment)) {
      const there = this.places.get(place)
      if (there) there.splice(positionIn(there, assignment), 0, assignment)
      else this.places.set(place, [assignment])
    }
  }

  near(assignment: Assignment): readonly Assignment[] {
    return placesOf(assignment).flatMap((place) => {
      const there = this.places.get(place) ?? []
      const position = positionIn(there, assignment)
      return there.slice(Math.max(0, position - 1), position + 1)
    })
  }
}

/** A deputy stands beside whoever holds the post. */
const placesOf = ({ postId, personId, capacity }: Assignment) =>
  capacity === "holder" ? [`post ${postId}`, `person ${personId}`] : [`person ${personId}`]

/** Where an assignment belongs among others: behind those that start no later. */
function positionIn(sorted: readonly Assignment[], { startsOn }: Assignment): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle]?.startsOn ?? "") <= startsOn) from = middle + 1
    else to = middle
  }
  return from
}
