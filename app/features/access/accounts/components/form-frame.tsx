import type { ReactNode } from "react"
import { useWords } from "~/i18n/use-language"
import { ErrorSummary } from "~/ui/error-summary"
import { Notice } from "~/ui/notice"
import { StrongForm } from "~/ui/strong-form"
import type { FormAnswer } from "../form-answer"
import { type AccountKey, accountWords } from "../words"

interface FormFrameProps {
  /** told apart by the server by this name; also the beginning of its fields' ids */
  readonly name: string
  readonly formKey: string
  readonly answer: FormAnswer | undefined
  readonly children: (fields: FormFields) => ReactNode
}

export interface FormFields {
  /** what a field of this form is called, what is wrong with it and what had been typed */
  field(name: string): { id: string; name: string; error: string | undefined }
  typed(name: string): string | undefined
}

/** One of the forms of the account pages: sent once even when pressed twice, refused with what had been typed. */
export function FormFrame({ name, formKey, answer, children }: FormFrameProps) {
  const say = useWords(accountWords)
  const mine = answer?.form === name ? answer : undefined
  const errors = Object.entries(mine?.errors ?? {}).map(([field, message]) => ({
    fieldId: `${name}-${field}`,
    message: say(message as AccountKey),
  }))
  const fields: FormFields = {
    field: (field) => {
      const wrong = mine?.errors[field]
      return { id: `${name}-${field}`, name: field, error: wrong && say(wrong as AccountKey) }
    },
    typed: (field) => mine?.typed[field],
  }
  return (
    <StrongForm method="post" className="form" noValidate key={mine?.formKey}>
      <input type="hidden" name="intent" value={name} />
      <input type="hidden" name="formKey" value={mine?.formKey ?? formKey} />
      <ErrorSummary title={say("to-correct")} errors={errors} />
      {mine?.reason && (
        <Notice tone="bad" role="alert" title={say("not-done")}>
          {say(mine.reason as AccountKey)}
        </Notice>
      )}
      {children(fields)}
    </StrongForm>
  )
}
