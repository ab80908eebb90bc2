import type { MetaFunction } from "@remix-run/node"
import { accessibilityWords } from "~/accessibility-words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { Page, PageHead, Section, Stack } from "~/ui/page"

export const handle = { act: "sign-in" } as const

export const meta: MetaFunction = (args) => pageTitle(args, accessibilityWords, "title")

export default function Accessibility() {
  const say = useWords(accessibilityWords)
  return (
    <Page measure="narrow">
      <PageHead title={say("title")} lede={say("lede")} />
      <Stack>
        <Section title={say("checked")}>
          <p>{say("checked-tools")}</p>
          <p>{say("checked-script")}</p>
          <p>{say("checked-colour")}</p>
        </Section>
        <Section title={say("open")}>
          <p>{say("open-audit")}</p>
        </Section>
        <Section title={say("trouble")}>
          <p>{say("trouble-text")}</p>
        </Section>
      </Stack>
    </Page>
  )
}
