import { useEffect, useState } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { PageHead } from "~/ui/page"
import { viewWords } from "../view-words"

interface AgendaHeadProps {
  readonly title: string
  readonly lede: string
}

export function AgendaHead({ title, lede }: AgendaHeadProps) {
  const say = useWords(viewWords)
  return (
    <PageHead
      title={title}
      lede={lede}
      actions={
        <>
          <PrintButton />
          <LinkButton to={paths.feeds()} icon="calendar-plus" fold>
            {say("subscribe")}
          </LinkButton>
        </>
      }
    />
  )
}

/** Printing is the browser's: the button waits until a script can ask for it. */
export function PrintButton() {
  const say = useWords(viewWords)
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return (
    <Button icon="printer" fold disabled={!ready} onClick={() => window.print()}>
      {say("print")}
    </Button>
  )
}
