import { Link } from "@remix-run/react"
import { useId } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import type { Problems } from "~/platform/typed-form"
import { Notice } from "~/ui/notice"
import { Page, PageHead, Section, Stack } from "~/ui/page"
import { HandledDossier } from "../../components/handled"
import type { DossierView } from "../dossier-view"
import { engagementWords } from "../engagement-words"
import { nothingTyped, type TypedEngagement } from "../input"
import { tableWords } from "../words"
import { EngagementForm } from "./engagement-form"
import { EngagementList } from "./engagements"

interface Outcome {
  readonly typed?: TypedEngagement
  readonly problems?: Problems
  readonly reason?: "unknown-engagement" | "too-many" | "dossier-closed"
}

interface EngagementsPageProps {
  readonly view: DossierView
  readonly formKeys: { readonly engagement: string }
  readonly outcome: Outcome | undefined
}

/** What was promised at a table, alone on a page: where an engagement that could not be taken is shown again. */
export function EngagementsPage({ view, formKeys, outcome }: EngagementsPageProps) {
  const say = useWords(tableWords)
  const sayOf = useWords(engagementWords)
  const head = useId()
  return (
    <Page>
      <HandledDossier circle="members" reader={view.reader.name} labelledBy={head}>
        <PageHead
          title={<span id={head}>{say("engagements")}</span>}
          overline={<Link to={`${paths.table(view.event, view.id)}#engagements`}>{say("back")}</Link>}
        />
        <Stack gap="even">
          {outcome?.reason && <Notice tone="bad" role="alert" title={sayOf(outcome.reason)} />}
          <EngagementList
            event={view.event}
            tableId={view.id}
            engagements={view.engagements}
            formKey={formKeys.engagement}
          />
          {view.parties.length > 0 && (
            <Section title={say("add-engagement")}>
              <EngagementForm
                event={view.event}
                tableId={view.id}
                parties={view.parties}
                typed={outcome?.typed ?? nothingTyped}
                problems={outcome?.problems ?? {}}
                formKey={formKeys.engagement}
              />
            </Section>
          )}
        </Stack>
      </HandledDossier>
    </Page>
  )
}
