import { Form, type FormProps } from "@remix-run/react"
import { createContext, type FormEvent, forwardRef, useContext, useRef } from "react"

/** Has the reader prove a key if need be; false when that was given up. The frame of pages says how. */
export type EnsureStrong = () => Promise<boolean>

const EnsureStrongContext = createContext<EnsureStrong>(async () => true)
export const EnsureStrongProvider = EnsureStrongContext.Provider

/** For what is sent without a form: `if (await ensureStrong()) fetcher.submit(…)`. */
export const useEnsureStrong = () => useContext(EnsureStrongContext)

/**
 * The `onSubmit` of a form whose act asks for a strong sign-in: the form waits, with all that was typed, while a key is
 * proved beside it, and is sent then. Without scripts it is sent at once, and the server hands it back if it must.
 */
export function useStrongSubmit() {
  const ensureStrong = useEnsureStrong()
  const state = useRef<"idle" | "asking" | "proved">("idle")
  return async (event: FormEvent<HTMLFormElement>) => {
    if (state.current === "proved") {
      state.current = "idle"
      return
    }
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    event.preventDefault()
    if (state.current === "asking") return
    state.current = "asking"
    const proved = await ensureStrong().catch(() => true)
    state.current = proved ? "proved" : "idle"
    if (proved) form.requestSubmit(submitter)
  }
}

/** A `Form` whose act asks for a strong sign-in. */
export const StrongForm = forwardRef<HTMLFormElement, Omit<FormProps, "onSubmit">>((props, ref) => (
  <Form {...props} ref={ref} onSubmit={useStrongSubmit()} />
))
