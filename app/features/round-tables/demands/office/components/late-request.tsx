import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Badge, Weight } from "~/ui/badge"
import { Button } from "~/ui/button"
import { TextArea } from "~/ui/field"
import { HiddenFields } from "~/ui/hidden-fields"
import { Actions, Facts, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { type Column, Table } from "~/ui/table"
import type { Demand } from "../../../dossiers/documents"
import type { DemandChange } from "../demands-difference"
import type { DemandsView, LateView } from "../demands-view"
import { demandWords } from "../words"

interface LateRequestProps {
  readonly view: DemandsView
  readonly late: LateView
  readonly formKey: string
}

/** What an office asked to change after the last day, and what became of it; a custodian answers it here. */
export function LateRequest({ view, late, formKey }: LateRequestProps) {
  const say = useWords(demandWords)
  const language = useLanguage()
  const { answer, askedAt, askedBy, why } = late
  const when = (at: string) => moment(at, language)
  const asked = say("late-asked", { moment: when(askedAt), name: typeset(askedBy ?? "–") })
  return (
    <Section
      title={say("late")}
      aside={
        <Badge
          tone={answer === null ? "warn" : answer.granted ? "good" : "bad"}
          icon={answer ? undefined : "hourglass"}
        >
          {answer === null
            ? say("late-waits")
            : say(answer.granted ? "late-granted" : "late-refused", { moment: when(answer.at) })}
        </Badge>
      }
    >
      <Stack gap="even">
        <p className="note">{asked}</p>
        <Facts
          facts={[
            { term: say("late-why"), value: why },
            ...(answer?.word ? [{ term: say("late-word"), value: answer.word }] : []),
          ]}
        />
        {answer === null && <Changes view={view} late={late} />}
        {answer === null && !view.own && <AnswerForm view={view} late={late} formKey={formKey} />}
      </Stack>
    </Section>
  )
}

function Changes({ view, late }: Pick<LateRequestProps, "view" | "late">) {
  const say = useWords(demandWords)
  const { demands, rest } = late.difference
  if (demands.length === 0 && rest.length === 0) return <p>{say("late-nothing")}</p>
  const nameOf = (iso2: string) => typeset(view.countries.find((one) => one.iso2 === iso2)?.name ?? iso2)
  const columns: Column<DemandChange>[] = [
    { title: say("countries"), header: "strong", cell: ({ countryIso2 }) => nameOf(countryIso2) },
    {
      title: say("late-changes"),
      tight: true,
      cell: ({ before, after }) =>
        say(before === null ? "late-added" : after === null ? "late-removed" : "late-changed"),
    },
    {
      title: say("asks"),
      cell: ({ before, after }) => (
        <Stack gap="tight">
          {before && (
            <del>
              <Told demand={before} />
            </del>
          )}
          {after && (
            <ins>
              <Told demand={after} />
            </ins>
          )}
        </Stack>
      ),
    },
  ]
  const parts = rest.map((part) => say(part).toLowerCase()).join(", ")
  return (
    <Stack gap="close">
      {demands.length > 0 && (
        <Table
          caption={say("late-changes")}
          columns={columns}
          rows={demands}
          rowKey={({ countryIso2 }) => countryIso2}
        />
      )}
      {rest.length > 0 && <p>{say("late-table", { parts })}</p>}
    </Stack>
  )
}

function Told({ demand: { priority, asks } }: { demand: Demand }) {
  const say = useWords(demandWords)
  return (
    <>
      <Weight weight={priority}>{say(priority)}</Weight> {asks}
    </>
  )
}

function AnswerForm({ view, late, formKey }: LateRequestProps) {
  const say = useWords(demandWords)
  const along = { formKey, revision: String(late.revision), demandsRevision: String(view.revision) }
  return (
    <StrongForm method="post" className="form">
      <HiddenFields fields={along} />
      <TextArea name="answerWord" label={say("answer-word")} optional rows={2} maxLength={2000} />
      <Actions>
        <Button type="submit" name="intent" value="grant" variant="primary" icon="check">
          {say("grant")}
        </Button>
        <Button type="submit" name="intent" value="refuse" variant="danger">
          {say("refuse")}
        </Button>
      </Actions>
    </StrongForm>
  )
}
