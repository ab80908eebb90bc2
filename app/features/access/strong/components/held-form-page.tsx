import { SpeakIn, useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { Notice } from "~/ui/notice"
import { Page, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import type { HeldForm } from "../held-form"
import { strongWords } from "../words"
import { StrongStep } from "./strong-step"

/**
 * A form that came without a strong sign-in, handed back whole: a key is proved here, and it is sent again. The page may
 * stand without the frame of others, so it brings the step with it.
 */
export function HeldFormPage({ held }: { held: HeldForm }) {
  return (
    <SpeakIn language={held.language}>
      <StrongStep>
        <Held held={held} />
      </StrongStep>
    </SpeakIn>
  )
}

function Held({ held }: { held: HeldForm }) {
  const say = useWords(strongWords)
  return (
    <Page measure="narrow">
      <StrongForm method="post" action={held.action}>
        <Stack gap="even">
          <h1>{say("held-title")}</h1>
          <p>{say("held-text")}</p>
          <noscript>
            <Notice tone="warn" title={say("no-script")} />
          </noscript>
          {held.withFiles && <Notice tone="warn" title={say("held-files")} />}
          {held.fields.map(([name, value], place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several fields may bear one name, and none ever moves
            <input key={place} type="hidden" name={name} value={value} />
          ))}
          <p>
            <Button type="submit" variant="primary" size="large">
              {say("held-send")}
            </Button>
          </p>
        </Stack>
      </StrongForm>
    </Page>
  )
}
