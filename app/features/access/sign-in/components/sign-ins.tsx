import { moment } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { Button } from "~/ui/button"
import { Form } from "~/ui/form"
import { Note, Page, PageHead, Stack } from "~/ui/page"
import { Sub, Table } from "~/ui/table"
import { browserName } from "../browser-name"
import { signInWords } from "../words"

interface SignInRow {
  readonly id: string
  readonly client: string
  readonly method: "link" | "key" | "demo"
  /** these two by the clocks of Paris */
  readonly createdAt: string
  readonly seenAt: string
  readonly current: boolean
}

/** The browsers in which the reader is signed in, each with the way to end it. */
export function SignIns({ signIns, demo }: { signIns: readonly SignInRow[]; demo: boolean }) {
  const say = useWords(signInWords)
  const language = useLanguage()
  const when = (wallClock: string) => <time dateTime={wallClock}>{moment(wallClock, language)}</time>
  const nameOf = ({ client }: SignInRow) => {
    const { browser, system } = browserName(client)
    if (!browser) return system ?? say("unknown-browser")
    return system ? say("on-system", { browser, system }) : browser
  }
  return (
    <Page measure="narrow">
      <PageHead title={say("sign-ins")} lede={say("sign-ins-lede")} />
      <Stack gap="even">
        <Stack gap="tight">
          <Table
            caption={say("sign-ins")}
            rows={signIns}
            rowKey={({ id }) => id}
            columns={[
              {
                title: say("browser"),
                header: "strong",
                cell: (row) => (
                  <>
                    {nameOf(row)} {row.current && <Badge tone="accent">{say("this")}</Badge>}
                    <Sub>{say(`method_${row.method}`)}</Sub>
                  </>
                ),
              },
              { title: say("since"), labelled: true, cell: ({ createdAt }) => when(createdAt) },
              { title: say("last-seen"), labelled: true, cell: ({ seenAt }) => when(seenAt) },
              {
                title: say("end"),
                hideTitle: true,
                tight: true,
                cell: (row) => (
                  <Form method="post" action={paths.signIns()}>
                    <Button
                      type="submit"
                      size="small"
                      name="signIn"
                      value={row.id}
                      aria-label={say("end-named", { name: nameOf(row) })}
                    >
                      {say("end")}
                    </Button>
                  </Form>
                ),
              },
            ]}
          />
          {demo && <Note>{say("real-hours")}</Note>}
        </Stack>
        <Form method="post" action={paths.signIns()} className="stack tight">
          <p className="muted">{say("end-all-text")}</p>
          <p>
            <Button type="submit" variant="danger" icon="log-out" name="signIn" value="all">
              {say("end-all")}
            </Button>
          </p>
        </Form>
      </Stack>
    </Page>
  )
}
