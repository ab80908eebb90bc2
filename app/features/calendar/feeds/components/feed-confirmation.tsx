import { useNavigate } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { Dialog, DialogBody, DialogFooter } from "~/ui/dialog"
import { Form } from "~/ui/form"
import { feedWords } from "../words"

/** What is about to happen to a feed, as its address says (`?revoquer=…`), so that it can be asked without script. */
export interface Asked {
  readonly intent: "rotate" | "revoke"
  readonly id: string
  readonly name: string
}

export function FeedConfirmation({ asked: { intent, id, name }, formKey }: { asked: Asked; formKey: string }) {
  const say = useWords(feedWords)
  const navigate = useNavigate()
  return (
    <Dialog
      open
      onClose={() => navigate(paths.feeds(), { preventScrollReset: true })}
      title={say(`${intent}Ask`, { name })}
    >
      <Form method="post" action={paths.feeds()}>
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="feedId" value={id} />
        <input type="hidden" name="formKey" value={formKey} />
        <DialogBody>
          <p>{say(`${intent}Text`)}</p>
        </DialogBody>
        <DialogFooter>
          <LinkButton to={paths.feeds()} variant="quiet" preventScrollReset>
            {say("cancel")}
          </LinkButton>
          <Button type="submit" variant={intent === "revoke" ? "danger" : "primary"}>
            {say(`${intent}Do`)}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  )
}
