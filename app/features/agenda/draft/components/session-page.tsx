import type { ReactNode } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Link } from "~/ui/link"
import { Notice } from "~/ui/notice"
import { Page, PageHead } from "~/ui/page"
import { agendaWords } from "../../words"
import { draftWords } from "../words"
import { ReservedForm } from "./reserved-form"
import { SessionForm, type SessionFormProps } from "./session-form"
import { Settling } from "./settling"

interface SessionPageProps extends Omit<SessionFormProps, "cancelTo"> {
  readonly title: string
  readonly reserved?: boolean | undefined
  readonly actions?: ReactNode
}

/** The form of a session; the comparison of two versions when somebody else has saved meanwhile. */
export function SessionPage({ title, reserved, actions, ...form }: SessionPageProps) {
  const say = useWords(draftWords)
  const sayAgenda = useWords(agendaWords)
  const { event, outcome } = form
  const back = <Link to={paths.preparation(event)}>{say("preparation")}</Link>
  const meanwhile = outcome?.meanwhile
  // What was typed of a confidential session did not come back with the answer: there is nothing to compare.
  const comparable = reserved || !outcome?.withheld
  if (outcome && meanwhile && form.id !== null && comparable) {
    const lede = say("versions-lede", { who: meanwhile.by ?? say("somebody-else") })
    return (
      <Page measure="wide">
        <PageHead title={say("versions-title")} overline={back} lede={lede} />
        <Settling
          table={form.table}
          typed={outcome.typed}
          base={outcome.base}
          reserved={reserved ?? false}
          meanwhile={meanwhile}
          people={outcome.people}
          formKey={form.formKey}
          savedAt={paths.draftSession(event, form.id)}
        />
      </Page>
    )
  }
  const Fields = reserved ? ReservedForm : SessionForm
  return (
    <Page measure="wide">
      <PageHead title={title} overline={back} lede={reserved && say("reserved-text")} actions={actions} />
      {outcome?.kind === "refused" && outcome.reason && (
        <Notice tone="bad" role="alert" title={say("not-saved")}>
          {sayAgenda(`refusal-${outcome.reason}`)}
        </Notice>
      )}
      <Fields {...form} cancelTo={paths.preparation(event)} />
    </Page>
  )
}
