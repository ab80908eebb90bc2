import { Link } from "@remix-run/react"
import { moment } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { Button, LinkButton } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { Icon } from "~/ui/icon"
import { Menu, MenuButton } from "~/ui/menu"
import { StrongForm } from "~/ui/strong-form"
import { planWords } from "../../plans/words"
import type { BoardPage } from "../page.server"
import { boardWords } from "../words"
import { usePlace } from "./address"
import { Steps } from "./steps"
import { useMade } from "./wording"

/** Undo, compute the rest, settle. */
export function BoardActions({ page }: { readonly page: BoardPage }) {
  const say = useWords(boardWords)
  const { plan, formKey, run } = page
  const plans = useWords(planWords)
  const { event } = usePlace()
  if (!plan) return null
  const settled = page.inForce === plan.number && page.waiting === null
  const busy = run?.state === "waiting" || run?.state === "running"
  const fields = { version: String(plan.number), formKey }
  return (
    <>
      <Steps plan={plan} fields={fields} />
      <Menu
        face="button"
        from="end"
        summary={
          <>
            <Icon name="refresh-cw" />
            {say("recalculate")}
          </>
        }
      >
        <StrongForm method="post" preventScrollReset>
          <HiddenFields fields={{ ...fields, intent: "recalculate" }} />
          {(["usual", "smallest-change"] as const).map((order) => {
            const key = order === "usual" ? "recalculate-usual" : "recalculate-smallest"
            return (
              <MenuButton key={order} icon="refresh-cw" name="order" value={order} disabled={busy}>
                {say(key)}
                <small>{say(`${key}-note`)}</small>
              </MenuButton>
            )
          })}
        </StrongForm>
      </Menu>
      <LinkButton to={paths.settlePlan(event)} variant={settled ? undefined : "primary"}>
        {plans("settle")}
      </LinkButton>
    </>
  )
}

/** A first computation, where there is no plan yet. */
export function FirstPlan({ formKey, busy }: { readonly formKey: string; readonly busy: boolean }) {
  const say = useWords(boardWords)
  return (
    <StrongForm method="post">
      <HiddenFields fields={{ intent: "recalculate", order: "usual", formKey }} />
      <Button type="submit" variant="primary" disabled={busy}>
        {say("first-plan")}
      </Button>
    </StrongForm>
  )
}

/** Which version is on screen, whose, and what it does otherwise than the one before. */
export function VersionLine({ page }: { readonly page: BoardPage }) {
  const say = useWords(boardWords)
  const language = useLanguage()
  const made = useMade()
  const plans = useWords(planWords)
  const { event } = usePlace()
  const { plan, inForce } = page
  if (!plan) return null
  const at = moment(plan.madeAt, language)
  const how = plan.made ? made(plan.made) : plan.reason || say(`origin_${plan.origin}`)
  const facts = { number: plan.number, at, by: plan.madeBy ?? "", how }
  return (
    <p className="version-line" role="status">
      <span>{plan.madeBy ? say("version-by", facts) : say("version-of", facts)}</span>
      {inForce === plan.number && (
        <Badge tone="good" icon="circle-check">
          {say("in-force")}
        </Badge>
      )}
      {inForce !== null && inForce !== plan.number && <span>{say("in-force-other", { number: inForce })}.</span>}
      <Link to={paths.planVersions(event)}>{plans("versions-link")}</Link>
      <Link to={paths.incidents(event)}>{plans("incidents")}</Link>
    </p>
  )
}
