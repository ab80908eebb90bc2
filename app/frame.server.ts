import type { AppLoadContext } from "@remix-run/node"
import { languageCookie } from "~/features/access/cookies.server"
import { type Asked, viewerIfAny } from "~/features/access/gate.server"
import { mayDo } from "~/features/access/policy"
import { chosenIn } from "~/features/access/sign-in/chosen-language"
import type { Viewer } from "~/features/access/viewer.server"
import { eventInView } from "~/features/events/in-view"
import { type EventSummary, eventsOf } from "~/features/events/queries.server"
import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { toWall } from "~/platform/zones/wall-clock"
import type { Destination } from "~/ui/shell"
import { destinations } from "./navigation"
import { frameWords } from "./words"

/** The viewer's events; asked once a request, by the frame and by the page that lists them. */
export function eventsSeen({ context }: Pick<Asked, "context">, viewer: Viewer): Promise<EventSummary[]> {
  const known = context.memo.get("events")
  if (known) return known as Promise<EventSummary[]>
  const asking = eventsOf(context.db, viewer.events)
  context.memo.set("events", asking)
  return asking
}

export interface Frame {
  readonly language: Language
  readonly demo: boolean
  readonly requestId: string
  /** the wall-clock time in the event's zone, `YYYY-MM-DDTHH:MM` */
  readonly now: string
  /** the seconds that had passed of that minute */
  readonly second: number
  readonly viewer: null | {
    readonly personId: string
    readonly givenName: string
    readonly familyName: string
    readonly civility: "M." | "Mme"
    readonly role: string
    /** the event one is in, of those whose agenda one may read */
    readonly event: EventSummary | null
    readonly events: readonly EventSummary[]
    readonly destinations: readonly Destination[]
  }
}

const rolesByWeight = [
  "custodian",
  "organiser",
  "director",
  "office_head",
  "administrator",
  "attache",
  "partner",
  "staff",
] as const

/** What surrounds every page, for whoever asks. */
export async function frameOf(request: Request, context: AppLoadContext): Promise<Frame> {
  const { config, clock, requestId } = context
  const viewer = await viewerIfAny({ request, context })
  const language: Language = viewer?.language ?? chosenIn(languageCookie(config).read(request)) ?? "fr"
  const now = Date.parse(clock.now())
  const outside = { language, demo: config.demo, requestId, second: new Date(now).getUTCSeconds() }
  if (!viewer) return { ...outside, now: toWall(now, "Europe/Paris"), viewer: null }
  const readable = new Set(
    viewer.events
      .filter(({ roles }) => mayDo("see-agenda", { roles, demo: config.demo }))
      .map(({ eventId }) => eventId),
  )
  const events = (await eventsSeen({ context }, viewer)).filter(({ id }) => readable.has(id))
  const event = eventInView(events, new URL(request.url).pathname, clock.now().slice(0, 10))
  const relation = viewer.events.find((one) => one.eventId === event?.id)
  const held = event && relation ? { slug: event.slug, kind: event.kind, roles: relation.roles } : null
  const { personId, givenName, familyName, civility } = viewer
  return {
    ...outside,
    now: toWall(now, event?.timeZone ?? "Europe/Paris"),
    viewer: {
      personId,
      givenName,
      familyName,
      civility,
      role: rolesByWeight.find((role) => viewer.anyRoles.has(role)) ?? "staff",
      event,
      events,
      destinations: destinations({ demo: config.demo, roles: viewer.roles, event: held }, sayIn(frameWords, language)),
    },
  }
}
