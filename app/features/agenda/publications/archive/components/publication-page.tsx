import { capitalised, dayAndMonth, moment } from "~/i18n/dates"
import { timeOfDay } from "~/i18n/slot-hours"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { LinkButton } from "~/ui/button"
import { Link } from "~/ui/link"
import { Notice } from "~/ui/notice"
import { Facts, Page, PageHead, Section, Stack } from "~/ui/page"
import { Sub, Table } from "~/ui/table"
import { VerdictLines } from "~/ui/verdict"
import { useConflictLines } from "../../../components/conflict-lines"
import type { PublishedSession } from "../../../published"
import type { Redacted } from "../../../redaction"
import { agendaWords } from "../../../words"
import { DifferenceByKind } from "../../components/difference-by-kind"
import { publicationWords } from "../../words"
import type { ArchivedPublication } from "../publication.server"

interface PublicationPageProps {
  readonly event: string
  readonly publication: ArchivedPublication
  /** how many letters left, right after it was published */
  readonly letters: number | null
}

/** A version as it was published: who, when, why, what it changed, and its agenda. */
export function PublicationPage({ event, publication, letters }: PublicationPageProps) {
  const language = useLanguage()
  const say = useWords(publicationWords)
  const { number, by, at, restores, word, inForce, first, changes, eventChanges } = publication
  const shown = changes.length + eventChanges.length > 0
  const facts = [
    { term: say("when"), value: moment(at, language) },
    { term: say("published-by"), value: by ?? say("founded-by-nobody") },
    ...(restores === null ? [] : [{ term: say("origin"), value: say("restores", { number: restores }) }]),
    ...(word === "" ? [] : [{ term: say("word"), value: word }]),
  ]
  return (
    <Page>
      <PageHead
        title={say("version", { number })}
        overline={<Link to={paths.publications(event)}>{say("publications")}</Link>}
        actions={
          inForce ? (
            <Badge tone="good" icon="check">
              {say("in-force")}
            </Badge>
          ) : (
            <LinkButton to={paths.bringBack(event, number)}>{say("bring-back")}</LinkButton>
          )
        }
      />
      {letters !== null && (
        <Notice tone="good" role="status" title={say("published", { number })}>
          {letters === 0 ? say("published-no-letter") : say("published-letters", { count: letters })}
        </Notice>
      )}
      <Stack gap="loose">
        <Facts facts={facts} />
        <Section title={say("from")}>
          {first && <p>{say("from-first")}</p>}
          {!first && shown && <DifferenceByKind eventChanges={eventChanges} changes={changes} />}
          {!first && !shown && <p>{say("from-reserved")}</p>}
        </Section>
        <Reasons publication={publication} />
        <Section title={say("agenda-of-version")}>
          {publication.agenda.length === 0 ? <p>{say("empty-agenda")}</p> : <Agenda sessions={publication.agenda} />}
        </Section>
      </Stack>
    </Page>
  )
}

function Reasons({ publication: { kept, keptOnce, known, reasons } }: Pick<PublicationPageProps, "publication">) {
  const say = useWords(publicationWords)
  const title = useTitle()
  const lines = useConflictLines(kept, known, {})
  return (
    <Section title={say("reasons-title")}>
      {lines.length + keptOnce.length === 0 && <p>{say("no-reasons")}</p>}
      {lines.map((line) => (
        <div key={line.key} className="verdict">
          <VerdictLines lines={[line]} />
          <p>
            <b>{say("reason")}</b> {reasons.get(line.key)}
          </p>
        </div>
      ))}
      {keptOnce.map(({ key, reason, sessions }) => (
        <div key={key} className="verdict">
          <p>{say("conflict-about", { sessions: sessions.map(title).join(", ") })}</p>
          <p>
            <b>{say("reason")}</b> {reason}
          </p>
        </div>
      ))}
    </Section>
  )
}

type Shown = Redacted<PublishedSession>

function Agenda({ sessions }: { sessions: readonly Shown[] }) {
  const language = useLanguage()
  const say = useWords(publicationWords)
  const sayAgenda = useWords(agendaWords)
  const title = useTitle()
  const days = [...new Set(sessions.map(({ day }) => day))]
  return (
    <Table<Shown>
      caption={say("agenda-of-version")}
      rowKey={(session) => (session.reserved ? session.id : session.sessionId)}
      groups={days.map((day) => ({
        title: capitalised(dayAndMonth(day, language)),
        rows: sessions.filter((session) => session.day === day),
      }))}
      columns={[
        {
          title: say("when"),
          header: "plain",
          tight: true,
          cell: ({ startsAt, endsAt }) => (
            <>
              <b>{startsAt}</b>–{timeOfDay(endsAt, language)}
            </>
          ),
        },
        {
          title: sayAgenda("session"),
          cell: (session) => (
            <>
              {title(session)}
              {!session.reserved && <Sub>{sayAgenda(`kind-${session.kind}`)}</Sub>}
            </>
          ),
        },
        { title: sayAgenda("room"), cell: ({ roomName }) => (roomName === null ? say("no-room") : typeset(roomName)) },
      ]}
    />
  )
}

function useTitle() {
  const language = useLanguage()
  const say = useWords(agendaWords)
  return (session: Shown) => {
    if (session.reserved) return say("reserved")
    return language === "fr" ? typeset(session.titleFr ?? "") : (session.titleEn ?? "")
  }
}
