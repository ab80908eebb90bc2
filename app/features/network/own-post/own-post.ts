/** A post that somebody holds, leaves or is about to take up around an event. */
export interface OwnPost {
  readonly city: string
  readonly countryFr: string
  readonly countryEn: string
  readonly timeZone: string
  /** the term of the person asked about, both days included */
  readonly startsOn: string
  readonly endsOn: string | null
  /** who else holds this post within the event's window: the one before, or the one after */
  readonly other: OtherHolder | null
}

export interface OtherHolder {
  readonly civility: "M." | "Mme"
  readonly givenName: string
  readonly familyName: string
  readonly startsOn: string
}

/** The first day of an event and the last of its movement window. */
export interface Around {
  readonly startsOn: string
  readonly windowEndsOn: string
}

export type Movement = "arriving" | "departing"

/** `arriving` starts after the event's first day, `departing` ends within its window; anybody else stays. */
export function movementOf(
  { startsOn, endsOn }: Pick<OwnPost, "startsOn" | "endsOn">,
  around: Around,
): Movement | null {
  if (startsOn > around.startsOn) return "arriving"
  return endsOn !== null && endsOn <= around.windowEndsOn ? "departing" : null
}

/** Where somebody is at home when the event begins: the post held that day, else the one to come. */
export function homePost(posts: readonly OwnPost[], around: Around): OwnPost | null {
  return posts.find(({ startsOn }) => startsOn <= around.startsOn) ?? posts[0] ?? null
}
