/** What says whether an event is over. */
interface Dated {
  readonly slug: string
  readonly endsOn: string
}

/** The event that a page is about: the one of its address, else the one that is on or next, else the last one. */
export function eventInView<E extends Dated>(events: readonly E[], path: string, today: string): E | null {
  const slug = /^\/evenements\/([^/.]+)/.exec(path)?.[1]
  return (
    events.find((event) => event.slug === slug) ??
    events.find((event) => event.endsOn >= today) ??
    events.at(-1) ??
    null
  )
}
