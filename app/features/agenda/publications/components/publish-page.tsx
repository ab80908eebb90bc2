import { useNavigation, useSearchParams } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { RadioGroup } from "~/ui/choices"
import { TextArea } from "~/ui/field"
import { Form } from "~/ui/form"
import { Link } from "~/ui/link"
import { Tallies, Tally } from "~/ui/meter"
import { Empty, Notice } from "~/ui/notice"
import { Page, PageHead, Section, Split, VisuallyHidden } from "~/ui/page"
import { PublishBar } from "~/ui/publish-bar"
import { Tabs } from "~/ui/tabs"
import { VerdictLines } from "~/ui/verdict"
import { useConflictLines } from "../../components/conflict-lines"
import { agendaWords } from "../../words"
import type { Refusal } from "../outcome"
import type { Proposal } from "../proposal.server"
import { longestWord, publicationWords } from "../words"
import { DifferenceByKind } from "./difference-by-kind"
import { DifferenceByPerson } from "./difference-by-person"
import { KeptConflicts } from "./kept-conflicts"

interface PublishPageProps {
  /** the event's slug */
  readonly event: string
  readonly proposal: Proposal
  readonly formKey: string
  readonly refusal: Refusal | undefined
  /** the number of the publication that is brought back; null for the draft */
  readonly restores: number | null
}

const formId = "publish"

/** What will be published, read before it is: the difference, what forbids it, the reasons, whom to tell. */
export function PublishPage({ event, proposal, formKey, refusal, restores }: PublishPageProps) {
  const say = useWords(publicationWords)
  const sayAgenda = useWords(agendaWords)
  const busy = useNavigation().formMethod === "POST"
  const { number, changeCount, blocking, first } = proposal
  const nothing = changeCount === 0
  const forbidden = nothing || blocking.length > 0
  const back = restores === null ? paths.preparation(event) : paths.publications(event)
  const title = restores === null ? say("publish-title", { number }) : say("bring-back-title", { number: restores })
  const lede = restores === null ? say("publish-lede") : say("bring-back-lede", { number: restores, next: number })
  return (
    <Page measure="wide">
      <PageHead
        title={title}
        overline={<Link to={back}>{say(restores === null ? "preparation" : "publications")}</Link>}
        lede={lede}
      />
      {refusal && (
        <Notice tone="bad" role="alert" title={say("refused")}>
          {sayAgenda(`refusal-${refusal.reason}`)}
        </Notice>
      )}
      {!nothing && <Figures proposal={proposal} />}
      {nothing ? (
        <Empty
          title={say(first ? "no-session" : "no-change")}
          actions={<LinkButton to={back}>{say("back-to-draft")}</LinkButton>}
        >
          {say(first ? "no-session-text" : "no-change-text")}
        </Empty>
      ) : (
        <Form method="post" noValidate id={formId}>
          <input type="hidden" name="formKey" value={formKey} />
          <input type="hidden" name="fingerprint" value={proposal.fingerprint} />
          <Split aside={!forbidden && <Telling proposal={proposal} refusal={refusal} />}>
            <Blocking event={event} proposal={proposal} />
            {blocking.length === 0 && <KeptConflicts event={event} proposal={proposal} refusal={refusal} />}
            <Detail proposal={proposal} />
          </Split>
        </Form>
      )}
      {!nothing && (
        <PublishBar
          label={say("publication")}
          title={say("ready", { count: changeCount })}
          notes={[say("calendars-follow")]}
          actions={
            <>
              <LinkButton to={back} variant="quiet">
                {say(restores === null ? "back-to-draft" : "publications")}
              </LinkButton>
              <Button type="submit" form={formId} variant="primary" disabled={forbidden} busy={busy}>
                {restores === null ? say("publish", { number }) : say("bring-back")}
              </Button>
            </>
          }
        />
      )}
    </Page>
  )
}

function Figures({ proposal: { changeCount, attaches, others, house, blocking } }: Pick<PublishPageProps, "proposal">) {
  const say = useWords(publicationWords)
  return (
    <Tallies>
      <Tally value={changeCount}>{say("changes", { count: changeCount })}</Tally>
      <Tally value={attaches}>{say("attaches", { count: attaches })}</Tally>
      <Tally value={others}>{say("others", { count: others })}</Tally>
      {house > 0 && <Tally value={house}>{say("house", { count: house })}</Tally>}
      <Tally value={blocking.length}>{say("blocking", { count: blocking.length })}</Tally>
    </Tallies>
  )
}

function Blocking({ event, proposal: { blocking, known } }: Pick<PublishPageProps, "event" | "proposal">) {
  const say = useWords(publicationWords)
  const lines = useConflictLines(blocking, known, { linkTo: (id) => paths.draftSession(event, id), mostNames: 5 })
  if (lines.length === 0) return null
  return (
    <Section title={say("blocking-title", { count: lines.length })}>
      <div className="verdict">
        <VerdictLines lines={lines} />
      </div>
    </Section>
  )
}

/** The difference, by kind of change or by person: two addresses, so that each can be sent to somebody. */
function Detail({ proposal }: Pick<PublishPageProps, "proposal">) {
  const say = useWords(publicationWords)
  const [sought] = useSearchParams()
  const byPerson = sought.get("vue") === "personnes"
  return (
    <div>
      <Tabs
        label={say("how-to-read")}
        tabs={[
          { to: "?", label: say("by-kind"), current: !byPerson },
          { to: "?vue=personnes", label: say("by-person"), current: byPerson },
        ]}
      />
      <h2>
        <VisuallyHidden>{say(byPerson ? "changes-by-person" : "changes-by-kind")}</VisuallyHidden>
      </h2>
      {byPerson ? (
        <DifferenceByPerson proposal={proposal} pageTo={(page) => `?vue=personnes&page=${page}`} />
      ) : (
        <DifferenceByKind
          eventChanges={proposal.eventChanges}
          changes={proposal.changes}
          reach={proposal.reach}
          concerned={proposal.attaches + proposal.others}
        />
      )}
    </div>
  )
}

function Telling({ proposal, refusal }: Pick<PublishPageProps, "proposal" | "refusal">) {
  const say = useWords(publicationWords)
  const count = proposal.attaches + proposal.others + proposal.house
  return (
    <>
      <Section title={say("tell")}>
        <RadioGroup
          name="tell"
          label={say("who-to-tell")}
          hideLabel
          defaultValue={refusal?.tell ?? "concerned"}
          options={[
            { value: "concerned", label: say("tell-concerned"), note: say("tell-concerned-note", { count }) },
            { value: "nobody", label: say("tell-nobody"), note: say("tell-nobody-note") },
          ]}
        />
        <TextArea
          name="word"
          label={say("word")}
          hint={say("word-hint")}
          defaultValue={refusal?.word}
          maxLength={longestWord}
          optional
        />
      </Section>
      <Notice tone="plain" icon="lock" title={say("tables-title")}>
        {say("tables-text")}
      </Notice>
    </>
  )
}
