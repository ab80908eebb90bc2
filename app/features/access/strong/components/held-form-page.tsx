import { SpeakIn, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { Form } from "~/ui/form"
import { Notice } from "~/ui/notice"
import { Page, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import type { HeldForm } from "../held-form"
import { strongWords } from "../words"
import { Elsewhere } from "./elsewhere"
import { StrongStep } from "./strong-step"

/**
 * A form that came without the sign-in it needs, handed back whole, to be sent again from here. The page may stand without the
 * frame of others, so it brings the step with it; who typed the form is said by the address it goes to.
 */
export function HeldFormPage({ held }: { held: HeldForm }) {
  return (
    <SpeakIn language={held.language}>
      <StrongStep personId={null}>
        {held.needs === "other-person" ? <NotSent /> : <Held held={held} need={held.needs} />}
      </StrongStep>
    </SpeakIn>
  )
}

function Held({ held, need }: { held: HeldForm; need: Exclude<HeldForm["needs"], "other-person"> }) {
  const say = useWords(strongWords)
  const Sent = need === "key" ? StrongForm : Form
  const nothingToSend = held.fields.length === 0 && (held.withFiles || held.withheld)
  return (
    <Page measure="narrow">
      <Sent method="post" action={held.action} data-unsaved>
        <Stack gap="even">
          <h1>{say(heldTitle(need))}</h1>
          <p>{say(need === "key" ? "held-text" : "held-sign-in-text")}</p>
          {need === "sign-in" && <Elsewhere to={paths.signIn()}>{say("sign-in-again")}</Elsewhere>}
          {need === "key" && (
            <noscript>
              <Notice tone="warn" title={say("no-script")} />
            </noscript>
          )}
          {held.withFiles && <Notice tone="warn" title={say("held-files")} />}
          {held.withheld && <Notice tone="warn" title={say("held-withheld")} />}
          {held.fields.map(([name, value], place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several fields may bear one name, and none ever moves
            <input key={place} type="hidden" name={name} value={value} />
          ))}
          <p>
            {nothingToSend && need === "sign-in" ? (
              <LinkButton to={held.action}>{say("back-to-form")}</LinkButton>
            ) : (
              <Button type="submit" variant="primary" size="large">
                {say(need === "key" ? "held-send" : "send")}
              </Button>
            )}
          </p>
        </Stack>
      </Sent>
    </Page>
  )
}

/** The title of the page of a form that came back. */
export const heldTitle = (needs: HeldForm["needs"]) =>
  (({ key: "held-title", "sign-in": "sign-in-title", "other-person": "held-other-title" }) as const)[needs]

function NotSent() {
  const say = useWords(strongWords)
  return (
    <Page measure="narrow">
      <Stack gap="even">
        <h1>{say("held-other-title")}</h1>
        <p role="alert">{say("other-person")}</p>
        <p>
          <LinkButton to={paths.home()}>{say("home")}</LinkButton>
        </p>
      </Stack>
    </Page>
  )
}
