import { Link } from "@remix-run/react"
import { dayAndMonth } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Tallies, Tally } from "~/ui/meter"
import { Notice } from "~/ui/notice"
import { Actions, Page, PageHead, Stack } from "~/ui/page"
import { Tabs } from "~/ui/tabs"
import { Handled } from "../../../components/handled"
import type { Answers } from "../answers"
import { weigh } from "../tally"
import { followUpWords } from "../words"
import { AllDemands } from "./all-demands"
import { OfficeAnswers } from "./office-answers"
import { PeopleAnswers } from "./people-answers"
import { Reminded, type RemindOutcome } from "./remind"

export const views = ["offices", "people", "demands"] as const
export type View = (typeof views)[number]

interface AnswersPageProps {
  readonly slug: string
  readonly event: string
  readonly view: View
  readonly answers: Answers
  readonly reader: string
  readonly formKey: string
  readonly outcome: RemindOutcome | undefined
}

/** All that offices ask and attachés wish, and who has not answered. */
export function AnswersPage({ slug, event, view, answers, reader, formKey, outcome }: AnswersPageProps) {
  const say = useWords(followUpWords)
  const here = paths.answers(slug)
  const shown = { slug, answers, formKey }
  return (
    <Page>
      <Handled circle="custodians" reader={reader}>
        <PageHead
          title={say("title")}
          overline={<Link to={paths.event(slug)}>{event}</Link>}
          lede={<Deadlines answers={answers} />}
          actions={
            <Actions>
              <LinkButton to={paths.answerRules(slug)} icon="clock">
                {say("rules")}
              </LinkButton>
              <LinkButton to={paths.answersImport(slug)} icon="upload">
                {say("import")}
              </LinkButton>
            </Actions>
          }
        />
        <Stack gap="even">
          {outcome && <Reminded outcome={outcome} />}
          <LateWaiting slug={slug} answers={answers} />
          <Figures answers={answers} />
          <Tabs
            label={say("views")}
            tabs={views.map((one) => ({ to: `${here}?vue=${one}`, label: say(`view-${one}`), current: one === view }))}
          />
          {view === "offices" && <OfficeAnswers {...shown} />}
          {view === "people" && <PeopleAnswers {...shown} />}
          {view === "demands" && <AllDemands answers={answers} />}
        </Stack>
      </Handled>
    </Page>
  )
}

function Deadlines({ answers: { rules, demandsOpen, wishesOpen } }: Pick<AnswersPageProps, "answers">) {
  const say = useWords(followUpWords)
  const language = useLanguage()
  const day = (until: string | null) => ({ day: until === null ? "" : dayAndMonth(until, language) })
  const word = { open: "until", closed: "closed", "not-asked": "not-asked" } as const
  return (
    <>
      {say(`demands-${word[demandsOpen]}`, day(rules.demandsUntil))}
      {". "}
      {say(`wishes-${word[wishesOpen]}`, day(rules.wishesUntil))}
      {"."}
    </>
  )
}

function LateWaiting({ slug, answers }: Pick<AnswersPageProps, "slug" | "answers">) {
  const say = useWords(followUpWords)
  const waiting = answers.offices.filter(({ waits }) => waits)
  if (waiting.length === 0) return null
  return (
    <Notice
      tone="warn"
      icon="hourglass"
      title={say("late-waits", { count: waiting.length })}
      actions={waiting.map(({ id, code }) => (
        <LinkButton key={id} to={paths.demandsOf(slug, id)} size="small">
          {say("late-read", { office: code })}
        </LinkButton>
      ))}
    />
  )
}

function Figures({ answers: { offices, people } }: Pick<AnswersPageProps, "answers">) {
  const say = useWords(followUpWords)
  const all = offices.flatMap(({ demands }) => demands)
  const { must, unreachable } = weigh(all)
  const stated = offices.filter(({ statedAt }) => statedAt !== null).length
  const sent = people.filter(({ sentAt }) => sentAt !== null).length
  return (
    <Tallies>
      <Tally value={stated}>{say("offices-answered", { total: offices.length })}</Tally>
      <Tally value={sent}>{say("people-answered", { total: people.length })}</Tally>
      <Tally value={all.length}>{say("demands-count", { count: must })}</Tally>
      <Tally value={unreachable}>{say("unreachable")}</Tally>
    </Tallies>
  )
}
