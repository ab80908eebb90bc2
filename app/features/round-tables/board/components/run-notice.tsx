import { Link, useRevalidator } from "@remix-run/react"
import { useEffect } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { Notice } from "~/ui/notice"
import { StrongForm } from "~/ui/strong-form"
import type { BoardPage } from "../page.server"
import { runWords } from "../run-words"
import { boardWords } from "../words"
import { useAddresses, usePlace } from "./address"

type Run = NonNullable<BoardPage["run"]>

/** Often enough to see levels fall, seldom enough that nobody waits for it. */
const askEveryMilliseconds = 1500

/** A computation that came to nothing. */
export function RunLost({ run }: { readonly run: Run }) {
  const say = useWords(runWords)
  if (run.state !== "failed" && run.state !== "interrupted") return null
  return (
    <Notice tone="warn" title={say(run.state)} role="status">
      {say("again")}
    </Notice>
  )
}

/**
 * A computation as it goes on, and what it proposes: at the foot of the window, wherever on the board one is. The plan on
 * screen stays as it is until the custodian says so.
 */
export function RunBar({ run, formKey }: { readonly run: Run; readonly formKey: string }) {
  const going = run.state === "waiting" || run.state === "running"
  if (!going && (run.state !== "solved" || run.keptAs !== null)) return null
  return <div className="run-bar">{going ? <Underway run={run} formKey={formKey} /> : <Proposed run={run} />}</div>
}

function Proposed({ run }: { readonly run: Run }) {
  const say = useWords(runWords)
  const { event } = usePlace()
  return (
    <Notice
      tone="good"
      title={say("solved")}
      role="status"
      actions={<LinkButton to={paths.proposedPlan(event, run.id)}>{say("compare")}</LinkButton>}
    >
      {run.stale && run.follows !== null ? say("solved-stale", { number: run.follows }) : say("solved-text")}
    </Notice>
  )
}

function Underway({ run, formKey }: { readonly run: Run; readonly formKey: string }) {
  const say = useWords(runWords)
  const board = useWords(boardWords)
  const { at } = useAddresses()
  const { sought } = usePlace()
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => state === "idle" && revalidate(), askEveryMilliseconds)
    return () => clearInterval(timer)
  }, [revalidate, state])
  const running = run.state === "running"
  const title = running ? say("running") : say("waiting", { count: run.progress?.ahead ?? 0 })
  const levels = run.progress?.levels ?? []
  return (
    <Notice
      title={title}
      icon="hourglass"
      role="status"
      actions={
        <StrongForm method="post" preventScrollReset>
          <HiddenFields fields={{ intent: "stop", run: run.id, formKey }} />
          {running && levels.length > 0 && (
            <Button type="submit" name="how" value="keep-best">
              {say("keep")}
            </Button>
          )}
          <Button type="submit" variant="quiet" name="how" value="forget">
            {say("cancel")}
          </Button>
        </StrongForm>
      }
    >
      <p>
        {say("running-text")} {running && levels.length === 0 && say("first-plan")}
      </p>
      {levels.length > 0 && (
        <ul className="run-levels">
          {levels.map(({ level, value, bound, proven }) => (
            <li key={level} data-proven={proven}>
              {say("level", { level: board(`level-${level}`), value, bound })}
              {proven && `, ${board("is-proven")}`}
            </li>
          ))}
        </ul>
      )}
      <noscript>
        <Link to={at(sought)}>{say("refresh")}</Link>
      </noscript>
    </Notice>
  )
}
