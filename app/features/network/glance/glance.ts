import type { Assignment } from "../tenure"

export interface GlancedPost {
  readonly id: string
  readonly kind: "asi" | "antenna" | "liaison_officer"
  readonly status: "open" | "vacant" | "planned"
}

/** The network of attachés as an event finds it. */
export interface Glance {
  /** posts of attachés and antennas with somebody in them on the event's first day */
  readonly held: number
  /** posts of attachés that are open or vacant, held or not */
  readonly attachePosts: number
  readonly vacant: number
  readonly arriving: number
  readonly departing: number
}

/** Counts posts and movements around an event; liaison officers and posts to come are not of the colloquium. */
export function glanceAt(
  posts: readonly GlancedPost[],
  assignments: readonly Assignment[],
  around: { readonly startsOn: string; readonly windowEndsOn: string },
): Glance {
  const counted = posts.filter(({ kind, status }) => kind !== "liaison_officer" && status !== "planned")
  const ids = new Set(counted.map(({ id }) => id))
  const holders = assignments.filter(({ postId, capacity }) => capacity === "holder" && ids.has(postId))
  const { startsOn, windowEndsOn } = around
  const attachePosts = counted.filter(({ kind }) => kind === "asi")
  const there = holders.filter((one) => one.startsOn <= startsOn && (one.endsOn === null || one.endsOn >= startsOn))
  return {
    held: new Set(there.map(({ postId }) => postId)).size,
    attachePosts: attachePosts.length,
    vacant: attachePosts.filter(({ status }) => status === "vacant").length,
    arriving: holders.filter((one) => one.startsOn > startsOn && one.startsOn <= windowEndsOn).length,
    departing: there.filter(({ endsOn }) => endsOn !== null && endsOn <= windowEndsOn).length,
  }
}
