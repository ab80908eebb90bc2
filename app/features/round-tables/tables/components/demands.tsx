import { useWords } from "~/i18n/use-language"
import { Weight } from "~/ui/badge"
import { Note, Section } from "~/ui/page"
import { type Column, Sub, Table } from "~/ui/table"
import type { DemandLine, DossierView } from "../dossier-view"
import { tableWords } from "../words"

/** What the office asks at this table, the reader's own countries first. */
export function Demands({ view }: { view: DossierView }) {
  const say = useWords(tableWords)
  const { demands, members } = view
  const columns: Column<DemandLine>[] = [
    {
      title: say("country"),
      header: "strong",
      tight: true,
      cell: ({ country, own, answered }) => (
        <>
          {country}
          {own && <Sub>{say("yours-to-answer")}</Sub>}
          {!own && !answered && members.length > 0 && <Sub>{say("nobody-here")}</Sub>}
        </>
      ),
    },
    { title: say("demand"), cell: ({ asks }) => asks },
    {
      title: say("priority"),
      tight: true,
      corner: true,
      cell: ({ priority }) => <Weight weight={priority}>{say(`priority_${priority}`)}</Weight>,
    },
  ]
  return (
    <Section title={say("demands")} aside={say("demands", { count: demands.length })}>
      {demands.length === 0 ? (
        <Note>{say("no-demand")}</Note>
      ) : (
        <Table
          caption={say("demands-caption")}
          columns={columns}
          rows={demands}
          rowKey={({ country }) => country}
          isSelected={({ own }) => own}
        />
      )}
    </Section>
  )
}
