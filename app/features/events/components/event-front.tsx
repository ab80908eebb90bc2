import { Link } from "@remix-run/react"
import { dayRange, moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { zoneTime } from "~/i18n/zone-time"
import { LinkButton } from "~/ui/button"
import { Tallies, Tally } from "~/ui/meter"
import { Empty } from "~/ui/notice"
import { Actions, type Fact, Facts, Section, Stack } from "~/ui/page"
import type { EventStanding } from "../standing"
import { eventWords } from "../words"

export interface FrontEvent {
  readonly regionFr: string | null
  readonly regionEn: string | null
  readonly themeFr: string | null
  readonly themeEn: string | null
  readonly threadFr: string | null
  readonly threadEn: string | null
  readonly hostFr: string | null
  readonly city: string
  readonly timeZone: string
  readonly startsOn: string
  readonly endsOn: string
  readonly daysReason: string | null
  readonly themes: readonly { readonly key: string; readonly nameFr: string; readonly nameEn: string }[]
}

interface EventFrontProps {
  readonly event: FrontEvent
  readonly published: boolean
  /** the reader sees the state of the preparation beside it */
  readonly follows: boolean
  readonly agendaAt: string
  readonly programmeAt: string
}

/** What everybody in an event may know of it, and the way to its agenda. */
export function EventFront({ event, published, follows, agendaAt, programmeAt }: EventFrontProps) {
  const say = useWords(eventWords)
  return (
    <Stack>
      {published && (
        <Actions>
          <LinkButton to={programmeAt} variant="primary" icon="bookmark">
            {say("see-programme")}
          </LinkButton>
          <LinkButton to={agendaAt} icon="calendar-days">
            {say("see-agenda")}
          </LinkButton>
        </Actions>
      )}
      {!published && !follows && <Empty title={say("not-published")}>{say("not-published-text")}</Empty>}
      <Section title={say("in-short")}>
        <Facts facts={useFacts(event)} />
      </Section>
    </Stack>
  )
}

function useFacts(event: FrontEvent): readonly Fact[] {
  const say = useWords(eventWords)
  const language = useLanguage()
  const either = (fr: string | null, en: string | null) => (language === "fr" ? fr && typeset(fr) : en)
  const facts: [string, string | null][] = [
    [say("days"), dayRange(event.startsOn, event.endsOn, language)],
    [say("place"), event.city],
    [say("local-time"), zoneTime(event.timeZone, language)],
    [say("region"), either(event.regionFr, event.regionEn)],
    [say("theme"), either(event.themeFr, event.themeEn)],
    [say("thread"), either(event.threadFr, event.threadEn)],
    [say("hosted-by"), event.hostFr && typeset(event.hostFr)],
    [say("why-these-days"), event.daysReason],
    [say("themes"), event.themes.map(({ nameFr, nameEn }) => either(nameFr, nameEn)).join(", ") || null],
  ]
  return facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))
}

interface EventStateProps {
  readonly standing: EventStanding
  readonly preparation: {
    readonly sessions: number
    readonly rooms: number
    /** the time of publication on the wall of the event's place */
    readonly publication: { readonly number: number; readonly at: string } | null
  }
  readonly links: readonly {
    readonly to: string
    readonly word: "go-preparation" | "go-rooms" | "go-import" | "go-settings"
  }[]
}

/** How far the preparation is, for those who follow it; the ways on, for those who may take them. */
export function EventState({ standing, preparation, links }: EventStateProps) {
  const say = useWords(eventWords)
  const language = useLanguage()
  const { sessions, rooms, publication } = preparation
  return (
    <Section title={say("state")}>
      <Stack gap="even">
        <Tallies>
          {standing.when === "to-come" && (
            <Tally value={standing.days}>{say("tally-days", { count: standing.days })}</Tally>
          )}
          <Tally value={sessions}>{say("tally-sessions", { count: sessions })}</Tally>
          <Tally value={rooms}>{say("tally-rooms", { count: rooms })}</Tally>
        </Tallies>
        <Facts
          facts={[
            {
              term: say("publication"),
              value: publication
                ? say("published-as", { number: publication.number, when: moment(publication.at, language) })
                : say("not-published"),
            },
          ]}
        />
        {links.length > 0 && (
          <ul className="stack tight" aria-label={say("to-organise")}>
            {links.map(({ to, word }) => (
              <li key={to}>
                <Link to={to}>{say(word)}</Link>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Section>
  )
}
