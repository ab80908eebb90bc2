import { Link } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import type { Problems, Typed } from "~/platform/typed-form"
import { Notice } from "~/ui/notice"
import { Page, PageHead } from "~/ui/page"
import { AnswerVersions } from "../../components/answer-versions"
import { answerWords } from "../../words"
import type { DestructionRefusal } from "../rules-input"
import { followUpWords } from "../words"
import { type Ending, EndingNotices } from "./destruction-notices"
import { RulesForm, ruleLabels } from "./rules-form"

export interface RulesOutcome {
  readonly typed: Typed
  readonly opened: { readonly revision: string; readonly typed: Typed }
  readonly problems: Problems
  /** the rules as they stand, where somebody has set them meanwhile */
  readonly current: { readonly revision: number; readonly typed: Typed } | null
}

/** Why a day of destruction was neither confirmed nor set aside. */
export interface DayRefused {
  readonly refused: DestructionRefusal
}

interface RulesPageProps {
  readonly slug: string
  readonly revision: number
  readonly typed: Typed
  readonly saved: boolean
  readonly ending: Ending
  readonly formKey: string
  readonly outcome: RulesOutcome | DayRefused | undefined
}

/** How an event holds its round tables. */
export function RulesPage({ slug, revision, typed, saved, ending, formKey, outcome: came }: RulesPageProps) {
  const outcome = came && "typed" in came ? came : undefined
  const refused = came && "refused" in came ? came.refused : null
  const say = useWords(followUpWords)
  const sayAnswer = useWords(answerWords)
  const problemOf = (key: string) => say(ruleProblems.find((one) => one === key) ?? "day-unread")
  const problems = Object.fromEntries(
    Object.entries(outcome?.problems ?? {}).map(([name, key]) => [name, problemOf(key)]),
  )
  const show = (name: string, value: string) => {
    if (name === "countersigned") return say(value === "yes" ? "countersigned-yes" : "countersigned-no")
    if (name === "calendarsShow") return say(value === "nothing" ? "show-nothing" : "show-reserved")
    return value
  }
  return (
    <Page measure={outcome?.current ? undefined : "narrow"}>
      <PageHead title={say("rules-title")} overline={<Link to={paths.answers(slug)}>{sayAnswer("back")}</Link>} />
      {saved && !came && <Notice tone="good" role="status" title={say("rules-saved")} />}
      {!outcome?.current && <EndingNotices ending={ending} formKey={formKey} refused={refused} />}
      {outcome?.current ? (
        <AnswerVersions
          mine={outcome.typed}
          opened={outcome.opened}
          saved={outcome.current}
          labelOf={(name) => say(ruleLabels.find((one) => one === name) ?? "rules")}
          show={show}
          formKey={formKey}
          leave={paths.answerRules(slug)}
        />
      ) : (
        <RulesForm
          key={outcome ? "answered" : revision}
          form={{ typed: outcome?.typed ?? typed, problems }}
          opened={outcome?.opened ?? { revision: String(revision), typed }}
          formKey={formKey}
        />
      )}
    </Page>
  )
}

const ruleProblems = ["day-unread", "after-event", "days-unread", "destroyed-too-early"] as const
