import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Actions, Page, Stack } from "~/ui/page"
import { strongMinutes } from "../strength"
import { strongWords } from "../words"

/** Where the gate leads whoever may open a page, and must prove a key first. */
export function ProveKeyPage() {
  const say = useWords(strongWords)
  return (
    <Page measure="narrow">
      <Stack gap="even">
        <h1>{say("title")}</h1>
        <p>{say("lede", { minutes: strongMinutes })}</p>
        <Actions>
          <LinkButton to={paths.home()}>{say("home")}</LinkButton>
        </Actions>
      </Stack>
    </Page>
  )
}
