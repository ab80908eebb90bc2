import { useState } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { Notice } from "~/ui/notice"
import { strongWords } from "../words"
import { type Ended, proveAt } from "./ceremony"
import { Elsewhere } from "./elsewhere"

interface ProveButtonProps {
  /** the step-up's address, or the one of signing in */
  readonly at: string
  readonly label: string
  readonly variant?: "primary" | undefined
  /** what is known to stand in the way already */
  readonly began?: Ended | null
  readonly onProved: () => void
}

/** Has a key proved, and says what came of it. */
export function ProveButton({ at, label, variant, began = null, onProved }: ProveButtonProps) {
  const say = useWords(strongWords)
  const [ended, setEnded] = useState<Ended | "waiting" | null>(began)
  const prove = async () => {
    setEnded("waiting")
    const end = await proveAt(at)
    setEnded(end)
    if (end === "done") onProved()
  }
  const failed = ended !== null && ended !== "waiting" && ended !== "done"
  return (
    <div className="stack close with-scripts">
      {failed && (
        <Notice tone={ended === "given-up" ? "warn" : "bad"} role="alert" title={say("not-done")}>
          <p>{say(ended)}</p>
          {ended === "signed-out" && <Elsewhere to={paths.signIn()}>{say("sign-in-again")}</Elsewhere>}
          {ended === "first-key" && <Elsewhere to={paths.keys()}>{say("open-keys")}</Elsewhere>}
        </Notice>
      )}
      <p>
        <Button variant={variant} size={variant && "large"} icon="key-round" busy={ended === "waiting"} onClick={prove}>
          {label}
        </Button>
      </p>
      <p className="muted" role="status">
        {ended === "waiting" && say("waiting")}
        {ended === "done" && say("proved")}
      </p>
    </div>
  )
}
