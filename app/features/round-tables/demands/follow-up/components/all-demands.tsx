import { typeset } from "~/i18n/typography"
import { useWords } from "~/i18n/use-language"
import { Weight } from "~/ui/badge"
import { Empty } from "~/ui/notice"
import { type Column, Table } from "~/ui/table"
import { WhoWouldAnswer } from "../../office/components/who-would-answer"
import { demandWords } from "../../office/words"
import type { Answers, DemandAnswer } from "../answers"
import { followUpWords } from "../words"

/** Every demand, office by office, with who would answer it. */
export function AllDemands({ answers }: { answers: Answers }) {
  const say = useWords(followUpWords)
  const sayDemand = useWords(demandWords)
  const stated = answers.offices.filter(({ demands }) => demands.length > 0)
  if (stated.length === 0) return <Empty title={say("no-demands")} />
  const columns: Column<DemandAnswer>[] = [
    { title: say("country"), header: "strong", cell: ({ country }) => typeset(country) },
    {
      title: say("priority"),
      tight: true,
      cell: ({ priority }) => <Weight weight={priority}>{sayDemand(priority)}</Weight>,
    },
    { title: say("asks"), cell: ({ asks }) => asks },
    { title: say("who-answers"), cell: (demand) => <WhoWouldAnswer country={demand} /> },
  ]
  return (
    <Table
      caption={say("view-demands")}
      columns={columns}
      groups={stated.map(({ code, name, demands }) => ({ title: `${code}, ${typeset(name)}`, rows: demands }))}
      rowKey={({ country }) => country}
    />
  )
}
