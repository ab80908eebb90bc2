import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Notice } from "~/ui/notice"
import { Actions, Page, Section, Stack } from "~/ui/page"
import type { BrowserName } from "../../sign-in/browser-name"
import type { AddingFault } from "../adding"
import { strongMinutes } from "../strength"
import { strongWords } from "../words"
import { AddKey } from "./add-key"
import { ProveButton } from "./prove-button"

interface ProveKeyPageProps {
  readonly returnTo: string
  readonly strong: boolean
  /** how many keys the reader has */
  readonly keys: number
  readonly cannotAdd: AddingFault | null
  readonly browser: BrowserName
}

/** Where the gate leads whoever may open a page and must prove a key first: to the key, to a first one, to help. */
export function ProveKeyPage({ returnTo, strong, keys, cannotAdd, browser }: ProveKeyPageProps) {
  const say = useWords(strongWords)
  // The place may be a file to download, which only the browser itself can open.
  const goOn = () => location.replace(returnTo)
  return (
    <Page measure="narrow">
      <Stack gap="loose">
        <Stack gap="even">
          <h1>{say(keys || strong ? "title" : "none-title")}</h1>
          <p>{say("lede", { minutes: strongMinutes })}</p>
          {strong && <Notice tone="good" title={say("proved")} />}
          <noscript>
            <Notice tone="warn" title={say("no-script")} />
          </noscript>
          {keys > 0 && !strong && (
            <ProveButton at={paths.keyProof()} label={say("use")} variant="primary" onProved={goOn} />
          )}
          {keys === 0 && !strong && (
            <>
              <p>{say("none-text")}</p>
              <AddKey fault={cannotAdd} browser={browser} onAdded={goOn} />
            </>
          )}
        </Stack>
        <Section title={say("lost")}>
          <p>{say("lost-text")}</p>
          <Actions>
            <LinkButton to={paths.keys()}>{say("keys")}</LinkButton>
            <LinkButton variant="quiet" to={paths.home()}>
              {say("home")}
            </LinkButton>
          </Actions>
        </Section>
      </Stack>
    </Page>
  )
}
