import { Link, useRevalidator } from "@remix-run/react"
import { useEffect } from "react"
import { capitalised } from "~/i18n/dates"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { TextField } from "~/ui/field"
import { HiddenFields } from "~/ui/hidden-fields"
import { Empty, Notice } from "~/ui/notice"
import { Actions, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import type { runPage } from "../comparing.server"
import { planWords } from "../words"
import { ComparisonView } from "./comparison-view"
import { LevelTable } from "./level-table"
import { type Refusal, SeatingFrame } from "./seating-frame"

type View = NonNullable<Awaited<ReturnType<typeof runPage>>>

interface RunPageProps {
  readonly event: string
  readonly reader: string
  readonly view: View
  readonly refusal: Refusal | undefined
}

const lookAgainEvery = 1500

/** A computation: how far it is; then what it proposes, read before it is kept. */
export function RunPage({ event, reader, view, refusal }: RunPageProps) {
  const say = useWords(planWords)
  const { state, comparison, follows, keptAs } = view
  const going = state === "waiting" || state === "running"
  const lede = comparison && (follows === null ? say("proposal-first") : say("proposal-lede", { number: follows }))
  return (
    <SeatingFrame
      reader={reader}
      refusal={refusal}
      title={say(comparison ? "proposal-title" : "run-title")}
      overline={<Link to={paths.planVersions(event)}>{say("versions")}</Link>}
      lede={lede}
    >
      {going && <Going view={view} />}
      {comparison && (
        <Stack gap="loose">
          {view.overtaken ? (
            <Notice tone="warn" title={say("overtaken")}>
              {say("overtaken-text", { number: follows ?? 0 })}
            </Notice>
          ) : null}
          <ComparisonView comparison={comparison} />
          <Deciding view={view} />
        </Stack>
      )}
      {!going && !comparison && (
        <Empty
          title={
            keptAs !== null
              ? say("run-kept", { number: keptAs })
              : say(state === "solved" ? "run-set-aside" : "run-over")
          }
          actions={<LinkButton to={paths.placement(event)}>{say("seating")}</LinkButton>}
        >
          {keptAs === null && say("run-over-text")}
        </Empty>
      )}
    </SeatingFrame>
  )
}

/** Level by level, looked at again every moment; without scripts a link does it. */
function Going({ view: { runId, state, ahead, levels, formKey } }: { readonly view: View }) {
  const say = useWords(planWords)
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(revalidate, lookAgainEvery)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <Section title={capitalised(say(`run-${state}`))}>
      <Stack gap="even">
        <p role="status">{ahead > 0 ? say("ahead", { count: ahead }) : say("run-going")}</p>
        {levels.length > 0 && <LevelTable levels={levels} compared={false} />}
        <StrongForm method="post">
          <HiddenFields fields={{ formKey, runId }} />
          <Actions>
            <LinkButton to="" variant="quiet" reloadDocument>
              {say("refresh")}
            </LinkButton>
            {levels.length > 0 && (
              <Button type="submit" name="intent" value="stop-keep">
                {say("stop-keep")}
              </Button>
            )}
            <Button type="submit" name="intent" value="stop-forget" variant="quiet">
              {say("stop-forget")}
            </Button>
          </Actions>
        </StrongForm>
      </Stack>
    </Section>
  )
}

function Deciding({ view }: { readonly view: View }) {
  const say = useWords(planWords)
  const { runId, follows, reason, formKey } = view
  return (
    <StrongForm method="post">
      <HiddenFields fields={{ formKey, runId }} />
      <Stack gap="even">
        {!view.overtaken && (
          <TextField
            name="reason"
            label={say("reason")}
            hint={say("reason-hint")}
            defaultValue={reason}
            maxLength={200}
            optional
          />
        )}
        <Actions>
          {!view.overtaken && (
            <Button type="submit" name="intent" value="keep" variant="primary">
              {say("keep", { number: (follows ?? 0) + 1 })}
            </Button>
          )}
          <Button type="submit" name="intent" value="drop" variant="quiet">
            {say("drop")}
          </Button>
        </Actions>
      </Stack>
    </StrongForm>
  )
}
