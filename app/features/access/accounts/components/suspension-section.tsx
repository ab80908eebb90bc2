import { moment } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { TextArea } from "~/ui/field"
import { Section } from "~/ui/page"
import type { FormAnswer } from "../form-answer"
import type { Account } from "../queries.server"
import { accountWords } from "../words"
import { FormFrame } from "./form-frame"

interface SuspensionSectionProps {
  readonly suspensions: Account["suspensions"]
  readonly formKey: string
  readonly answer: FormAnswer | undefined
}

/** Shuts an account or opens it again, and tells when that was done before. */
export function SuspensionSection({ suspensions, formKey, answer }: SuspensionSectionProps) {
  const say = useWords(accountWords)
  const language = useLanguage()
  const at = (wallClock: string) => moment(wallClock, language)
  const standing = suspensions.some(({ liftedAt }) => liftedAt === null)
  return (
    <Section title={say("suspension")}>
      {suspensions.map((one) => (
        <p key={one.id} className={one.liftedAt ? "muted" : undefined}>
          {say("suspended-by", { at: at(one.suspendedAt), by: one.suspendedBy ?? "–", reason: one.reason })}
          {one.liftedAt && ` ${say("lifted-by", { at: at(one.liftedAt), by: one.liftedBy ?? "–" })}.`}
        </p>
      ))}
      {standing ? (
        <FormFrame name="lift" formKey={formKey} answer={answer}>
          {() => (
            <p>
              <Button type="submit">{say("lift")}</Button>
            </p>
          )}
        </FormFrame>
      ) : (
        <FormFrame name="suspend" formKey={formKey} answer={answer}>
          {({ field, typed }) => (
            <>
              <p className="muted">{say("suspend-hint")}</p>
              <TextArea
                {...field("reason")}
                label={say("reason")}
                hint={say("reason-hint")}
                defaultValue={typed("reason")}
              />
              <p>
                <Button type="submit" variant="danger" icon="user-x">
                  {say("suspend")}
                </Button>
              </p>
            </>
          )}
        </FormFrame>
      )}
    </Section>
  )
}
