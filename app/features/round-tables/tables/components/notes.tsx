import { useSearchParams } from "@remix-run/react"
import { longDay } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { asBase, type Typed } from "~/platform/typed-form"
import { Button } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { Note, Section } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { Tabs } from "~/ui/tabs"
import { TypedArea, type TypedForm } from "~/ui/typed-fields"
import type { DossierView } from "../dossier-view"
import { tableWords } from "../words"

/** The value of `?notes=` under which one's own notes are shown. */
const own = "miennes"

interface NotesProps {
  readonly view: DossierView
  readonly formKey: string
}

/** The table's notes, which its chair and secretary write, and one's own. */
export function Notes({ view, formKey }: NotesProps) {
  const say = useWords(tableWords)
  const [search] = useSearchParams()
  const here = paths.table(view.event, view.id)
  const sits = view.reader.as !== null
  const showsOwn = sits && search.get("notes") === own
  return (
    <Section title={say("notes")} id="notes">
      {sits && (
        <Tabs
          label={say("notes")}
          tabs={[
            { to: `${here}#notes`, label: say("notes-of-table"), current: !showsOwn },
            { to: `${here}?notes=${own}#notes`, label: say("notes-own"), current: showsOwn },
          ]}
        />
      )}
      {showsOwn ? <OwnNotes view={view} formKey={formKey} /> : <TableNotes view={view} formKey={formKey} />}
    </Section>
  )
}

const writes = (view: DossierView) => view.reader.as === "chair" || view.reader.as === "secretary"

function TableNotes({ view, formKey }: NotesProps) {
  const say = useWords(tableWords)
  const { notes } = view
  if (!writes(view) || view.phase !== "open")
    return notes?.text ? (
      <>
        <Lines text={notes.text} />
        <KeptAt view={view} />
      </>
    ) : (
      <Note>{say("no-notes")}</Note>
    )
  return (
    <NotesForm
      action={paths.tableNotes(view.event, view.id)}
      form={{ typed: typedNotes(view), problems: {} }}
      opened={{ revision: String(view.notesRevision), typed: typedNotes(view) }}
      formKey={formKey}
      foot={<KeptAt view={view} />}
    />
  )
}

export const typedNotes = ({ notes }: DossierView): Typed => ({
  agenda: notes?.agenda ?? "",
  text: notes?.text ?? "",
})

interface NotesFormProps {
  readonly action: string
  readonly form: TypedForm
  readonly opened: { readonly revision: string; readonly typed: Typed }
  readonly formKey: string
  readonly foot?: React.ReactNode
}

/** The agenda of the table and its notes, in one form. */
export function NotesForm({ action, form, opened, formKey, foot }: NotesFormProps) {
  const say = useWords(tableWords)
  return (
    <StrongForm method="post" action={action} className="form" key={opened.revision}>
      <HiddenFields fields={{ formKey, revision: opened.revision, ...asBase(opened.typed) }} />
      <TypedArea form={form} name="agenda" label={say("agenda")} hint={say("agenda-hint")} rows={4} optional />
      <TypedArea form={form} name="text" label={say("notes-of-table-label")} rows={8} optional />
      {foot}
      <p>
        <Button type="submit">{say("save")}</Button>
      </p>
    </StrongForm>
  )
}

function OwnNotes({ view, formKey }: NotesProps) {
  const say = useWords(tableWords)
  const language = useLanguage()
  const { ownNote } = view
  const typed = { text: ownNote?.text ?? "" }
  return (
    <OwnNotesForm
      action={paths.ownNotes(view.event, view.id)}
      form={{ typed, problems: {} }}
      opened={{ revision: String(ownNote?.revision ?? 0), typed }}
      formKey={formKey}
      foot={
        ownNote && (
          <p className="note">
            {say("kept-at", { at: momentOf(ownNote.keptAt, language) })} <Erased view={view} />
          </p>
        )
      }
    />
  )
}

export function OwnNotesForm({ action, form, opened, formKey, foot }: NotesFormProps) {
  const say = useWords(tableWords)
  return (
    <StrongForm method="post" action={action} className="form" key={opened.revision}>
      <HiddenFields fields={{ formKey, revision: opened.revision, ...asBase(opened.typed) }} />
      <TypedArea
        form={form}
        name="text"
        label={say("notes-own-label")}
        hint={say("notes-own-hint")}
        rows={8}
        optional
      />
      {foot}
      <p>
        <Button type="submit">{say("save")}</Button>
      </p>
    </StrongForm>
  )
}

const momentOf = (wall: string, language: "fr" | "en") => `${longDay(wall, language)}, ${wall.slice(11, 16)}`

function KeptAt({ view }: { view: DossierView }) {
  const say = useWords(tableWords)
  const language = useLanguage()
  const { notes } = view
  if (!notes) return null
  return (
    <p className="note">
      {say("kept-by", { at: momentOf(notes.keptAt, language), name: typeset(notes.keptBy) })} <Erased view={view} />
    </p>
  )
}

function Erased({ view }: { view: DossierView }) {
  const say = useWords(tableWords)
  const language = useLanguage()
  const { destroyedOn } = view.closing
  return destroyedOn === null ? null : say("erased-on", { day: longDay(destroyedOn, language) })
}

/** A text as it was written, paragraph by paragraph. */
export function Lines({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be the same
    <p className="as-written" key={at}>
      {typeset(paragraph)}
    </p>
  ))
}
