import type { ReactNode } from "react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Handling } from "~/ui/confidential"
import { useNow } from "~/ui/now"
import { Stack } from "~/ui/page"
import { answerWords } from "../words"

interface HandledProps {
  /** whose eyes it is for */
  readonly circle: "office" | "person" | "custodian"
  readonly reader: string
  readonly children: ReactNode
}

/** How to handle what stands between: one banner above with the rules, one below with the reader and the hour. */
export function Handled({ circle, reader, children }: HandledProps) {
  const say = useWords(answerWords)
  const language = useLanguage()
  const now = useNow()
  const title = say(`handling-${circle}`)
  const read = say("read-by", { name: typeset(reader), time: moment(now, language) })
  const rules = [
    { icon: "shield-x", text: say("no-copy") },
    { icon: "camera-off", text: say("no-photo") },
  ] as const
  return (
    <Stack gap="even">
      <Handling title={title} rules={rules} reader={read} />
      {children}
      <Handling title={title} rules={[]} reader={read} />
    </Stack>
  )
}
