import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Actions, Stack } from "~/ui/page"
import { signInWords } from "../words"

/** What follows the asking for a link, whoever asked and for whatever address. */
export function LinkSent({ demo }: { demo: boolean }) {
  const say = useWords(signInWords)
  return (
    <Stack gap="close">
      <h1>{say("sent")}</h1>
      <p role="status">{say("sent-text")}</p>
      {demo && <p className="muted">{say("sent-demo")}</p>}
      <Actions>
        <LinkButton to={paths.signIn()}>{say("another-address")}</LinkButton>
      </Actions>
    </Stack>
  )
}
