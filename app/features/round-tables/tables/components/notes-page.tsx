import { Link } from "@remix-run/react"
import { useId } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { asBase, openedIn, type Problems, type Typed, versionsOf } from "~/platform/typed-form"
import { Page, PageHead } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { TwoVersions } from "~/ui/two-versions"
import { HandledDossier } from "../../components/handled"
import type { DossierView } from "../dossier-view"
import { engagementWords } from "../engagement-words"
import { isEngagementProblem } from "../input"
import { tableWords } from "../words"
import { NotesForm, OwnNotesForm, typedNotes } from "./notes"

interface Outcome {
  readonly typed: Typed
  readonly problems?: Problems
  readonly reason?: string
}

interface NotesPageProps {
  readonly view: DossierView
  readonly formKeys: { readonly notes: string }
  readonly outcome: Outcome | undefined
}

/** One's own notes alone on a page: where a form that could not be kept is shown again. */
export function OwnNotesPage(props: NotesPageProps) {
  const { view } = props
  const say = useWords(tableWords)
  return (
    <NotesPage
      {...props}
      title={say("notes-own-label")}
      Form={OwnNotesForm}
      saved={{ text: view.ownNote?.text ?? "" }}
      revision={view.ownNote?.revision ?? 0}
      here={paths.ownNotes(view.event, view.id)}
    />
  )
}

export function TableNotesPage(props: NotesPageProps) {
  const { view } = props
  const say = useWords(tableWords)
  return (
    <NotesPage
      {...props}
      title={say("notes-of-table-label")}
      Form={NotesForm}
      saved={typedNotes(view)}
      revision={view.notesRevision}
      here={paths.tableNotes(view.event, view.id)}
    />
  )
}

interface OnePageProps extends NotesPageProps {
  readonly title: string
  readonly Form: typeof NotesForm
  readonly saved: Typed
  readonly revision: number
  readonly here: string
}

function NotesPage({ view, formKeys, outcome, title, Form, saved, revision, here }: OnePageProps) {
  const say = useWords(tableWords)
  const sayProblem = useWords(engagementWords)
  const head = useId()
  const labels: Readonly<Record<string, string>> = { agenda: say("agenda"), text: title }
  const problems = Object.fromEntries(
    Object.entries(outcome?.problems ?? {}).map(([name, problem]) => [
      name,
      isEngagementProblem(problem) ? sayProblem(problem) : problem,
    ]),
  )
  return (
    <Page measure={outcome?.reason ? undefined : "narrow"}>
      <HandledDossier circle="members" reader={view.reader.name} labelledBy={head}>
        <PageHead
          title={<span id={head}>{title}</span>}
          overline={<Link to={`${paths.table(view.event, view.id)}#notes`}>{say("back")}</Link>}
        />
        {outcome?.reason ? (
          <StrongForm key={revision} method="post">
            <TwoVersions
              fields={versionsOf(outcome.typed, saved, (name) => labels[name] ?? name)}
              along={{ formKey: formKeys.notes, revision: String(revision), ...asBase(saved) }}
              leave={here}
            />
          </StrongForm>
        ) : (
          <Form
            action={here}
            form={{ typed: outcome?.typed ?? saved, problems }}
            opened={outcome ? openedIn(outcome.typed) : { revision: String(revision), typed: saved }}
            formKey={formKeys.notes}
          />
        )}
      </HandledDossier>
    </Page>
  )
}
