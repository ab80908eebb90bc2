import { longDay, shortDay } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { Button } from "~/ui/button"
import { Line, Note } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { type Column, Table } from "~/ui/table"
import type { EngagementLine } from "../dossier-view"
import { rowKey } from "../row-key"
import { tableWords } from "../words"

export const stateTones = { coming: "outline", soon: "warn", late: "bad", done: "good" } as const

interface EngagementListProps {
  readonly event: string
  readonly tableId: string
  readonly engagements: readonly EngagementLine[]
  /** null where nothing may be changed, as on paper */
  readonly formKey: string | null
}

/** Who promised what, and by when. */
export function EngagementList({ event, tableId, engagements, formKey }: EngagementListProps) {
  const say = useWords(tableWords)
  const language = useLanguage()
  const columns: Column<EngagementLine>[] = [
    { title: say("who"), header: "strong", cell: ({ who }) => typeset(who) },
    {
      title: say("what"),
      cell: ({ what }) => (what === null ? <i>{say("words-destroyed")}</i> : typeset(what)),
    },
    {
      title: say("due-on"),
      tight: true,
      cell: ({ dueOn, state }) => (
        <>
          <time dateTime={dueOn} title={longDay(dueOn, language)}>
            {shortDay(dueOn, language)}
          </time>{" "}
          {state !== "coming" && <Badge tone={stateTones[state]}>{say(`state_${state}`)}</Badge>}
        </>
      ),
    },
  ]
  const follow: Column<EngagementLine> = {
    title: say("change"),
    hideTitle: true,
    tight: true,
    cell: (line) => formKey && <Change event={event} tableId={tableId} line={line} formKey={formKey} />,
  }
  if (engagements.length === 0) return <Note>{say("no-engagement")}</Note>
  return (
    <Table
      caption={say("engagements-caption")}
      columns={formKey === null ? columns : [...columns, follow]}
      rows={engagements}
      rowKey={({ id, state }) => `${id} ${state}`}
    />
  )
}

interface ChangeProps {
  readonly event: string
  readonly tableId: string
  readonly line: EngagementLine
  readonly formKey: string
}

function Change({ event, tableId, line, formKey }: ChangeProps) {
  const say = useWords(tableWords)
  if (!line.own && !line.mayWithdraw) return null
  const kept = line.state === "done"
  return (
    <StrongForm method="post" action={paths.engagements(event, tableId)}>
      <input type="hidden" name="formKey" value={rowKey(formKey, line.id)} />
      <input type="hidden" name="engagement" value={line.id} />
      <Line>
        {line.own && (
          <Button type="submit" size="small" variant="quiet" name="intent" value={kept ? "reopen" : "keep"}>
            {say(kept ? "engagement-reopen" : "engagement-keep")}
          </Button>
        )}
        {line.mayWithdraw && (
          <Button type="submit" size="small" variant="quiet" name="intent" value="withdraw" icon="trash-2">
            {say("withdraw")}
          </Button>
        )}
      </Line>
    </StrongForm>
  )
}
