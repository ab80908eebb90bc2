import { type CompetentPost, responsibleFor } from "~/features/network/competence"
import { type Assignment, covers } from "~/features/network/tenure"

export interface AnsweringPost extends CompetentPost {
  readonly id: string
}

/** The first day of an event and the last one of its movement window. */
export interface Around {
  readonly startsOn: string
  readonly windowEndsOn: string
}

/** Whom a demand about a country would reach; `arriving` takes the post up within the event's window. */
export interface WhoAnswers<P extends AnsweringPost> {
  readonly coverage: "covered" | "vacant" | "nobody"
  readonly post: P | null
  /** holds the post on the event's first day; null although it is covered: nobody does that day */
  readonly holderId: string | null
  readonly arrivingId: string | null
  /** all who may answer: holders and arriving of every post that lists the country, the responsible one's first */
  readonly candidateIds: readonly string[]
}

/** Who would answer for a country: the post responsible for it, and who holds it when the event is on. */
export function whoAnswers<P extends AnsweringPost>(
  country: string,
  posts: readonly P[],
  assignments: readonly Assignment[],
  around: Around,
): WhoAnswers<P> {
  const responsible = responsibleFor(country, posts)
  const post = responsible.coverage === "nobody" ? null : responsible.post
  const comingTo = (postId: string) => comersTo(postId, assignments, around)
  const listing = posts.filter((one) => one !== post && one.status === "open" && one.competence.includes(country))
  const own = post && responsible.coverage === "covered" ? comingTo(post.id) : nobody
  const answering =
    responsible.coverage === "covered" ? [own, ...listing.filter(isAttaches).map(({ id }) => comingTo(id))] : []
  const candidateIds = [...new Set(answering.flatMap(({ holderId, arrivingId }) => [holderId, arrivingId]))]
  return {
    coverage: responsible.coverage,
    post,
    holderId: own.holderId,
    arrivingId: own.arrivingId,
    candidateIds: candidateIds.filter((id) => id !== null),
  }
}

const nobody = { holderId: null, arrivingId: null }
const isAttaches = ({ kind }: CompetentPost) => kind !== "liaison_officer"

function comersTo(postId: string, assignments: readonly Assignment[], { startsOn, windowEndsOn }: Around) {
  const terms = assignments.filter((one) => one.postId === postId && one.capacity === "holder")
  const arriving = terms
    .filter((term) => term.startsOn > startsOn && term.startsOn <= windowEndsOn)
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
  return {
    holderId: terms.find((term) => covers(term, startsOn))?.personId ?? null,
    arrivingId: arriving[0]?.personId ?? null,
  }
}
