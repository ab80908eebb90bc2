import { capitalised, dayAndMonth, longDay, weekdayAndNumber } from "~/i18n/dates"
import { slotHours, timeOfDay } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { wallTime } from "~/platform/zones/day-times"
import { Badge } from "~/ui/badge"
import { LinkButton } from "~/ui/button"
import { Link } from "~/ui/link"
import { Actions, type Fact, Facts, Line, Page, PageHead, Section, Stack } from "~/ui/page"
import type { sessionFor } from "../reading/session"
import { viewWords } from "../view-words"
import { agendaWords } from "../words"
import { OnYourClock } from "./on-your-clock"
import { kindIcons, placeIn } from "./wording"

type SessionPageProps = NonNullable<ReturnType<typeof sessionFor>> & {
  /** the reader keeps the dossiers of confidential sessions */
  readonly opensDossier: boolean
}

/** Everything that its reader may know of one session. Of a reserved one it is the hours, and the room for an organiser. */
export function SessionPage(props: SessionPageProps) {
  const { event, line, prepares, words, opensDossier } = props
  const say = useWords(viewWords)
  const name = useWords(agendaWords)
  const language = useLanguage()
  return (
    <Page measure="narrow">
      <PageHead
        overline={<Link to={paths.day(event, line.day)}>{capitalised(longDay(line.day, language))}</Link>}
        title={line.title ?? name("reserved")}
      />
      <Stack gap="even">
        <Line>
          {line.kind && (
            <Badge tone="outline" icon={kindIcons[line.kind]}>
              {name(`kind-${line.kind}`)}
            </Badge>
          )}
          {line.mine && (
            <Badge tone="accent" icon="bookmark">
              {say("in-programme")}
            </Badge>
          )}
          {words?.visibility === "internal" && <Badge tone="outline">{name("visibility-internal")}</Badge>}
        </Line>
        {words === null && <p>{say(line.mine ? "reserved-text" : "reserved-text-organiser")}</p>}
        <SessionFacts {...props} />
        {words?.description && (
          <Section title={say("about")}>
            {words.description.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Section>
        )}
        <Actions>
          {opensDossier && (
            <LinkButton to={paths.table(event, line.id)} icon="lock">
              {say("open-dossier")}
            </LinkButton>
          )}
          {(words !== null || line.mine) && (
            <LinkButton to={paths.sessionCalendar(event, line.id)} reloadDocument icon="calendar-plus">
              {say("add-to-calendar")}
            </LinkButton>
          )}
          {prepares && (
            <LinkButton variant="quiet" to={paths.draftSession(event, line.id)} icon="pencil">
              {say("change-draft")}
            </LinkButton>
          )}
        </Actions>
        <Around {...props} />
      </Stack>
    </Page>
  )
}

function SessionFacts({ line, words, zone, there, instants }: SessionPageProps) {
  const say = useWords(viewWords)
  const name = useWords(agendaWords)
  const language = useLanguage()
  const { day, startsAt, endsAt } = line
  const place = placeIn(line, language)
  const facts: (Fact | false | undefined)[] = [
    {
      term: say("when"),
      value: (
        <>
          <b>
            <time dateTime={`${day}T${startsAt}`}>{startsAt}</time>–
            <time dateTime={wallTime(day, endsAt)}>{timeOfDay(endsAt, language)}</time>
          </b>
          {`, ${dayAndMonth(day, language)}, ${zone}`}
          {there && (
            <>
              <br />
              <span className="muted">
                {say(there.day === day ? "at-home" : "at-home-other-day", {
                  hours: slotHours(there, language),
                  zone: there.zone,
                  day: dayAndMonth(there.day, language),
                })}
              </span>
            </>
          )}
          {instants && <OnYourClock {...instants} day={day} startsAt={startsAt} />}
        </>
      ),
    },
    {
      term: say("where"),
      value: place ? (
        <>
          <b>{place}</b>
          {words?.site && (
            <>
              <br />
              <span className="muted">{words.site}</span>
            </>
          )}
        </>
      ) : (
        say(words === null ? "room-in-dossier" : "no-room-yet")
      ),
    },
    words !== null &&
      words.speakers.length > 0 && {
        term: say(line.kind === "handover" ? "participants" : "speakers"),
        value: <Names names={words.speakers} />,
      },
    words !== null && { term: say("audience"), value: name(`audience-${words.audience}`) },
    words !== null &&
      words.themes.length > 0 && { term: say("themes"), value: words.themes.map((theme) => theme.name).join(", ") },
  ]
  return <Facts facts={facts.filter((fact) => fact !== false && fact !== undefined)} />
}

function Names({ names }: { names: readonly string[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul role="list">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}

/** The ways to what comes before and after: in the reader's own programme where the session is part of it. */
function Around({ event, line, previous, next }: SessionPageProps) {
  const say = useWords(viewWords)
  const name = useWords(agendaWords)
  const language = useLanguage()
  if (!previous && !next) return null
  const way = (to: NonNullable<typeof next>, said: string) => (
    <Link to={paths.session(event, to.id)}>
      <small>
        {said}, {weekdayAndNumber(to.day, language)} <time dateTime={`${to.day}T${to.startsAt}`}>{to.startsAt}</time>
      </small>
      <b>{to.title ?? name("reserved")}</b>
    </Link>
  )
  return (
    <nav className="around" aria-label={say(line.mine ? "around-mine" : "around-agenda")}>
      {previous && way(previous, say("previous"))}
      {next && way(next, say("next"))}
    </nav>
  )
}
