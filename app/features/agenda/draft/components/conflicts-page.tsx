import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Count } from "~/ui/badge"
import { Link } from "~/ui/link"
import { Empty } from "~/ui/notice"
import { Page, PageHead, Section, Stack } from "~/ui/page"
import { VerdictLines } from "~/ui/verdict"
import { type Nameable, useConflictLines } from "../../components/conflict-lines"
import { type Conflict, type Severity, severities } from "../../conflicts/conflict"
import { agendaWords } from "../../words"
import { draftWords } from "../words"

interface ConflictsPageProps {
  readonly event: string
  readonly conflicts: readonly Conflict[]
  readonly known: Nameable
}

/** Everything that is wrong with the draft, the worst first, with the way to each session's form. */
export function ConflictsPage({ event, conflicts, known }: ConflictsPageProps) {
  const say = useWords(draftWords)
  return (
    <Page>
      <PageHead
        title={say("conflicts")}
        overline={<Link to={paths.preparation(event)}>{say("preparation")}</Link>}
        lede={say("conflicts-lede")}
      />
      {conflicts.length === 0 ? (
        <Empty title={say("no-conflict")}>{say("no-conflict-text")}</Empty>
      ) : (
        <Stack gap="loose">
          {severities.map((severity) => (
            <OfSeverity key={severity} severity={severity} event={event} conflicts={conflicts} known={known} />
          ))}
        </Stack>
      )}
    </Page>
  )
}

function OfSeverity({ severity, event, conflicts, known }: ConflictsPageProps & { readonly severity: Severity }) {
  const say = useWords(agendaWords)
  const chosen = conflicts.filter((conflict) => conflict.severity === severity)
  const lines = useConflictLines(chosen, known, { linkTo: (id) => paths.draftSession(event, id) })
  if (lines.length === 0) return null
  return (
    <Section title={say(`severity-${severity}`)} aside={<Count>{lines.length}</Count>}>
      <div className="verdict">
        <VerdictLines lines={lines} />
      </div>
    </Section>
  )
}
