import type { ReactNode } from "react"
import { typeset } from "~/i18n/typography"
import { Button } from "~/ui/button"
import { Actions } from "~/ui/page"

/** What pressing a button answers, how it is written, and how it is said where many stand on one page. */
interface Answer {
  readonly intent: string
  readonly label: string
  readonly spoken: string
}

interface AwaitingSecondProps {
  /** whom it is about */
  readonly name: string
  /** the field by which the form names what is answered, and its value */
  readonly asked: { readonly field: string; readonly id: string }
  readonly formKey: string
  /** nothing where the reader may not confirm it */
  readonly confirm: Answer | null
  /** nothing where it cannot be set aside */
  readonly decline: Answer | null
  readonly children: ReactNode
}

/** The fields of a form in which a second person confirms what a first has asked for, or sets it aside. */
export function AwaitingSecond({ name, asked, formKey, confirm, decline, children }: AwaitingSecondProps) {
  return (
    <>
      <input type="hidden" name={asked.field} value={asked.id} />
      <input type="hidden" name="formKey" value={formKey} />
      <h3>{typeset(name)}</h3>
      {children}
      <Actions>
        {confirm && (
          <Button type="submit" variant="primary" name="intent" value={confirm.intent} aria-label={confirm.spoken}>
            {confirm.label}
          </Button>
        )}
        {decline && (
          <Button type="submit" variant="quiet" name="intent" value={decline.intent} aria-label={decline.spoken}>
            {decline.label}
          </Button>
        )}
      </Actions>
    </>
  )
}
