import { longDay } from "~/i18n/dates"
import { slotHours } from "~/i18n/slot-hours"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { Form } from "~/ui/form"
import { Link } from "~/ui/link"
import { Notice } from "~/ui/notice"
import { Facts, Page, PageHead } from "~/ui/page"
import type { AgendaRefusal } from "../../refusals"
import type { Session } from "../../session"
import { agendaWords } from "../../words"
import { draftWords } from "../words"

interface DeletingProps {
  readonly event: string
  readonly session: Pick<Session, "id" | "titleFr" | "titleEn" | "day" | "startsAt" | "endsAt">
  readonly revision: number
  readonly formKey: string
  readonly refused: AgendaRefusal | undefined
}

/** The question before a session leaves the draft. */
export function Deleting({ event, session, revision, formKey, refused }: DeletingProps) {
  const language = useLanguage()
  const say = useWords(draftWords)
  const sayAgenda = useWords(agendaWords)
  const { id, titleFr, titleEn, day } = session
  const title = language === "fr" ? typeset(titleFr ?? "") : (titleEn ?? "")
  return (
    <Page measure="narrow">
      <PageHead
        title={say("delete-title")}
        overline={<Link to={paths.preparation(event)}>{say("preparation")}</Link>}
        lede={say("delete-text")}
      />
      {refused && (
        <Notice tone="bad" role="alert" title={say("not-saved")}>
          {sayAgenda(`refusal-${refused}`)}
        </Notice>
      )}
      <Facts
        facts={[
          { term: say("session"), value: title },
          { term: say("hours"), value: `${longDay(day, language)}, ${slotHours(session, language)}` },
        ]}
      />
      <Form method="post" className="form">
        <input type="hidden" name="formKey" value={formKey} />
        <input type="hidden" name="revision" value={revision} />
        <div className="actions">
          <Button type="submit" variant="danger">
            {say("delete-confirm")}
          </Button>
          <LinkButton to={paths.draftSession(event, id)} variant="quiet">
            {say("delete-keep")}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
