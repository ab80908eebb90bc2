import { timeOfDay } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { ReportedLine, Shown } from "~/platform/table-file/report"
import { Icon } from "~/ui/icon"
import { Note, Section, VisuallyHidden } from "~/ui/page"
import { type Column, Table } from "~/ui/table"
import { type ImportedKind, importFieldWords, importWords } from "../import-words"

type FieldWord = keyof typeof importFieldWords

/** Rows that exist and would be altered, each with what it says now and what it would say. */
export function ImportChanges({ kind, changed }: { kind: ImportedKind; changed: Shown<ReportedLine> }) {
  const say = useWords(importWords)
  const labelOf = useFieldLabels(kind)
  const readable = useReadable()
  if (changed.shown.length === 0) return null
  const columns: Column<ReportedLine>[] = [
    { title: say("line"), tight: true, cell: ({ line }) => `${say("line")} ${line}` },
    { title: say("subject"), header: "strong", cell: ({ name }) => name },
    {
      title: say("what-changes"),
      cell: ({ fields }) => (
        <dl className="facts">
          {fields.map(({ field, before, after }) => (
            <FieldChange
              key={field}
              label={labelOf(field) ?? field}
              before={readable(field, before)}
              after={readable(field, after)}
            />
          ))}
        </dl>
      ),
    },
  ]
  return (
    <Section title={say("changes")}>
      <Table caption={say("changes")} columns={columns} rows={changed.shown} rowKey={({ line }) => String(line)} />
      {changed.more > 0 && <Note>{say("more", { count: changed.more })}</Note>}
    </Section>
  )
}

/** What a field of a kind is called; null for what only the application knows. */
function useFieldLabels(kind: ImportedKind): (field: string) => string | null {
  const name = useWords(importFieldWords)
  return (field) => {
    // On a post, capacity is that of holder or deputy.
    if (kind === "assignments" && field === "capacity") return name("capacityOfPost")
    return field in importFieldWords ? name(field as FieldWord) : null
  }
}

interface FieldChangeProps {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** A value of a line as people read it: an end after midnight is an hour of the next day. */
function useReadable(): (field: string, value: string) => string {
  const language = useLanguage()
  return (field, value) => (field === "endsAt" ? timeOfDay(value, language) : value)
}

function FieldChange({ label, before, after }: FieldChangeProps) {
  const say = useWords(importWords)
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <del>{before || say("nothing")}</del> <Icon name="arrow-right" />
        <VisuallyHidden>{say("becomes")}</VisuallyHidden> <ins>{after || say("nothing")}</ins>
      </dd>
    </>
  )
}

/** Rows that would be made, with what they hold. */
export function ImportAdditions({ kind, added }: { kind: ImportedKind; added: Shown<ReportedLine> }) {
  const say = useWords(importWords)
  const labelOf = useFieldLabels(kind)
  const readable = useReadable()
  if (added.shown.length === 0) return null
  const columns: Column<ReportedLine>[] = [
    { title: say("line"), tight: true, cell: ({ line }) => `${say("line")} ${line}` },
    { title: say("subject"), header: "strong", cell: ({ name }) => name },
    {
      title: say("content"),
      cell: ({ fields }) => (
        <dl className="facts">
          {fields.map(({ field, after }) => {
            const label = labelOf(field)
            return label === null ? null : <FieldContent key={field} label={label} content={readable(field, after)} />
          })}
        </dl>
      ),
    },
  ]
  return (
    <Section title={say("additions")}>
      <Table caption={say("additions")} columns={columns} rows={added.shown} rowKey={({ line }) => String(line)} />
      {added.more > 0 && <Note>{say("more", { count: added.more })}</Note>}
    </Section>
  )
}

function FieldContent({ label, content }: { label: string; content: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{content}</dd>
    </>
  )
}
