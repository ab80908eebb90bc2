import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge, Weight } from "~/ui/badge"
import { LinkButton } from "~/ui/button"
import { Line, Stack, VisuallyHidden } from "~/ui/page"
import { type Column, Sub, Table } from "~/ui/table"
import type { Answers, OfficeAnswer } from "../answers"
import { weigh } from "../tally"
import { followUpWords } from "../words"
import { RemindForm } from "./remind"

interface OfficeAnswersProps {
  readonly slug: string
  readonly answers: Answers
  readonly formKey: string
}

/** Office by office: what was stated and when, or that nothing was. */
export function OfficeAnswers({ slug, answers, formKey }: OfficeAnswersProps) {
  const say = useWords(followUpWords)
  const language = useLanguage()
  const silent = answers.offices.filter(({ statedAt, head }) => statedAt === null && head !== null)
  const columns: Column<OfficeAnswer>[] = [
    {
      title: say("office"),
      header: "strong",
      cell: ({ code, name }) => (
        <>
          {code}
          <Sub>{typeset(name)}</Sub>
        </>
      ),
    },
    { title: say("head"), labelled: true, cell: ({ head }) => (head ? typeset(head) : say("no-head")) },
    { title: say("demands"), cell: ({ demands }) => <Weights {...weigh(demands)} /> },
    {
      title: say("stated"),
      labelled: true,
      tight: true,
      cell: ({ statedAt, toldToday }) => (
        <>
          {statedAt ? moment(statedAt, language) : <Badge tone="warn">{say("not-answered")}</Badge>}
          {!statedAt && toldToday && <Sub>{say("told-today")}</Sub>}
        </>
      ),
    },
    {
      title: say("enter"),
      hideTitle: true,
      tight: true,
      cell: ({ id, code, waits }) => (
        <LinkButton to={paths.demandsOf(slug, id)} size="small" variant={waits ? "primary" : undefined}>
          {say(waits ? "late" : "enter")}
          <VisuallyHidden>{` (${code})`}</VisuallyHidden>
        </LinkButton>
      ),
    },
  ]
  return (
    <Stack gap="even">
      {answers.demandsOpen === "open" && silent.length > 0 && (
        <RemindForm whom="offices" count={silent.length} formKey={formKey} />
      )}
      <Table
        caption={say("view-offices")}
        columns={columns}
        rows={[...answers.offices].sort((one, other) => Number(other.waits) - Number(one.waits))}
        rowKey={({ id }) => id}
      />
    </Stack>
  )
}

function Weights({ must, high, normal, unreachable }: ReturnType<typeof weigh>) {
  const say = useWords(followUpWords)
  if (must + high + normal === 0) return <span className="muted">–</span>
  return (
    <Line>
      <VisuallyHidden>{say("weights", { must, high, normal })}</VisuallyHidden>
      <span className="line" aria-hidden="true">
        <Weight weight="must">{must}</Weight>
        <Weight weight="high">{high}</Weight>
        <Weight weight="normal">{normal}</Weight>
      </span>
      {unreachable > 0 && (
        <Badge tone="warn" icon="user-x">
          {unreachable}
          <VisuallyHidden>{` ${say("unreachable")}`}</VisuallyHidden>
        </Badge>
      )}
    </Line>
  )
}
