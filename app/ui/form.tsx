import { type FormProps, Form as RemixForm } from "@remix-run/react"
import { forwardRef, type Ref, useImperativeHandle, useRef } from "react"
import { type FormNeed, useGuardedSubmit, useWatchedForm } from "./guarded-submit"

export type PageFormProps = Omit<FormProps, "onSubmit">

/** A form that waits, beside the page, for what it needs, and whose changes are asked about before they are lost. */
export function useForm(need: FormNeed, outer: Ref<HTMLFormElement>) {
  const ref = useRef<HTMLFormElement>(null)
  useImperativeHandle(outer, () => ref.current as HTMLFormElement)
  useWatchedForm(ref)
  return { ref, onSubmit: useGuardedSubmit(need) }
}

/** The form of somebody who is signed in; `StrongForm` is that of an act that asks for a key. */
export const Form = forwardRef<HTMLFormElement, PageFormProps>((props, ref) => (
  <RemixForm {...props} {...useForm("sign-in", ref)} />
))
