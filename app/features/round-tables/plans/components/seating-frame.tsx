import type { ReactNode } from "react"
import { useWords } from "~/i18n/use-language"
import { Notice } from "~/ui/notice"
import { Page, PageHead } from "~/ui/page"
import { Handled } from "../../components/handled"
import { planWords, type RefusalReason } from "../words"

/** Why nothing was done; a literal of the commands. */
export interface Refusal {
  readonly reason: RefusalReason
}

interface SeatingFrameProps {
  readonly reader: string
  readonly title: ReactNode
  readonly overline?: ReactNode
  readonly lede?: ReactNode
  readonly actions?: ReactNode
  readonly refusal?: Refusal | null | undefined
  readonly children: ReactNode
}

/** A page of the seating, for custodians: what it is about, and why nothing was done. */
export function SeatingFrame({ reader, title, overline, lede, actions, refusal, children }: SeatingFrameProps) {
  const say = useWords(planWords)
  return (
    <Page measure="wide">
      <Handled circle="custodians" reader={reader}>
        <PageHead title={title} overline={overline} lede={lede} actions={actions} />
        {refusal && (
          <Notice tone="bad" role="alert" title={say("refused")}>
            {say(`refusal-${refusal.reason}`)}
          </Notice>
        )}
        {children}
      </Handled>
    </Page>
  )
}
