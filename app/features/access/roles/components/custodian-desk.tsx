import { Link } from "@remix-run/react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Notice } from "~/ui/notice"
import { Actions, Note, Page, PageHead, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { Sub, Table } from "~/ui/table"
import { useDays } from "../../accounts/components/role-list"
import type { FormAnswer } from "../../accounts/form-answer"
import { type AccountKey, accountWords } from "../../accounts/words"
import { AddressShown } from "../../addresses/components/address-shown"
import { AwaitingSecond } from "../../components/awaiting-second"
import type { CustodianDesk as Desk } from "../queries.server"

interface CustodianDeskProps {
  readonly desk: Desk
  readonly formKey: string
  readonly done: AccountKey | null
  readonly answer: FormAnswer | undefined
  /** whether the reader may open the accounts */
  readonly mayOpenAccounts: boolean
}

/** Who is custodian and by whose word, and which proposals wait for a second person. */
export function CustodianDesk({ desk, formKey, done, answer, mayOpenAccounts }: CustodianDeskProps) {
  const say = useWords(accountWords)
  const language = useLanguage()
  const daysOf = useDays()
  const eventOf = (event: Desk["custodians"][number]["event"]) => (event ? event[language] : say("every-event"))
  return (
    <Page>
      <PageHead
        overline={mayOpenAccounts && <Link to={paths.administration()}>{say("all-accounts")}</Link>}
        title={say("custodians")}
        lede={say("custodians-lede")}
      />
      {done && <Notice tone="good" role="status" title={say(done)} />}
      {answer?.reason && (
        <Notice tone="bad" role="alert" title={say("not-done")}>
          {say(answer.reason as AccountKey)}
        </Notice>
      )}
      <Stack gap="loose">
        <Section title={say("proposals")}>
          {desk.proposals.length === 0 && <p className="muted">{say("no-proposal")}</p>}
          {desk.proposals.map((proposal) => (
            <Proposal
              key={proposal.id}
              proposal={proposal}
              what={`${eventOf(proposal.event)}, ${daysOf(proposal)}`}
              formKey={answer?.formKey ?? formKey}
            />
          ))}
          {mayOpenAccounts && <Note>{say("how-to-propose")}</Note>}
        </Section>
        <Section title={say("in-office")}>
          {desk.custodians.length === 0 ? (
            <p className="muted">{say("no-custodian")}</p>
          ) : (
            <Table
              caption={say("in-office")}
              rows={desk.custodians}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: say("person"),
                  header: "strong",
                  cell: (row) => (
                    <>
                      {typeset(row.name)}
                      <Sub>{eventOf(row.event)}</Sub>
                    </>
                  ),
                },
                { title: say("days"), labelled: true, cell: daysOf },
                {
                  title: say("named-by"),
                  labelled: true,
                  cell: ({ namedBy: [first, second] }) => {
                    if (!first) return say("given-at-setup")
                    return second ? say("and", { first, second }) : first
                  },
                },
                {
                  title: say("given"),
                  labelled: true,
                  cell: ({ grantedAt }) => <time dateTime={grantedAt}>{moment(grantedAt, language)}</time>,
                },
              ]}
            />
          )}
        </Section>
        <Actions>
          <LinkButton to={paths.replacedAddresses()} icon="mail">
            {say("replaced-addresses")}
          </LinkButton>
          <LinkButton to={paths.keyResets()} icon="key-round">
            {say("lost-keys")}
          </LinkButton>
        </Actions>
      </Stack>
    </Page>
  )
}

interface ProposalProps {
  readonly proposal: Desk["proposals"][number]
  readonly what: string
  readonly formKey: string
}

function Proposal({ proposal, what, formKey }: ProposalProps) {
  const say = useWords(accountWords)
  const language = useLanguage()
  const { id, role, name, address, replaced, offices, proposedBy, proposedAt, fault } = proposal
  const at = moment(proposedAt, language)
  return (
    <StrongForm method="post" className="panel stack tight">
      <AwaitingSecond
        name={name}
        asked={{ field: "proposal", id }}
        formKey={formKey}
        confirm={fault ? null : { intent: "second", label: say("second"), spoken: say("second-named", { name }) }}
        decline={{ intent: "decline", label: say("decline"), spoken: say("decline-named", { name }) }}
      >
        <p>
          {say(`role_${role}`)}, {what}
        </p>
        {role === "office_head" && (
          <p>{offices.length ? say("heads", { offices: offices.join(", ") }) : say("heads-none")}</p>
        )}
        <AddressShown address={address} replaced={replaced} />
        <p className="muted">{say("proposed-by", { by: proposedBy, at })}</p>
        {fault && <p>{say(fault)}</p>}
      </AwaitingSecond>
    </StrongForm>
  )
}
