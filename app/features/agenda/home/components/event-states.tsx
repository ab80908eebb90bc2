import type { ReactNode } from "react"
import { dayRange, shortDay } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { Link } from "~/ui/link"
import { useNow } from "~/ui/now"
import { Section } from "~/ui/page"
import { Sub, Table, TableScroll } from "~/ui/table"
import { daysUntil } from "../days-until"
import type { AgendaState, DraftState } from "../event-states.server"
import { homeWords } from "../words"

/** An event as those who follow it see it on their home. */
export interface FollowedEvent extends AgendaState {
  readonly slug: string
  readonly title: string
  readonly city: string
  readonly startsOn: string
  readonly endsOn: string
  /** whether the reader prepares it, or follows it only */
  readonly prepares: boolean
  /** told to those who prepare it */
  readonly draft: DraftState | null
}

/** How far each event is, and for those who prepare it what stands between its draft and its next publication. */
export function EventStates({ events }: { events: readonly FollowedEvent[] }) {
  const say = useWords(homeWords)
  const language = useLanguage()
  const today = useNow().slice(0, 10)
  const prepares = events.some((event) => event.prepares)
  const when = (event: FollowedEvent) => {
    if (event.endsOn < today) return say("over")
    if (event.startsOn <= today) return say("on-now")
    const days = daysUntil(today, event.startsOn)
    return days === 1 ? say("tomorrow") : say("in-days", { count: days })
  }
  return (
    <Section title={say("events")} aside={<Link to={paths.events()}>{say("all-events")}</Link>}>
      <TableScroll label={say("events-caption")}>
        <Table
          caption={say("events-caption")}
          rows={events}
          rowKey={({ slug }) => slug}
          columns={[
            {
              title: say("event"),
              header: "strong",
              cell: ({ slug, title, city, prepares }) => (
                <>
                  <Link to={prepares ? paths.preparation(slug) : paths.week(slug)}>{title}</Link>
                  <Sub>{city}</Sub>
                </>
              ),
            },
            {
              title: say("when"),
              labelled: true,
              cell: (event) => (
                <>
                  {when(event)}
                  <Sub>{dayRange(event.startsOn, event.endsOn, language)}</Sub>
                </>
              ),
            },
            {
              title: say("publication"),
              labelled: true,
              cell: ({ published }) =>
                published
                  ? say("published", { number: published.number, day: shortDay(published.at.slice(0, 10), language) })
                  : say("not-published"),
            },
            ...(prepares
              ? [
                  { title: say("draft"), labelled: true, cell: (event: FollowedEvent) => <Draft event={event} /> },
                  { title: say("conflicts"), labelled: true, cell: (event: FollowedEvent) => <Found event={event} /> },
                ]
              : []),
          ]}
        />
      </TableScroll>
    </Section>
  )
}

function Draft({ event: { slug, draft, sessions } }: { event: FollowedEvent }): ReactNode {
  const say = useWords(homeWords)
  if (draft === null) return say("sessions", { count: sessions })
  if (draft.changes === 0) return say("no-changes")
  return <Link to={paths.publish(slug)}>{say("changes", { count: draft.changes })}</Link>
}

function Found({ event: { slug, draft } }: { event: FollowedEvent }): ReactNode {
  const say = useWords(homeWords)
  if (draft === null) return "–"
  const { blocking, serious, notices } = draft
  if (blocking + serious + notices === 0) return say("no-conflicts")
  return (
    <Link to={paths.conflicts(slug)}>
      {blocking > 0 && (
        <Badge tone="bad" icon="circle-x">
          {say("blocking", { count: blocking })}
        </Badge>
      )}{" "}
      {serious > 0 && (
        <Badge tone="warn" icon="triangle-alert">
          {say("serious", { count: serious })}
        </Badge>
      )}{" "}
      {notices > 0 && (
        <Badge tone="outline" icon="info">
          {say("notices", { count: notices })}
        </Badge>
      )}
    </Link>
  )
}
