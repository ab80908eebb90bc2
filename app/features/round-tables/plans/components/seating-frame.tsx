import type { ReactNode } from "react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Handling } from "~/ui/confidential"
import { Notice } from "~/ui/notice"
import { useNow } from "~/ui/now"
import { Page, PageHead, Stack } from "~/ui/page"
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

/** A page of the seating: how to handle it above and below, then what it is about. */
export function SeatingFrame({ reader, title, overline, lede, actions, refusal, children }: SeatingFrameProps) {
  const say = useWords(planWords)
  const language = useLanguage()
  const time = moment(useNow(), language)
  const read = say("read-by", { name: language === "fr" ? typeset(reader) : reader, time })
  const rules = [
    { icon: "shield-x", text: say("no-copy") },
    { icon: "camera-off", text: say("no-photo") },
  ] as const
  return (
    <Page measure="wide">
      <Stack gap="even">
        <Handling title={say("handling")} rules={rules} reader={read} />
        <PageHead title={title} overline={overline} lede={lede} actions={actions} />
        {refusal && (
          <Notice tone="bad" role="alert" title={say("refused")}>
            {say(`refusal-${refusal.reason}`)}
          </Notice>
        )}
        {children}
        <Handling title={say("handling")} rules={[]} reader={read} />
      </Stack>
    </Page>
  )
}
