import { useNavigation } from "@remix-run/react"
import { number } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Report } from "~/platform/table-file/report"
import { Button, LinkButton } from "~/ui/button"
import { Form } from "~/ui/form"
import { Tallies, Tally } from "~/ui/meter"
import { Notice } from "~/ui/notice"
import { Actions, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { type ImportedKind, importWords } from "../import-words"
import { ImportAdditions, ImportChanges } from "./import-changes"
import { ImportFindings } from "./import-findings"

interface ImportReportProps {
  readonly kind: ImportedKind
  readonly report: Report
  readonly uploadId: string
  readonly formKey: string
  readonly backTo: string
  /** confirming asks for a strong sign-in */
  readonly strong?: boolean
}

/** What a file would do, and the button that does it when every line is right. */
export function ImportReport({ kind, report, uploadId, formKey, backTo, strong = false }: ImportReportProps) {
  const Sent = strong ? StrongForm : Form
  const say = useWords(importWords)
  const { counts } = report
  const altering = counts.new + counts.changed + report.sealed
  const importing = useNavigation().formData?.get("intent") === "confirm"
  return (
    <Stack>
      <Verdict report={report} />
      {report.verdict !== "refuse" && report.count > 0 && <Counts report={report} />}
      <ImportFindings findings={report.findings} />
      {report.sealed > 0 && (
        <Notice tone="plain" icon="lock-keyhole" title={say("sealed-lines", { count: report.sealed })} />
      )}
      <ImportChanges kind={kind} changed={report.changed} />
      {report.verdict === "accept" && <ImportAdditions kind={kind} added={report.added} />}
      <Sent method="post">
        <input type="hidden" name="intent" value="confirm" />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="upload" value={uploadId} />
        <input type="hidden" name="digest" value={report.digest} />
        <input type="hidden" name="formKey" value={formKey} />
        <Actions>
          {report.verdict === "accept" && altering > 0 && (
            <Button type="submit" variant="primary" busy={importing}>
              {say("confirm", { count: altering })}
            </Button>
          )}
          <LinkButton to={backTo} variant={altering > 0 && report.verdict === "accept" ? "quiet" : undefined}>
            {say("another")}
          </LinkButton>
        </Actions>
      </Sent>
    </Stack>
  )
}

function Verdict({ report: { verdict, count, counts, sealed } }: { report: Report }) {
  const say = useWords(importWords)
  if (verdict === "refuse")
    return (
      <Notice tone="bad" title={say("verdict-refuse")}>
        {say("verdict-refuse-text")}
      </Notice>
    )
  if (verdict === "findings")
    return (
      <Notice tone="bad" title={say("verdict-findings", { count: counts.wrong, lines: count })}>
        {say("verdict-findings-text")}
      </Notice>
    )
  const idle = counts.new + counts.changed + sealed === 0
  return (
    <Notice tone={idle ? "info" : "good"} title={say("verdict-accept", { count })}>
      {count === 0 ? undefined : say(idle ? "verdict-nothing" : "verdict-ready")}
    </Notice>
  )
}

function Counts({ report: { counts } }: { report: Report }) {
  const say = useWords(importWords)
  const language = useLanguage()
  return (
    <Section title={say("lines-of")}>
      <Tallies>
        {(["new", "changed", "same", "wrong"] as const).map((sort) => (
          <Tally key={sort} value={number(counts[sort], language)}>
            {say(`tally-${sort}`, { count: counts[sort] })}
          </Tally>
        ))}
      </Tallies>
    </Section>
  )
}
