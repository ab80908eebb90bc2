import { Link } from "@remix-run/react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Notice } from "~/ui/notice"
import { Page, PageHead, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { Table } from "~/ui/table"
import type { FormAnswer } from "../../../accounts/form-answer"
import { AddressShown } from "../../../addresses/components/address-shown"
import { AwaitingSecond } from "../../../components/awaiting-second"
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
  const { id, name, address, replaced, askedBy, askedAt, fault } = reset
  return (
    <StrongForm method="post" className="panel stack tight">
      <AwaitingSecond
        name={name}
        asked={{ field: "reset", id }}
        formKey={formKey}
        confirm={fault ? null : { intent: "confirm", label: say("confirm"), spoken: say("confirm-named", { name }) }}
        decline={{ intent: "decline", label: say("decline"), spoken: say("decline-named", { name }) }}
      >
        <AddressShown address={address} replaced={replaced} />
        <p className="muted">{typeset(say("asked-by", { by: askedBy, at: moment(askedAt, language) }))}</p>
        <p>{say(fault ?? "make-sure")}</p>
      </AwaitingSecond>
    </StrongForm>
  )
}
