import { Link } from "@remix-run/react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { Notice } from "~/ui/notice"
import { Actions, Section } from "~/ui/page"
import { FormFrame } from "../../../accounts/components/form-frame"
import type { FormAnswer } from "../../../accounts/form-answer"
import { type AccountKey, accountWords } from "../../../accounts/words"
import { keyAccountWords } from "../words"

export interface KeysInShort {
  readonly count: number
  readonly usedAt: string | null
  readonly waiting: { readonly id: string; readonly at: string; readonly by: string } | null
}

interface KeysSectionProps {
  readonly keys: KeysInShort
  readonly formKey: string
  readonly answer: FormAnswer | undefined
}

/** That somebody has keys, and no more; and the way to a reset, which takes a second person. */
export function KeysSection({ keys: { count, usedAt, waiting }, formKey, answer }: KeysSectionProps) {
  const say = useWords(keyAccountWords)
  const sayAccount = useWords(accountWords)
  const language = useLanguage()
  const used = usedAt ? moment(usedAt, language) : say("keys-never")
  return (
    <Section title={say("keys")}>
      <p>{count ? say("keys-count", { count, used }) : say("keys-none")}</p>
      {waiting && answer?.form === "reset-ask" && answer.reason && (
        <Notice tone="bad" role="alert" title={sayAccount(answer.reason as AccountKey)} />
      )}
      {waiting && (
        <FormFrame name="reset-decline" formKey={formKey} answer={answer}>
          {() => (
            <>
              <input type="hidden" name="reset" value={waiting.id} />
              <p>{typeset(say("reset-waiting", { by: waiting.by, at: moment(waiting.at, language) }))}</p>
              <Actions>
                <Link to={paths.keyResets()}>{say("see-resets")}</Link>
                <Button type="submit" variant="quiet">
                  {say("reset-decline")}
                </Button>
              </Actions>
            </>
          )}
        </FormFrame>
      )}
      {!waiting && count > 0 && (
        <FormFrame name="reset-ask" formKey={formKey} answer={answer}>
          {() => (
            <>
              <p className="muted">{say("reset-hint")}</p>
              <p>
                <Button type="submit" icon="key-round">
                  {say("reset-ask")}
                </Button>
              </p>
            </>
          )}
        </FormFrame>
      )}
    </Section>
  )
}
