import { useWords } from "~/i18n/use-language"
import type { Finding } from "~/platform/table-file/finding"
import type { Shown } from "~/platform/table-file/report"
import { findingWords } from "~/platform/table-file/words"
import { Badge, Code } from "~/ui/badge"
import { Note, Section } from "~/ui/page"
import { type Column, Sub, Table } from "~/ui/table"
import { importWords } from "../import-words"

type Placed = Finding & { readonly at: number }

/** What is wrong with a file: by line, column and reason. */
export function ImportFindings({ findings }: { findings: Shown<Finding> }) {
  const say = useWords(importWords)
  const explain = useWords(findingWords)
  if (findings.shown.length === 0) return null
  const columns: Column<Placed>[] = [
    {
      title: say("line"),
      header: "strong",
      tight: true,
      cell: ({ line }) => (line === 0 ? say("whole-file") : `${say("line")} ${line}`),
    },
    {
      title: say("column"),
      labelled: true,
      tight: true,
      cell: ({ column, line }) => (column ? <Code>{column}</Code> : line === 0 ? "–" : say("whole-line")),
    },
    {
      title: say("reason"),
      cell: ({ code, column, value }) => (
        <>
          {explain(code, { column: column ?? "" })}
          {value !== undefined && <Sub>{say("cell", { value })}</Sub>}
        </>
      ),
    },
    {
      title: say("severity"),
      tight: true,
      corner: true,
      cell: ({ severity }) => (
        <Badge
          tone={severity === "error" ? "bad" : "warn"}
          icon={severity === "error" ? "circle-alert" : "triangle-alert"}
        >
          {say(severity)}
        </Badge>
      ),
    },
  ]
  return (
    <Section title={say("findings")}>
      <Table
        caption={say("findings")}
        columns={columns}
        rows={findings.shown.map((finding, at) => ({ ...finding, at }))}
        rowKey={({ at }) => String(at)}
      />
      {findings.more > 0 && <Note>{say("more", { count: findings.more })}</Note>}
    </Section>
  )
}
