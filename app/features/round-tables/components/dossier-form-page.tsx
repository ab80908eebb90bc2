import { Link } from "@remix-run/react"
import { type ReactNode, useId } from "react"
import { paths } from "~/paths"
import { asBase, type Typed, versionsOf } from "~/platform/typed-form"
import { Page, PageHead } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { TwoVersions } from "~/ui/two-versions"
import { HandledDossier } from "./handled"

interface DossierFormPageProps {
  readonly event: string
  readonly sessionId: string
  readonly reader: string
  readonly title: string
  readonly lede: string
  /** what the link back to the dossier says */
  readonly back: string
  readonly revision: number
  readonly saved: Typed
  readonly formKey: string
  /** what was typed where somebody else has saved meanwhile; null otherwise */
  readonly stale: Typed | null
  readonly labelOf: (name: string) => string
  /** how the value of a field is shown; its text where it has no other */
  readonly show: (name: string, value: string) => string
  /** the form */
  readonly children: ReactNode
}

/** The page on which a custodian changes what a dossier holds: its form, or both versions where another has saved meanwhile. */
export function DossierFormPage(props: DossierFormPageProps) {
  const { event, sessionId, reader, title, lede, back, revision, saved, formKey, stale, labelOf, show, children } =
    props
  const head = useId()
  return (
    <Page measure={stale ? undefined : "narrow"}>
      <HandledDossier circle="custodians" reader={reader} labelledBy={head}>
        <PageHead
          title={<span id={head}>{title}</span>}
          overline={<Link to={paths.table(event, sessionId)}>{back}</Link>}
          lede={lede}
        />
        {stale ? (
          <StrongForm key={revision} method="post">
            <TwoVersions
              fields={versionsOf(stale, saved, labelOf).map((field) => ({
                ...field,
                show: (value) => show(field.name, value),
              }))}
              along={{ formKey, revision: String(revision), ...asBase(saved) }}
              leave={paths.tableRules(event, sessionId)}
            />
          </StrongForm>
        ) : (
          children
        )}
      </HandledDossier>
    </Page>
  )
}
