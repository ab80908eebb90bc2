import type { ReactNode } from "react"
import { longDay } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { ConfidentialFrame, Handling } from "~/ui/confidential"
import type { DossierView } from "../dossier-view"
import { tableWords } from "../words"

interface DossierFrameProps {
  readonly reader: DossierView["reader"]
  readonly labelledBy: string
  /** a numbered copy is printed; any other page of a dossier says that it is not */
  readonly copy?: boolean | undefined
  /** for whom it is confidential; the members of the table unless it is said */
  readonly handling?: string | undefined
  readonly children: ReactNode
}

/** How to handle what follows, above and below it, with the reader's name and the hour. */
export function DossierFrame({ reader, labelledBy, copy = false, handling, children }: DossierFrameProps) {
  const say = useWords(tableWords)
  const language = useLanguage()
  const at = `${longDay(reader.at, language)}, ${reader.at.slice(11, 16)}`
  const rules = [
    { icon: "camera-off", text: say("no-photo") },
    { icon: "smartphone", text: say("phones-away") },
    { icon: "forward", text: say("no-forwarding") },
  ] as const
  const title = handling ?? say("handling")
  const readBy = say("read-by", { name: reader.name, at })
  return (
    <div className={copy ? undefined : "not-for-print"}>
      <ConfidentialFrame
        labelledBy={labelledBy}
        above={<Handling title={title} rules={rules} reader={readBy} sticky={!copy} />}
        below={<Handling title={title} rules={[]} reader={readBy} />}
      >
        {children}
      </ConfidentialFrame>
      {!copy && <p className="print-only">{say("print-from-copies")}</p>}
    </div>
  )
}
