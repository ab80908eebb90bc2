import { Form } from "@remix-run/react"
import { type FormEvent, useState } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { TextField } from "~/ui/field"
import { Notice } from "~/ui/notice"
import { Actions, Stack } from "~/ui/page"
import type { BrowserName } from "../../sign-in/browser-name"
import type { AddingFault } from "../adding"
import { ownKeyWords } from "../words"
import { addAt, type Ended } from "./ceremony"
import { ProveButton } from "./prove-button"

interface AddKeyProps {
  /** what stands in the way of adding one now */
  readonly fault: AddingFault | null
  /** what the browser calls itself, to begin a name with */
  readonly browser: BrowserName
  readonly onAdded: () => void
}

/** Makes a key on this device or another, under a name; or says what has to come first. */
export function AddKey({ fault, browser, onAdded }: AddKeyProps) {
  const say = useWords(ownKeyWords)
  const [ended, setEnded] = useState<Ended | "waiting" | null>(null)
  if (fault) return <NotNow fault={fault} />
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim()
    setEnded(name ? "waiting" : "name-missing")
    if (!name) return
    const end = await addAt(paths.newKey(), name)
    setEnded(end)
    if (end === "done") onAdded()
  }
  const suggested =
    browser.browser && browser.system
      ? say("on-system", { browser: browser.browser, system: browser.system })
      : (browser.system ?? browser.browser ?? "")
  const failed = ended !== null && ended !== "waiting" && ended !== "done" && ended !== "name-missing"
  return (
    <>
      <noscript>
        <p className="muted">{say("no-script")}</p>
      </noscript>
      <form className="form with-scripts" method="post" action={paths.newKey()} onSubmit={add} noValidate>
        {failed && (
          <Notice tone={ended === "given-up" ? "warn" : "bad"} role="alert" title={say("not-added")}>
            {say(ended)}
          </Notice>
        )}
        <TextField
          id="new-key-name"
          name="name"
          label={say("name")}
          hint={say("name-hint")}
          error={ended === "name-missing" ? say("name-missing") : undefined}
          maxLength={60}
          defaultValue={suggested}
          autoComplete="off"
        />
        <p>
          <Button type="submit" variant="primary" icon="key-round" busy={ended === "waiting"}>
            {say("add")}
          </Button>
        </p>
      </form>
    </>
  )
}

function NotNow({ fault }: { fault: AddingFault }) {
  const say = useWords(ownKeyWords)
  return (
    <Stack gap="close">
      <p>{say(fault)}</p>
      {fault === "sign-in-too-old" && (
        <Form method="post" action={paths.signOut()}>
          <Actions>
            <Button type="submit">{say("sign-in-again")}</Button>
          </Actions>
        </Form>
      )}
      {fault === "prove-first" && (
        <ProveButton at={paths.keyProof()} label={say("prove-now")} onProved={() => location.reload()} />
      )}
    </Stack>
  )
}
