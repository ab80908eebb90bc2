import type { AppLoadContext } from "@remix-run/node"
import { languageCookie } from "~/features/access/cookies.server"
import { viewerIfAny } from "~/features/access/gate.server"
import { type EventSummary, eventsOf } from "~/features/events/queries.server"
import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { toWall } from "~/platform/zones/wall-clock"
import type { Destination } from "~/ui/shell"
import { destinations } from "./navigation"
import { frameWords } from "./words"

/** The event of an address, else the one that is on or next, else the last one. */
function eventOf(path: string, events: readonly EventSummary[], today: string): EventSummary | null {
  const slug = /^\/evenements\/([^/.]+)/.exec(path)?.[1]
  return (
    events.find((event) => event.slug === slug) ??
    events.find((event) => event.endsOn >= today) ??
    events.at(-1) ??
    null
  )
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
    readonly givenName: string
    readonly familyName: string
    readonly civility: "M." | "Mme"
    readonly role: string
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
  const { config, clock, db, requestId } = context
  const viewer = await viewerIfAny({ request, context })
  const chosen = languageCookie(config).read(request)
  const language: Language = viewer?.language ?? (chosen === "en" ? "en" : "fr")
  const now = Date.parse(clock.now())
  const outside = { language, demo: config.demo, requestId, second: new Date(now).getUTCSeconds() }
  if (!viewer) return { ...outside, now: toWall(now, "Europe/Paris"), viewer: null }
  const events = await eventsOf(db, viewer.events)
  const event = eventOf(new URL(request.url).pathname, events, clock.now().slice(0, 10))
  const relation = viewer.events.find((one) => one.eventId === event?.id)
  const held = event && relation ? { slug: event.slug, roles: relation.roles } : null
  const { givenName, familyName, civility } = viewer
  return {
    ...outside,
    now: toWall(now, event?.timeZone ?? "Europe/Paris"),
    viewer: {
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
