import { Link } from "@remix-run/react"
import { useId } from "react"
import { longDay } from "~/i18n/dates"
import { timeOfDay } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Notice } from "~/ui/notice"
import { Actions, Note, Page, Section, Split } from "~/ui/page"
import { HandledDossier } from "../../components/handled"
import type { DossierView } from "../dossier-view"
import { engagementWords } from "../engagement-words"
import { nothingTyped } from "../input"
import { tableWords } from "../words"
import { Demands } from "./demands"
import { WhenAndWho } from "./dossier-head"
import { EngagementForm } from "./engagement-form"
import { EngagementList } from "./engagements"
import { Members } from "./members"
import { Lines, Notes } from "./notes"

interface DossierPageProps {
  readonly view: DossierView
  readonly demo: boolean
  readonly formKeys: { readonly notes: string; readonly engagement: string }
  /** what has just been done with an engagement */
  readonly done: "added" | "withdrawn" | null
}

/** Everything that one reader may know of a table, in its frame. */
export function DossierPage({ view, demo, formKeys, done }: DossierPageProps) {
  const say = useWords(tableWords)
  const title = useId()
  const custodian = view.reader.as === null
  return (
    <Page>
      <p className="overline">
        <Link to={paths.tables(view.event)}>{say("own-tables")}</Link>
      </p>
      <HandledDossier circle={view.briefing ? "custodians" : "members"} reader={view.reader.name} labelledBy={title}>
        <header className="page-head">
          <div>
            <p className="overline">{view.briefing ? say("briefing") : say("table-sign", { sign: view.sign })}</p>
            <h1 id={title}>{view.title || say(view.briefing ? "briefing-untitled" : "untitled")}</h1>
          </div>
          <Actions>
            {view.phase === "open" || custodian ? (
              <LinkButton to={paths.tableCopy(view.event, view.id)} icon="printer" fold>
                {say("print")}
              </LinkButton>
            ) : null}
            {custodian ? (
              <LinkButton to={paths.tableRules(view.event, view.id)} icon="square-pen">
                {say(view.briefing ? "edit-briefing" : "edit-table")}
              </LinkButton>
            ) : (
              view.phase === "open" && (
                <LinkButton variant="primary" to={notesOf(view)} icon="square-pen">
                  {say("take-notes")}
                </LinkButton>
              )
            )}
          </Actions>
        </header>
        {custodian && <Notice title={say("read-as-custodian")} icon="info" />}
        <WhenAndWho view={view} />
        {view.phase === "closed" && !custodian ? (
          <Closed view={view} formKeys={formKeys} />
        ) : (
          <Open view={view} formKeys={formKeys} done={done} />
        )}
        <Until view={view} demo={demo} />
      </HandledDossier>
    </Page>
  )
}

const notesOf = ({ event, id, reader }: DossierView) =>
  `${paths.table(event, id)}${reader.as === "member" || reader.as === "host" ? "?notes=miennes" : ""}#notes`

function Open({ view, formKeys, done }: Pick<DossierPageProps, "view" | "formKeys" | "done">) {
  const say = useWords(tableWords)
  return (
    <Split aside={<Members view={view} />}>
      {view.description && (
        <Section title={say("description")}>
          <Lines text={view.description} />
        </Section>
      )}
      {view.briefing ? null : <TableParts view={view} formKeys={formKeys} done={done} />}
    </Split>
  )
}

/** What a round table has and a briefing does not. */
function TableParts({ view, formKeys, done }: Pick<DossierPageProps, "view" | "formKeys" | "done">) {
  const language = useLanguage()
  const say = useWords(tableWords)
  const sayOf = useWords(engagementWords)
  return (
    <>
      <Demands view={view} />
      <Agenda points={view.agenda} />
      <Section
        title={say("engagements")}
        id="engagements"
        aside={view.published ? say("read-again-before", { time: timeOfDay(view.slot.endsAt, language) }) : undefined}
      >
        {done && <Notice tone="good" role="status" title={sayOf(done)} />}
        <EngagementList
          event={view.event}
          tableId={view.id}
          engagements={view.engagements}
          formKey={view.reader.as === null ? null : formKeys.engagement}
        />
        {view.parties.length > 0 && (
          <details className="add" key={view.engagements.length}>
            <summary>{say("add-engagement")}</summary>
            <EngagementForm
              event={view.event}
              tableId={view.id}
              parties={view.parties}
              typed={nothingTyped}
              problems={{}}
              formKey={formKeys.engagement}
            />
          </details>
        )}
      </Section>
      <Notes view={view} formKey={formKeys.notes} />
    </>
  )
}

export function Agenda({ points }: { points: readonly string[] }) {
  const say = useWords(tableWords)
  if (points.length === 0) return null
  return (
    <Section title={say("agenda")}>
      <ol className="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </Section>
  )
}

function Closed({ view, formKeys }: Pick<DossierPageProps, "view" | "formKeys">) {
  const say = useWords(tableWords)
  const language = useLanguage()
  return (
    <>
      <Notice tone="plain" icon="lock" title={say("closed", { day: longDay(view.closing.openUntil, language) })}>
        {say("closed-text")}
      </Notice>
      <Section title={say("engagements")} id="engagements">
        <EngagementList
          event={view.event}
          tableId={view.id}
          engagements={view.engagements}
          formKey={formKeys.engagement}
        />
      </Section>
    </>
  )
}

/** Until when the dossier may be read, and when it is destroyed. */
function Until({ view, demo }: Pick<DossierPageProps, "view" | "demo">) {
  const say = useWords(tableWords)
  const language = useLanguage()
  const { openUntil, destroyedOn } = view.closing
  const open = view.phase === "open" && view.reader.as !== null
  if (!open && destroyedOn === null) return null
  return (
    <Note>
      {open && `${say("open-until", { day: longDay(openUntil, language) })} `}
      {destroyedOn !== null && say("destroyed-on", { day: longDay(destroyedOn, language) })}
      {destroyedOn !== null && demo && ` ${say("demo-destroys-nothing")}`}
    </Note>
  )
}
