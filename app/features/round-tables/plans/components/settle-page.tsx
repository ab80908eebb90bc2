import { Link } from "@remix-run/react"
import { moment } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { Empty, Notice } from "~/ui/notice"
import { Actions, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import type { settlingPage } from "../comparing.server"
import { secondWords } from "../second-words"
import { planWords } from "../words"
import { ComparisonView } from "./comparison-view"
import { type Refusal, SeatingFrame } from "./seating-frame"

type View = Awaited<ReturnType<typeof settlingPage>>
type Ready = Extract<View, { plan: number }>

/** What has just been done, as the address says it. */
export type JustDone = { readonly did: "settled" | "proposed" | "withdrawn"; readonly letters: number } | null

interface SettlePageProps {
  readonly event: string
  readonly reader: string
  readonly view: View
  readonly done: JustDone
  readonly refusal: Refusal | undefined
}

/** « Arrêter le plan »: what changes for everybody, read before it does. */
export function SettlePage({ event, reader, view, done, refusal }: SettlePageProps) {
  const say = useWords(planWords)
  return (
    <SeatingFrame
      reader={reader}
      refusal={refusal}
      title={say("settle")}
      overline={<Link to={paths.planVersions(event)}>{say("versions")}</Link>}
      lede={say("settle-lede")}
    >
      {done && (
        <Notice tone="good" role="status" title={say(`${done.did}-now`)}>
          {done.did === "settled" && say("settled-letters", { count: done.letters })}
        </Notice>
      )}
      {view.plan === null ? (
        <Empty title={say("needs-plan")}>{say("no-version-text")}</Empty>
      ) : (
        <Settling view={view} />
      )}
    </SeatingFrame>
  )
}

function Settling({ view }: { readonly view: Ready }) {
  const say = useWords(planWords)
  const saySecond = useWords(secondWords)
  const { plan, inForce, waiting, broken, comparison, second, formKey } = view
  if (inForce === plan && !waiting)
    return <Empty title={say("already-settled", { number: plan })}>{say("already-settled-text")}</Empty>
  const propose = second ? say("settle-propose", { number: plan }) : say("settle-do", { number: plan })
  const changesNothing = inForce !== null && comparison.people.length + comparison.tables.length === 0
  const standing = inForce === null ? say("nothing-settled") : say("already-settled", { number: inForce })
  return (
    <Stack gap="loose">
      {broken > 0 && <Broken view={view} />}
      {waiting ? (
        <Waiting view={view} />
      ) : (
        broken === 0 && (
          <StrongForm method="post">
            <HiddenFields fields={{ formKey, number: String(plan) }} />
            <Stack gap="even">
              <p>
                {changesNothing ? say("settle-nothing", { number: inForce }) : `${standing}.`}{" "}
                {second && saySecond(second)}
              </p>
              <Actions>
                <Button type="submit" name="intent" value="settle" variant={changesNothing ? undefined : "primary"}>
                  {propose}
                </Button>
              </Actions>
            </Stack>
          </StrongForm>
        )
      )}
      <ComparisonView comparison={comparison} />
    </Stack>
  )
}

function Broken({ view: { broken, plan, formKey } }: { readonly view: Ready }) {
  const say = useWords(planWords)
  return (
    <Notice tone="warn" title={say("breaks-title")}>
      <Stack gap="even">
        <p>{say("breaks-text", { count: broken })}</p>
        <StrongForm method="post">
          <HiddenFields fields={{ formKey, number: String(plan) }} />
          <Button type="submit" name="intent" value="recalculate">
            {say("recalculate")}
          </Button>
        </StrongForm>
      </Stack>
    </Notice>
  )
}

function Waiting({ view: { plan, waiting, broken, formKey } }: { readonly view: Ready }) {
  const say = useWords(planWords)
  const language = useLanguage()
  if (!waiting) return null
  return (
    <Notice tone="info" title={say("waiting-title", { number: plan })}>
      <Stack gap="even">
        <p>
          {say("waiting-text", { name: waiting.by ?? "?", at: moment(waiting.at, language) })}{" "}
          {waiting.own && say("waiting-own")}
        </p>
        <StrongForm method="post">
          <HiddenFields fields={{ formKey, settled: waiting.id }} />
          <Actions>
            {!waiting.own && broken === 0 && (
              <Button type="submit" name="intent" value="countersign" variant="primary">
                {say("countersign")}
              </Button>
            )}
            <Button type="submit" name="intent" value="withdraw" variant="quiet">
              {say("withdraw")}
            </Button>
          </Actions>
        </StrongForm>
      </Stack>
    </Notice>
  )
}
