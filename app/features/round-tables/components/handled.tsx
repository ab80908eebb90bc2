import type { ReactNode } from "react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { ConfidentialFrame, Handling } from "~/ui/confidential"
import { useNow } from "~/ui/now"
import { Stack } from "~/ui/page"
import { handlingWords } from "../handling-words"

/** Whose eyes something is for. */
export type Circle = "custodians" | "office" | "head" | "person" | "members"

interface HandledProps {
  readonly circle: Circle
  /** the reader's name */
  readonly reader: string
  readonly children: ReactNode
}

/** How to handle what stands between: the rules above, and above and below who reads it at what hour. */
export function Handled({ circle, reader, children }: HandledProps) {
  const { above, below } = useBanners({ circle, reader })
  return (
    <Stack gap="even">
      {above}
      {children}
      {below}
    </Stack>
  )
}

interface DossierProps extends HandledProps {
  /** the dossier's heading */
  readonly labelledBy: string
  /** a numbered copy is printed, with the hour at which it was made; any other page of a dossier says that it is not */
  readonly copy?: { readonly at: string } | undefined
}

/** A dossier, in its double frame; the upper banner follows the reader down the page. */
export function HandledDossier({ circle, reader, labelledBy, copy, children }: DossierProps) {
  const say = useWords(handlingWords)
  const { above, below } = useBanners({ circle, reader, at: copy?.at, sticky: !copy })
  return (
    <div className={copy ? undefined : "not-for-print"}>
      <ConfidentialFrame labelledBy={labelledBy} above={above} below={below}>
        {children}
      </ConfidentialFrame>
      {!copy && <p className="print-only">{say("print-from-copies")}</p>}
    </div>
  )
}

interface Banners extends Omit<HandledProps, "children"> {
  readonly at?: string | undefined
  readonly sticky?: boolean
}

function useBanners({ circle, reader, at, sticky = false }: Banners) {
  const say = useWords(handlingWords)
  const language = useLanguage()
  const now = useNow()
  const name = language === "fr" ? typeset(reader) : reader
  const read = say("read-by", { name, time: moment(at ?? now, language) })
  const rules = [
    { icon: "forward", text: say("no-forwarding") },
    { icon: "camera-off", text: say("no-recording") },
    ...(circle === "members" ? [{ icon: "smartphone", text: say("phones-away") } as const] : []),
  ] as const
  return {
    above: <Handling title={say(circle)} rules={rules} reader={read} sticky={sticky} />,
    below: <Handling title={say(circle)} rules={[]} reader={read} />,
  }
}
