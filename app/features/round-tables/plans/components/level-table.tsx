import { number } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Badge } from "~/ui/badge"
import { Muted } from "~/ui/page"
import { Table } from "~/ui/table"
import type { LevelChange } from "../comparison"
import { planWords } from "../words"

interface LevelTableProps {
  readonly levels: readonly LevelChange[]
  /** whether the values of an earlier plan are told beside */
  readonly compared: boolean
}

/** What a plan is worth, level by level, and how much better any plan could be. */
export function LevelTable({ levels, compared }: LevelTableProps) {
  const say = useWords(planWords)
  const language = useLanguage()
  const shown = (value: number) => number(value, language)
  return (
    <Table<LevelChange>
      caption={say("levels")}
      rows={levels}
      rowKey={({ level }) => level}
      columns={[
        { title: say("level"), header: "plain", cell: ({ level }) => say(`level-${level}`) },
        {
          title: say("value"),
          number: true,
          labelled: true,
          cell: ({ before, after, verdict }) =>
            compared && before !== null && before !== after ? (
              <span>
                <Muted>{shown(before)}</Muted> → {shown(after)}{" "}
                {verdict !== "same" && <Badge tone={verdict === "better" ? "good" : "warn"}>{say(verdict)}</Badge>}
              </span>
            ) : (
              shown(after)
            ),
        },
        {
          title: say("proof"),
          labelled: true,
          cell: ({ bound, proven }) =>
            proven ? (
              <Badge tone="good" icon="check">
                {say("proven")}
              </Badge>
            ) : bound === null ? (
              <Muted>{say("not-computed")}</Muted>
            ) : (
              say("at-best", { bound: number(bound, language) })
            ),
        },
      ]}
    />
  )
}
