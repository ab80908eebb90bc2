import { type Movement, movementOf } from "~/features/network/own-post/own-post"
import { choicesIn, withChoices } from "../choice"
import { programmeOf } from "../readable"
import { inLanguage, lineOf, type SessionLine } from "../session-line"
import { headingOf, type Reading } from "./reading"

/** Somebody of the network who changes posts around the event. */
export interface Moving {
  readonly movement: Movement
  readonly city: string
  readonly country: string
  /** the last day in the post that is left, or the first in the one that is taken up */
  readonly on: string
  /** who comes after, or who was before */
  readonly other: { readonly name: string; readonly civility: "M." | "Mme" } | null
}

/** The reader's own programme, day by day. */
export function programmeFor(reading: Reading) {
  const { agenda, reader, language } = reading
  const heading = headingOf(reading)
  const own = programmeOf(agenda.publication?.sessions ?? [], reader)
  const lines = withChoices(
    own.map((session) => lineOf(session, language)),
    choicesIn(own, reader),
  )
  return {
    heading,
    moving: movingOf(reading),
    days: heading.days.map((day) => ({ day, lines: lines.filter((line) => line.day === day) })),
    handover: handoverOf(lines),
  }
}

/** The session in which the reader hands a post over or takes it up. */
export function handoverOf(lines: readonly SessionLine[]): SessionLine | null {
  return lines.find(({ kind }) => kind === "handover") ?? null
}

export function movingOf({ agenda, posts, language }: Pick<Reading, "agenda" | "posts" | "language">): Moving[] {
  return posts.flatMap((post) => {
    const movement = movementOf(post, agenda.around)
    if (!movement) return []
    const { other } = post
    return [
      {
        movement,
        city: inLanguage(post.city, language),
        country: inLanguage(language === "fr" ? post.countryFr : post.countryEn, language),
        on: movement === "arriving" ? post.startsOn : (post.endsOn ?? post.startsOn),
        other: other && {
          civility: other.civility,
          name: inLanguage(`${other.civility} ${other.givenName} ${other.familyName}`, language),
        },
      },
    ]
  })
}
