import { addressDuties } from "~/features/access/addresses/duties.server"
import type { Asked } from "~/features/access/gate.server"
import { type EventAct, type Grant, mayDo, permit } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import type { Viewer } from "~/features/access/viewer.server"
import type { FollowedEvent } from "~/features/agenda/home/components/event-states"
import { agendaStates, draftStates } from "~/features/agenda/home/event-states.server"
import { type OwnWeek, ownWeek } from "~/features/agenda/home/own-week"
import { inLanguage } from "~/features/agenda/session-line"
import { calendarDuties } from "~/features/calendar/duties.server"
import { eventInView } from "~/features/events/in-view"
import type { EventSummary } from "~/features/events/queries.server"
import type { Glance } from "~/features/network/glance/glance"
import { networkAround } from "~/features/network/glance/queries.server"
import { answerDuties } from "~/features/round-tables/answer-duties.server"
import { seatingDuties } from "~/features/round-tables/plans/duties.server"
import { engagementDuties } from "~/features/round-tables/tables/engagement-duties.server"
import { todayIn } from "~/platform/zones/wall-clock"
import type { Duty } from "~/ui/duties"
import { eventsSeen } from "./frame.server"
import { readingFor } from "./reading.server"

/** What somebody's home shows: the own week of the event in view, what there is to do, and what the role looks after. */
export interface Home {
  readonly civility: "M." | "Mme"
  readonly familyName: string
  /** null without any event that the viewer may read */
  readonly week: OwnWeek | null
  readonly duties: readonly Duty[]
  readonly keepsCalendars: boolean
  /** for organisers, the director and custodians */
  readonly followed: readonly FollowedEvent[]
  /** for the director */
  readonly glance: Glance | null
  readonly administers: boolean
  readonly readsJournal: boolean
}

export async function homeOf(asked: Pick<Asked, "context">, viewer: Viewer): Promise<Home> {
  const { db, keys, clock, config } = asked.context
  const { personId, language, civility, familyName } = viewer
  const [now, today] = [Date.parse(clock.now()), clock.now().slice(0, 10)]
  const events = await eventsSeen(asked, viewer)
  const event = eventInView(events, "/", today)
  const relation = viewer.events.find(({ eventId }) => eventId === event?.id)
  const inEvent = <A extends EventAct>(act: A, { eventId, roles }: EventRelation): Grant<A> | null =>
    permit(act, { personId, roles, demo: config.demo }, eventId)

  const reads = relation ? inEvent("see-agenda", relation) : null
  const keeps = permit("manage-own-feeds", { personId, roles: viewer.anyRoles, demo: config.demo })
  const follows = viewer.events.flatMap((one) => inEvent("follow-event", one) ?? [])
  const shown = inOrder(events, today).slice(0, eventsAtMost)
  const plans = viewer.events
    .filter(({ eventId }) => shown.some(({ id }) => id === eventId))
    .flatMap((one) => inEvent("plan-agenda", one) ?? [])
  const directs = relation?.roles.has("director") ? inEvent("follow-event", relation) : null
  const standing = (zone: string) => ({ personId, language, demo: config.demo, today: todayIn(zone, now) })
  const home = permit("see-home", { personId, roles: viewer.anyRoles, demo: config.demo })
  const administration = { roles: viewer.roles, demo: config.demo }

  const [reading, seating, answers, calendar, promised, addresses, states, drafts, glance] = await Promise.all([
    reads && relation ? readingFor(asked, viewer, reads, relation) : null,
    event && relation ? seatingDuties(db, keys, { ...relation, ...standing(event.timeZone) }) : [],
    event && relation ? answerDuties(db, keys, { ...relation, ...standing(event.timeZone) }) : [],
    keeps && reads ? calendarDuties(db, keeps, language) : [],
    engagementDuties(db, keys, viewer, today),
    home && viewer.roles.has("custodian") ? addressDuties(db, home, language) : [],
    agendaStates(db, follows),
    draftStates(db, plans, today),
    directs ? networkAround(db, directs) : null,
  ])
  const followed = shown.flatMap((one): FollowedEvent[] => {
    const state = states.get(one.id)
    if (!state) return []
    const { slug, city, startsOn, endsOn } = one
    const title = inLanguage(language === "fr" ? one.titleFr : one.titleEn, language)
    const prepares = viewer.events.some(({ eventId, roles }) => eventId === one.id && roles.has("organiser"))
    return [{ ...state, slug, title, city, startsOn, endsOn, prepares, draft: drafts.get(one.id) ?? null }]
  })
  return {
    civility,
    familyName,
    week: reading && ownWeek(reading, todayIn(reading.agenda.event.timeZone, now)),
    duties: [...addresses, ...promised, ...seating, ...answers, ...calendar],
    keepsCalendars: keeps !== null && reads !== null,
    followed,
    glance,
    administers: mayDo("see-accounts", administration) || mayDo("name-custodian", administration),
    readsJournal: mayDo("read-journal", administration),
  }
}

/** The page of events has them all. */
const eventsAtMost = 5

/** What is on or to come first, in order of time; what is over after it, the latest first. */
function inOrder(events: readonly EventSummary[], today: string): EventSummary[] {
  const isOver = ({ endsOn }: EventSummary) => endsOn < today
  return [...events.filter((event) => !isOver(event)), ...events.filter(isOver).reverse()]
}
