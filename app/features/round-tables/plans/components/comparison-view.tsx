import { shortDay } from "~/i18n/dates"
import { slotHours } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Change, ChangeGroup, Changes } from "~/ui/change"
import { Tallies, Tally } from "~/ui/meter"
import { Empty } from "~/ui/notice"
import { Muted, Section, Stack } from "~/ui/page"
import { Table } from "~/ui/table"
import type { ComparedToday } from "../comparing.server"
import type { NamedTable, PersonLine, TableLine } from "../comparison"
import { planWords } from "../words"
import { WonAndLost } from "./won-and-lost"
import { Worth } from "./worth"

/** Two plans seat by seat. */
export function ComparisonView({ comparison }: { readonly comparison: ComparedToday }) {
  const say = useWords(planWords)
  const { kept, gained, lost, people, tables, effect, worth } = comparison
  const nothing = people.length + tables.length === 0
  return (
    <Stack gap="loose">
      <Tallies>
        <Tally value={kept}>{say("seats-kept", { count: kept })}</Tally>
        <Tally value={gained}>{say("seats-gained", { count: gained })}</Tally>
        <Tally value={lost}>{say("seats-lost", { count: lost })}</Tally>
      </Tallies>
      {nothing && <Empty title={say("same")}>{say("same-text")}</Empty>}
      {effect && <WonAndLost effect={effect} />}
      <Worth worth={worth} compared />
      {tables.length > 0 && <TableChanges tables={tables} />}
      {people.length > 0 && (
        <Section title={say("people")} aside={people.length}>
          <Table<PersonLine>
            caption={say("people")}
            rows={people}
            rowKey={({ name }) => name}
            columns={[
              { title: say("person"), header: "strong", cell: ({ name }) => name },
              { title: say("loses"), labelled: true, cell: ({ loses }) => <Codes tables={loses} /> },
              { title: say("gains"), labelled: true, cell: ({ gains }) => <Codes tables={gains} /> },
            ]}
          />
        </Section>
      )}
    </Stack>
  )
}

export function Codes({ tables }: { readonly tables: readonly NamedTable[] }) {
  const say = useWords(planWords)
  return tables.length === 0 ? <Muted>{say("none")}</Muted> : tables.map(({ code }) => code).join(", ")
}

function TableChanges({ tables }: { readonly tables: readonly TableLine[] }) {
  const say = useWords(planWords)
  const language = useLanguage()
  const place = (at: TableLine["after"]) =>
    at ? `${shortDay(at.day, language)} ${slotHours(at, language)}, ${at.room}` : say("not-held")
  return (
    <Changes>
      <ChangeGroup title={say("tables-changed")} icon="arrow-left-right" count={tables.length}>
        {tables.map((table) => (
          <Change
            key={table.id}
            subject={table.code}
            note={table.subject}
            before={place(table.before)}
            after={<b>{place(table.after)}</b>}
            becomes={say("becomes")}
          />
        ))}
      </ChangeGroup>
    </Changes>
  )
}
