import { useActionData, useNavigation } from "@remix-run/react"
import { createContext, type FormEvent, type RefObject, useContext, useEffect, useRef } from "react"
import { forgetForm, keepAsSaved, noteSent, watchForm } from "./changed-forms"

/** What a form has to wait for before it is sent: that its author is signed in, or has proved a key as well. */
export type FormNeed = "sign-in" | "key"

/** Has the reader sign in or prove a key if need be; false when that was given up. The frame of pages says how. */
export type EnsureNeed = (need: FormNeed) => Promise<boolean>

const EnsureNeedContext = createContext<EnsureNeed>(async () => true)
export const EnsureNeedProvider = EnsureNeedContext.Provider

/**
 * The `onSubmit` of a form: it waits, with all that was typed, while its author signs in or proves a key beside it, and is sent
 * then. Without scripts it is sent at once, and the server hands it back if it must.
 */
export function useGuardedSubmit(need: FormNeed) {
  const ensure = useContext(EnsureNeedContext)
  const state = useRef<"idle" | "asking" | "ready">("idle")
  return async (event: FormEvent<HTMLFormElement>) => {
    if (state.current === "ready") {
      state.current = "idle"
      noteSent(event.currentTarget)
      return
    }
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    event.preventDefault()
    if (state.current === "asking") return
    state.current = "asking"
    const ready = await ensure(need).catch(() => true)
    state.current = ready ? "ready" : "idle"
    if (ready) form.requestSubmit(submitter)
  }
}

const isRefusal = (outcome: unknown) =>
  outcome !== undefined && !(typeof outcome === "object" && outcome !== null && "ok" in outcome && outcome.ok === true)

/** Has the changes of a form asked about before they are lost, until they were saved. */
export function useWatchedForm(form: RefObject<HTMLFormElement>) {
  const wasRefused = isRefusal(useActionData())
  const { state } = useNavigation()
  const before = useRef(state)
  useEffect(() => {
    const watched = form.current
    if (!watched) return
    watchForm(watched)
    return () => forgetForm(watched)
  }, [form])
  useEffect(() => {
    const ended = before.current !== "idle" && state === "idle"
    before.current = state
    if (ended && form.current && !wasRefused) keepAsSaved(form.current)
  }, [form, state, wasRefused])
}
