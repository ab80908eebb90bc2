import { Link } from "@remix-run/react"
import { dayRange } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Language } from "~/i18n/words"
import { Badge } from "~/ui/badge"
import { Section } from "~/ui/page"
import { type Column, Table } from "~/ui/table"
import type { EventStanding } from "../standing"
import { eventWords } from "../words"

export interface ListedEvent {
  readonly slug: string
  readonly titleFr: string
  readonly titleEn: string
  readonly city: string
  readonly startsOn: string
  readonly endsOn: string
  readonly standing: EventStanding
}

export const titleOf = (event: { readonly titleFr: string; readonly titleEn: string }, language: Language) =>
  language === "fr" ? typeset(event.titleFr) : event.titleEn

interface EventsTableProps {
  readonly title: string
  readonly events: readonly ListedEvent[]
  readonly linkTo: (slug: string) => string
}

/** Events in order of time, each with its days, its place and how far it is. */
export function EventsTable({ title, events, linkTo }: EventsTableProps) {
  const say = useWords(eventWords)
  const language = useLanguage()
  if (events.length === 0) return null
  const columns: Column<ListedEvent>[] = [
    {
      title: say("event"),
      header: "strong",
      cell: (event) => <Link to={linkTo(event.slug)}>{titleOf(event, language)}</Link>,
    },
    { title: say("days"), labelled: true, cell: (event) => dayRange(event.startsOn, event.endsOn, language) },
    { title: say("place"), labelled: true, cell: ({ city }) => city },
    { title: say("state"), corner: true, tight: true, cell: ({ standing }) => <Standing standing={standing} /> },
  ]
  return (
    <Section title={title}>
      <Table caption={title} columns={columns} rows={events} rowKey={({ slug }) => slug} />
    </Section>
  )
}

/** « dans 7 jours », « jour 2 sur 5 », « terminé depuis 3 jours ». */
export function Standing({ standing }: { standing: EventStanding }) {
  const say = useWords(eventWords)
  if (standing.when === "on")
    return (
      <Badge tone="accent" icon="clock">
        {say("state-on", { day: standing.day, of: standing.of })}
      </Badge>
    )
  if (standing.when === "past") return <Badge tone="outline">{say("state-past", { count: standing.days })}</Badge>
  return <Badge tone="good">{say("state-to-come", { count: standing.days })}</Badge>
}
