import { Link } from "@remix-run/react"
import { dayAndMonth, moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Empty, Notice } from "~/ui/notice"
import { Page, PageHead } from "~/ui/page"
import { Handled } from "../../../components/handled"
import { AnswerVersions } from "../../components/answer-versions"
import type { DemandsView } from "../demands-view"
import type { DemandsOutcome } from "../outcome"
import { demandWords } from "../words"
import { DemandsForm } from "./demands-form"
import { LateRequest } from "./late-request"
import { useVersionWords } from "./version-words"

interface DemandsPageProps {
  readonly view: DemandsView
  readonly outcome: DemandsOutcome | undefined
  readonly formKey: string
  readonly here: string
  readonly back: { readonly to: string; readonly label: string }
}

/** An office's demands of an event: stated by its head until the last day, asked to be changed afterwards. */
export function DemandsPage({ view, outcome, formKey, here, back }: DemandsPageProps) {
  const say = useWords(demandWords)
  const { office, own, late } = view
  if (!office)
    return (
      <Page measure="narrow">
        <PageHead title={say("title")} />
        <Empty title={say("no-office")}>{say("no-office-text")}</Empty>
      </Page>
    )
  const answeredTooLate = outcome?.reason === "changed-meanwhile" && outcome.current === null
  const closedToAll = own && view.answering === "not-asked" && !outcome
  return (
    <Page>
      <Handled circle={own ? "office" : "custodians"} reader={view.reader}>
        <PageHead
          title={`${say("title")}, ${office.code}`}
          overline={<Link to={back.to}>{typeset(back.label)}</Link>}
          lede={own ? say("lede") : typeset(office.name)}
        />
        <Standing view={view} outcome={outcome} />
        {late && (!outcome || answeredTooLate) && <LateRequest view={view} late={late} formKey={formKey} />}
        {closedToAll ? (
          <Empty title={say("not-asked")}>{say("not-asked-text")}</Empty>
        ) : (
          <Statement view={view} outcome={outcome} formKey={formKey} here={here} />
        )}
      </Handled>
    </Page>
  )
}

function Statement({ view, outcome, formKey, here }: Omit<DemandsPageProps, "back">) {
  const { labelOf, show } = useVersionWords(view)
  const late = view.own && view.answering === "closed"
  // Whoever asks for other changes while some wait goes on from those.
  const asked = late && view.late?.answer === null ? view.late : null
  if (outcome?.reason === "changed-meanwhile" && outcome.current)
    return (
      <AnswerVersions
        mine={outcome.typed}
        opened={outcome.opened}
        saved={outcome.current}
        labelOf={labelOf}
        show={show}
        formKey={formKey}
        leave={here}
        along={late ? { intent: "ask", why: outcome.why } : { intent: "save" }}
      />
    )
  return (
    <DemandsForm
      key={outcome ? JSON.stringify([outcome.typed, outcome.problems, outcome.looked]) : view.revision}
      view={view}
      typed={outcome?.typed ?? asked?.typed ?? view.typed}
      why={outcome?.why ?? asked?.why ?? ""}
      outcome={outcome}
      formKey={formKey}
    />
  )
}

function Standing({ view, outcome }: Pick<DemandsPageProps, "view" | "outcome">) {
  const say = useWords(demandWords)
  const language = useLanguage()
  const { answering, until, statedAt, statedBy, own, just } = view
  const day = until === null ? "" : dayAndMonth(until, language)
  const at = statedAt && moment(statedAt, language)
  const stated =
    at && (statedBy ? say("stated-by", { moment: at, name: typeset(statedBy) }) : say("stated", { moment: at }))
  const reason = outcome?.reason
  if (reason === "closed" || reason === "not-asked")
    return <Notice tone="bad" role="alert" title={say("reason-closed")} />
  if (reason && reason !== "changed-meanwhile") return <Notice tone="bad" role="alert" title={say(reason)} />
  if (reason) return outcome?.current ? null : <Notice tone="bad" role="alert" title={say("changed-meanwhile")} />
  if (just && !outcome)
    return (
      <Notice tone="good" role="status" title={say(`just-${just}`)}>
        {just === "asked" ? say("just-asked-text") : undefined}
      </Notice>
    )
  if (!own) return stated ? <Notice tone="plain" title={stated} /> : null
  if (answering === "open")
    return (
      <Notice
        tone={stated ? "good" : "info"}
        icon={stated ? undefined : "hourglass"}
        title={say("open-until", { day })}
      >
        {stated ?? undefined}
      </Notice>
    )
  if (answering === "closed")
    return (
      <Notice tone="warn" icon="lock" title={say("closed", { day })}>
        {say("closed-text")}
      </Notice>
    )
  return null
}
