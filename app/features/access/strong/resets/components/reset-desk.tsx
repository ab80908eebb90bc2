import { Link } from "@remix-run/react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { Notice } from "~/ui/notice"
import { Actions, Page, PageHead, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { Table } from "~/ui/table"
import type { FormAnswer } from "../../../accounts/form-answer"
import type { ResetDesk as Desk } from "../queries.server"
import { type KeyResetKey, keyResetWords } from "../words"

interface ResetDeskProps {
  readonly desk: Desk
  readonly formKey: string
  readonly done: KeyResetKey | null
  readonly answer: FormAnswer | undefined
}

/** Whose keys are to be reset, by whose word; and which were. */
export function ResetDesk({ desk, formKey, done, answer }: ResetDeskProps) {
  const say = useWords(keyResetWords)
  const language = useLanguage()
  return (
    <Page>
      <PageHead
        overline={<Link to={paths.custodians()}>{say("custodians")}</Link>}
        title={say("title")}
        lede={say("lede")}
      />
      {done && <Notice tone="good" role="status" title={say(done)} />}
      {answer?.reason && (
        <Notice tone="bad" role="alert" title={say("not-done")}>
          {say(answer.reason as KeyResetKey)}
        </Notice>
      )}
      <Stack gap="loose">
        <Section title={say("waiting")}>
          {desk.waiting.length === 0 && <p className="muted">{say("none-waiting")}</p>}
          {desk.waiting.map((reset) => (
            <Waiting key={reset.id} reset={reset} formKey={answer?.formKey ?? formKey} />
          ))}
        </Section>
        <Section title={say("past")}>
          {desk.past.length === 0 ? (
            <p className="muted">{say("none-past")}</p>
          ) : (
            <Table
              caption={say("past")}
              rows={desk.past}
              rowKey={({ id }) => id}
              columns={[
                { title: say("person"), header: "strong", cell: ({ name }) => typeset(name) },
                {
                  title: say("by"),
                  labelled: true,
                  cell: ({ askedBy, confirmedBy }) => typeset(say("and", { first: askedBy, second: confirmedBy })),
                },
                {
                  title: say("at"),
                  labelled: true,
                  cell: ({ doneAt }) => <time dateTime={doneAt}>{moment(doneAt, language)}</time>,
                },
              ]}
            />
          )}
        </Section>
      </Stack>
    </Page>
  )
}

function Waiting({ reset, formKey }: { reset: Desk["waiting"][number]; formKey: string }) {
  const say = useWords(keyResetWords)
  const language = useLanguage()
  const { id, name, askedBy, askedAt, fault } = reset
  return (
    <StrongForm method="post" className="panel stack tight">
      <input type="hidden" name="reset" value={id} />
      <input type="hidden" name="formKey" value={formKey} />
      <h3>{typeset(name)}</h3>
      <p className="muted">{typeset(say("asked-by", { by: askedBy, at: moment(askedAt, language) }))}</p>
      <p>{say(fault ?? "make-sure")}</p>
      <Actions>
        {!fault && (
          <Button
            type="submit"
            variant="primary"
            name="intent"
            value="confirm"
            aria-label={say("confirm-named", { name })}
          >
            {say("confirm")}
          </Button>
        )}
        <Button type="submit" variant="quiet" name="intent" value="decline" aria-label={say("decline-named", { name })}>
          {say("decline")}
        </Button>
      </Actions>
    </StrongForm>
  )
}
