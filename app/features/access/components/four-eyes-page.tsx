import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Notice } from "~/ui/notice"
import { Page, PageHead, Section, Stack } from "~/ui/page"
import { Table } from "~/ui/table"

type FourEyesKey =
  | "custodians"
  | "title"
  | "lede"
  | "not-done"
  | "waiting"
  | "none-waiting"
  | "past"
  | "none-past"
  | "person"
  | "by"
  | "and"
  | "at"

interface FourEyesPageProps {
  readonly say: (key: FourEyesKey, values?: Readonly<Record<string, string>>) => string
  /** what was just done, as a sentence */
  readonly done: string | null
  /** why it was not done, as a sentence */
  readonly refusal: string | null
  /** a form for each thing that waits for a second person */
  readonly waiting: readonly ReactNode[]
  readonly past: readonly {
    readonly id: string
    readonly name: string
    readonly first: string
    readonly second: string
    /** `YYYY-MM-DDTHH:MM` in Paris */
    readonly at: string
  }[]
}

/** What one person has begun and a second one must confirm, and what was confirmed, by which two. */
export function FourEyesPage({ say, done, refusal, waiting, past }: FourEyesPageProps) {
  const language = useLanguage()
  return (
    <Page>
      <PageHead
        overline={<Link to={paths.custodians()}>{say("custodians")}</Link>}
        title={say("title")}
        lede={say("lede")}
      />
      {done && <Notice tone="good" role="status" title={done} />}
      {refusal && (
        <Notice tone="bad" role="alert" title={say("not-done")}>
          {refusal}
        </Notice>
      )}
      <Stack gap="loose">
        <Section title={say("waiting")}>
          {waiting.length === 0 ? <p className="muted">{say("none-waiting")}</p> : waiting}
        </Section>
        <Section title={say("past")}>
          {past.length === 0 ? (
            <p className="muted">{say("none-past")}</p>
          ) : (
            <Table
              caption={say("past")}
              rows={past}
              rowKey={({ id }) => id}
              columns={[
                { title: say("person"), header: "strong", cell: ({ name }) => typeset(name) },
                {
                  title: say("by"),
                  labelled: true,
                  cell: ({ first, second }) => typeset(say("and", { first, second })),
                },
                {
                  title: say("at"),
                  labelled: true,
                  cell: ({ at }) => <time dateTime={at}>{moment(at, language)}</time>,
                },
              ]}
            />
          )}
        </Section>
      </Stack>
    </Page>
  )
}
