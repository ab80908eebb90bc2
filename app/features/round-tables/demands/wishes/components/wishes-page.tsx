import { Link } from "@remix-run/react"
import { dayAndMonth, moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Typed } from "~/platform/typed-form"
import { Empty, Notice } from "~/ui/notice"
import { Page, PageHead, Stack } from "~/ui/page"
import { Handled } from "../../../components/handled"
import { AnswerVersions } from "../../components/answer-versions"
import type { OfficeOffered } from "../office-offered"
import type { WishesOutcome } from "../outcome"
import { officeOfQuestion, orderIn } from "../typed-wishes"
import { wishWords } from "../words"
import { SentWishes } from "./sent-wishes"
import { WishForm } from "./wish-form"

export interface WishesView {
  readonly answering: "not-asked" | "open" | "closed"
  readonly until: string | null
  readonly revision: number
  readonly sentAt: string | null
  readonly byAnother: boolean
  readonly typed: Typed
  readonly offices: readonly OfficeOffered[]
  /** whose, when that is not the reader */
  readonly name: string | null
  readonly reader: string
  readonly justSent: boolean
}

interface WishesPageProps {
  readonly view: WishesView
  readonly outcome: WishesOutcome | undefined
  readonly formKey: string
  readonly here: string
  readonly back: { readonly to: string; readonly label: string }
}

/** Somebody's wishes: to send and to change until the last day, to read afterwards. */
export function WishesPage({ view, outcome, formKey, here, back }: WishesPageProps) {
  const say = useWords(wishWords)
  const own = view.name === null
  return (
    <Page measure={outcome?.reason === "changed-meanwhile" ? undefined : "narrow"}>
      <Handled circle={own ? "person" : "custodians"} reader={view.reader}>
        <PageHead
          title={say(own ? "title" : "title-of")}
          overline={<Link to={back.to}>{typeset(back.label)}</Link>}
          lede={own ? say("lede") : say("lede-of", { name: typeset(view.name ?? "") })}
        />
        <Standing view={view} outcome={outcome} />
        <Body view={view} outcome={outcome} formKey={formKey} here={here} />
      </Handled>
    </Page>
  )
}

function Standing({ view, outcome }: Pick<WishesPageProps, "view" | "outcome">) {
  const say = useWords(wishWords)
  const language = useLanguage()
  const { answering, until, sentAt, byAnother, justSent, name } = view
  const own = name === null
  const day = until === null ? "" : dayAndMonth(until, language)
  const sent = sentAt && say(byAnother && own ? "sent-by-another" : "sent", { moment: moment(sentAt, language) })
  if (outcome && (outcome.reason === "closed" || outcome.reason === "not-asked"))
    return <Notice tone="bad" role="alert" title={say("reason-closed")} />
  if (justSent && !outcome)
    return (
      <Notice tone="good" role="status" title={say(own ? "just-sent" : "just-sent-of")}>
        {own && answering === "open" ? say("may-change", { day }) : undefined}
      </Notice>
    )
  if (!own) return sent ? <Notice tone="plain" title={sent} /> : null
  if (answering === "open")
    return (
      <Notice
        tone={sent ? "good" : "info"}
        icon={sent ? undefined : "hourglass"}
        title={sent ?? say("open-until", { day })}
      >
        {sent ? say("may-change", { day }) : undefined}
      </Notice>
    )
  if (answering === "closed")
    return (
      <Notice tone="plain" icon="lock" title={say("closed", { day })}>
        <Stack gap="tight">
          {sent && <p>{sent}</p>}
          <p>{say("closed-text")}</p>
        </Stack>
      </Notice>
    )
  return null
}

function Body({ view, outcome, formKey, here }: Omit<WishesPageProps, "back">) {
  const say = useWords(wishWords)
  const { answering, offices, name } = view
  const codeOf = (id: string) => offices.find((office) => office.id === id)?.code ?? id
  if (outcome?.reason === "changed-meanwhile" && outcome.current)
    return (
      <AnswerVersions
        mine={outcome.typed}
        opened={outcome.opened}
        saved={outcome.current}
        labelOf={(field) => {
          const office = officeOfQuestion(field)
          return office === null ? say("order") : say("question-of", { office: codeOf(office) })
        }}
        show={(field, value) => (field === "order" ? orderIn({ order: value }).map(codeOf).join(" › ") : value)}
        formKey={formKey}
        leave={here}
      />
    )
  if (name === null && answering === "not-asked") return <Empty title={say("not-asked")}>{say("not-asked-text")}</Empty>
  if (name === null && answering === "closed" && !outcome)
    return <SentWishes typed={view.typed} offices={offices} nothing={say("closed-none")} />
  return (
    <WishForm
      key={outcome ? JSON.stringify([outcome.typed.order, outcome.problems]) : view.revision}
      offices={offices}
      typed={outcome?.typed ?? view.typed}
      problems={outcome?.problems ?? {}}
      opened={outcome?.opened ?? { revision: String(view.revision), typed: view.typed }}
      formKey={formKey}
      own={name === null}
      again={view.sentAt !== null}
    />
  )
}
