import { useEffect, useId, useState } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { useAnnounce } from "~/ui/announcer"
import { Button, LinkButton } from "~/ui/button"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"
import { Section } from "~/ui/page"
import { feedWords } from "../words"

export interface MadeAddress {
  readonly name: string
  readonly https: string
  readonly webcal: string
  readonly qr: { readonly side: number; readonly path: string }
}

/** A feed's address, shown this once. */
export function FeedAddress({ made }: { made: MadeAddress }) {
  const say = useWords(feedWords)
  return (
    <Section title={say("made", { name: made.name })}>
      <div className="new-feed">
        <div className="feed">
          <Notice tone="warn" title={say("madeText")} role="status" />
          <Copyable address={made.https} />
          <div className="actions">
            <a className="button" href={made.webcal}>
              <Icon name="calendar-plus" />
              {say("subscribe")}
            </a>
            <LinkButton to={paths.feeds()} variant="quiet">
              {say("goOn")}
            </LinkButton>
          </div>
          <p className="note">{say("subscribeNote")}</p>
        </div>
        <Qr {...made.qr} />
      </div>
    </Section>
  )
}

/** The address in a field that can be selected by hand; with script, a button copies it. */
function Copyable({ address }: { address: string }) {
  const say = useWords(feedWords)
  const announce = useAnnounce()
  const id = useId()
  const [state, setState] = useState<"unable" | "ready" | "copied">("unable")
  useEffect(() => {
    if (navigator.clipboard) setState("ready")
  }, [])
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    setState("copied")
    announce(say("copiedSaid"))
  }
  return (
    <div className="field">
      <label htmlFor={id}>{say("address")}</label>
      <div className="copy">
        <input id={id} className="input" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        {state !== "unable" && (
          <Button variant="primary" icon={state === "copied" ? "check" : "copy"} onClick={copy}>
            {say(state === "copied" ? "copied" : "copy")}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Dark squares on a light ground in both themes, with the quiet margin of four squares that readers need. */
function Qr({ side, path }: MadeAddress["qr"]) {
  const say = useWords(feedWords)
  return (
    <figure className="qr">
      <svg viewBox={`-4 -4 ${side + 8} ${side + 8}`} aria-hidden="true" shapeRendering="crispEdges">
        <path d={path} />
      </svg>
      <figcaption>{say("qr")}</figcaption>
    </figure>
  )
}
