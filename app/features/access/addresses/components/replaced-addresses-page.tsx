import { Link } from "@remix-run/react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Notice } from "~/ui/notice"
import { Page, PageHead, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { Table } from "~/ui/table"
import type { FormAnswer } from "../../accounts/form-answer"
import { AwaitingSecond } from "../../components/awaiting-second"
import type { ReplacedAddresses } from "../queries.server"
import { type ReplacedAddressKey, replacedAddressWords } from "../words"
import { AddressShown } from "./address-shown"

interface ReplacedAddressesPageProps {
  readonly addresses: ReplacedAddresses
  readonly formKey: string
  /** an address was just confirmed */
  readonly done: boolean
  readonly answer: FormAnswer | undefined
}

/** The replaced addresses that wait for a second person, and those that one confirmed. */
export function ReplacedAddressesPage({ addresses, formKey, done, answer }: ReplacedAddressesPageProps) {
  const say = useWords(replacedAddressWords)
  const language = useLanguage()
  return (
    <Page>
      <PageHead
        overline={<Link to={paths.custodians()}>{say("custodians")}</Link>}
        title={say("title")}
        lede={say("lede")}
      />
      {done && <Notice tone="good" role="status" title={say("done_confirm")} />}
      {answer?.reason && (
        <Notice tone="bad" role="alert" title={say("not-done")}>
          {say(answer.reason as ReplacedAddressKey)}
        </Notice>
      )}
      <Stack gap="loose">
        <Section title={say("waiting")}>
          {addresses.waiting.length === 0 && <p className="muted">{say("none-waiting")}</p>}
          {addresses.waiting.map((waiting) => (
            <WaitingAddress key={waiting.id} waiting={waiting} formKey={answer?.formKey ?? formKey} />
          ))}
        </Section>
        <Section title={say("confirmed")}>
          {addresses.confirmed.length === 0 ? (
            <p className="muted">{say("none-confirmed")}</p>
          ) : (
            <Table
              caption={say("confirmed")}
              rows={addresses.confirmed}
              rowKey={({ id }) => id}
              columns={[
                { title: say("person"), header: "strong", cell: ({ name }) => typeset(name) },
                {
                  title: say("by"),
                  labelled: true,
                  cell: ({ by, confirmedBy }) => typeset(say("and", { first: by, second: confirmedBy })),
                },
                {
                  title: say("at"),
                  labelled: true,
                  cell: ({ confirmedAt }) => <time dateTime={confirmedAt}>{moment(confirmedAt, language)}</time>,
                },
              ]}
            />
          )}
        </Section>
      </Stack>
    </Page>
  )
}

function WaitingAddress({ waiting, formKey }: { waiting: ReplacedAddresses["waiting"][number]; formKey: string }) {
  const say = useWords(replacedAddressWords)
  const { id, name, address, previous, by, at, fault } = waiting
  return (
    <StrongForm method="post" className="panel stack tight">
      <AwaitingSecond
        name={name}
        asked={{ field: "replacement", id }}
        formKey={formKey}
        confirm={fault ? null : { intent: "confirm", label: say("confirm"), spoken: say("confirm-named", { name }) }}
        decline={null}
      >
        <AddressShown address={address} replaced={{ previous, by, at, waits: false }} />
        <p>{fault ? say(fault) : `${say("make-sure")} ${say("refuse")}`}</p>
      </AwaitingSecond>
    </StrongForm>
  )
}
