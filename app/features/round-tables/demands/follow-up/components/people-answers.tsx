import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge, Code } from "~/ui/badge"
import { LinkButton } from "~/ui/button"
import { Icon } from "~/ui/icon"
import { Line, Section, Stack, VisuallyHidden } from "~/ui/page"
import { type Column, Sub, Table } from "~/ui/table"
import type { Answers, PersonAnswer } from "../answers"
import { followUpWords } from "../words"
import { RemindForm } from "./remind"

interface PeopleAnswersProps {
  readonly slug: string
  readonly answers: Answers
  readonly formKey: string
}

/** Attaché by attaché: first those whose wishes are missing, then what the others wish. */
export function PeopleAnswers({ slug, answers, formKey }: PeopleAnswersProps) {
  const say = useWords(followUpWords)
  const silent = answers.people.filter(({ sentAt }) => sentAt === null)
  const heard = answers.people.filter(({ sentAt }) => sentAt !== null)
  return (
    <Stack>
      <Section title={say("awaited", { count: silent.length })}>
        <Stack gap="even">
          {answers.wishesOpen === "open" && silent.length > 0 && (
            <RemindForm whom="attaches" count={silent.length} formKey={formKey} />
          )}
          {silent.length > 0 && (
            <Wishes slug={slug} people={silent} caption={say("awaited", { count: silent.length })} />
          )}
        </Stack>
      </Section>
      {heard.length > 0 && (
        <Section title={say("answered")} aside={String(heard.length)}>
          <Wishes slug={slug} people={heard} caption={say("answered")} />
        </Section>
      )}
    </Stack>
  )
}

interface WishesProps {
  readonly slug: string
  readonly people: readonly PersonAnswer[]
  readonly caption: string
}

function Wishes({ slug, people, caption }: WishesProps) {
  const say = useWords(followUpWords)
  const language = useLanguage()
  const columns: Column<PersonAnswer>[] = [
    {
      title: say("person"),
      header: "strong",
      cell: ({ name, movement }) => (
        <>
          {typeset(name)}
          {movement && <Sub>{say(movement)}</Sub>}
        </>
      ),
    },
    {
      title: say("wishes"),
      cell: ({ wishes, toldToday }) =>
        wishes.length === 0 ? (
          <>
            <Badge tone="warn">{say("not-answered")}</Badge>
            {toldToday && <Sub>{say("told-today")}</Sub>}
          </>
        ) : (
          <ol className="wished">
            {wishes.map(({ code, asks }) => (
              <li key={code}>
                <Code>{code}</Code>
                {asks && (
                  <>
                    <Icon name="file-text" inline />
                    <VisuallyHidden>{say("with-question")}</VisuallyHidden>
                  </>
                )}
              </li>
            ))}
          </ol>
        ),
    },
    {
      title: say("sent"),
      labelled: true,
      tight: true,
      cell: ({ sentAt }) => (sentAt ? moment(sentAt, language) : "–"),
    },
    {
      title: say("enter"),
      hideTitle: true,
      tight: true,
      cell: ({ id, name }) => (
        <Line>
          <LinkButton to={paths.wishesOf(slug, id)} size="small">
            {say("enter")}
            <VisuallyHidden>{` (${name})`}</VisuallyHidden>
          </LinkButton>
        </Line>
      ),
    },
  ]
  return <Table caption={caption} columns={columns} rows={people} rowKey={({ id }) => id} />
}
