import { type RefObject, useEffect, useRef } from "react"
import { useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { StrongForm } from "~/ui/strong-form"
import type { BoardPage } from "../page.server"
import { boardWords } from "../words"
import { useSending } from "./sending"
import { useMade } from "./wording"

type Plan = NonNullable<BoardPage["plan"]>

interface StepsProps {
  readonly plan: Plan
  readonly fields: Readonly<Record<string, string>>
}

/** Back over what was done, gesture after gesture, and forward again; outside a field, Ctrl+Z and Ctrl+Y do it too. */
export function Steps({ plan: { undoes, redoes }, fields }: StepsProps) {
  const forms = { undo: useRef<HTMLFormElement>(null), redo: useRef<HTMLFormElement>(null) }
  const { undo, redo } = forms
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const intent = intentOf(event)
      const form = (intent === "undo" ? undo : redo).current
      if (!intent || !form) return
      event.preventDefault()
      form.requestSubmit()
    }
    document.addEventListener("keydown", walk)
    return () => document.removeEventListener("keydown", walk)
  }, [undo, redo])
  return (
    <>
      {undoes && <Step intent="undo" step={undoes} fields={fields} form={undo} />}
      {redoes && <Step intent="redo" step={redoes} fields={fields} form={redo} />}
    </>
  )
}

/** A field has a walk of its own through what was typed. */
function intentOf({ key, ctrlKey, metaKey, shiftKey, altKey, target, defaultPrevented }: KeyboardEvent) {
  const typing = (target as Element).closest("input, textarea, select, [contenteditable], dialog")
  if (typing || altKey || defaultPrevented || !(ctrlKey || metaKey)) return null
  const letter = key.toLowerCase()
  if (letter === "z") return shiftKey ? "redo" : "undo"
  return letter === "y" && !shiftKey ? "redo" : null
}

interface StepProps extends Pick<StepsProps, "fields"> {
  readonly intent: "undo" | "redo"
  readonly step: NonNullable<Plan["undoes"]>
  readonly form: RefObject<HTMLFormElement>
}

function Step({ intent, step, fields, form }: StepProps) {
  const say = useWords(boardWords)
  const made = useMade()
  const sending = useSending("intent", intent)
  const what = step.made ? made({ ...step.made, undone: false }) : say("version-number", { number: step.number })
  return (
    <StrongForm method="post" preventScrollReset ref={form}>
      <HiddenFields fields={{ ...fields, intent }} />
      <Button type="submit" icon={`${intent}-2`} title={say(`${intent}-what`, { what })} busy={sending}>
        {say(intent)}
        <span className="visually-hidden"> ({what})</span>
      </Button>
    </StrongForm>
  )
}
