import { Link, useNavigation } from "@remix-run/react"
import { useEffect, useId, useState } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { Form } from "~/ui/form"
import { Notice } from "~/ui/notice"
import { Note, Page, PageHead, Section, Stack } from "~/ui/page"
import { HandledDossier } from "../../components/handled"
import { copyWords } from "../copy-words"
import type { DossierView } from "../dossier-view"
import { tableWords } from "../words"
import { Demands } from "./demands"
import { WhenAndWho } from "./dossier-head"
import { Agenda } from "./dossier-page"
import { EngagementList } from "./engagements"
import { Members } from "./members"
import { Lines } from "./notes"

interface CopyPageProps {
  readonly event: string
  readonly tableId: string
  /** copies printed so far */
  readonly printed: number
  readonly formKey: string
  /** the copy that was just made; without a view when it was handed over before; nothing before one is asked for */
  readonly copy: { readonly number: number; readonly view: DossierView | null } | undefined
}

/** What a copy is, before one is made; then the copy itself, for the printer alone. */
export function CopyPage({ event, tableId, printed, formKey, copy }: CopyPageProps) {
  const say = useWords(copyWords)
  const sayTable = useWords(tableWords)
  const making = useNavigation().state === "submitting"
  if (copy?.view) return <Copy view={copy.view} copy={copy.number} />
  return (
    <Page measure="narrow">
      <PageHead
        title={say("title")}
        overline={<Link to={paths.table(event, tableId)}>{sayTable("back")}</Link>}
        lede={say("before-text")}
      />
      <Stack gap="even">
        {copy && (
          <Notice tone="warn" role="alert" title={say("already-out", { number: copy.number })}>
            {say("already-out-text")}
          </Notice>
        )}
        <Note>
          {say("printed-so-far", { count: printed })} {say("nothing-own")}
        </Note>
        <Form method="post">
          <input type="hidden" name="formKey" value={formKey} />
          <Button type="submit" variant="primary" icon="printer" busy={making}>
            {say("make", { number: printed + 1 })}
          </Button>
        </Form>
      </Stack>
    </Page>
  )
}

function Copy({ view, copy }: { view: DossierView; copy: number }) {
  const say = useWords(copyWords)
  const sayTable = useWords(tableWords)
  const head = useId()
  return (
    <Page>
      <div className="no-print">
        <Notice tone="good" role="status" title={say("number", { number: copy })}>
          <p>{say("ready", { number: copy })}</p>
          <PrintButton />
        </Notice>
      </div>
      <div className="numbered-copy">
        <Watermark text={`${view.reader.name} · ${say("number", { number: copy })}`} />
        <HandledDossier circle="members" reader={view.reader.name} labelledBy={head} copy={view.reader}>
          <header className="page-head">
            <div>
              <p className="overline">
                {sayTable("table-sign", { sign: view.sign })}, {say("number", { number: copy })}
              </p>
              <h1 id={head}>{view.title || sayTable("untitled")}</h1>
            </div>
          </header>
          <WhenAndWho view={view} />
          <Stack gap="even">
            <Members view={view} />
            {view.description && (
              <Section title={sayTable("description")}>
                <Lines text={view.description} />
              </Section>
            )}
            <Demands view={view} />
            <Agenda points={view.agenda} />
            <Section title={sayTable("engagements")}>
              <EngagementList event={view.event} tableId={view.id} engagements={view.engagements} formKey={null} />
            </Section>
            {view.notes?.text && (
              <Section title={sayTable("notes-of-table-label")}>
                <Lines text={view.notes.text} />
              </Section>
            )}
          </Stack>
        </HandledDossier>
      </div>
    </Page>
  )
}

/** Whose copy it is and which, across the page, on every sheet of it. */
function Watermark({ text }: { text: string }) {
  const lines = [1, 2, 3, 4, 5, 6, 7]
  return (
    <div className="across" aria-hidden="true">
      {lines.map((line) => (
        <span key={line}>{text}</span>
      ))}
    </div>
  )
}

/** Without script there is nothing to press: the browser's own menu prints. */
function PrintButton() {
  const say = useWords(copyWords)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  if (!scripted) return <p>{say("print-by-browser")}</p>
  return (
    <p>
      <Button icon="printer" onClick={() => window.print()}>
        {say("print")}
      </Button>
    </p>
  )
}
