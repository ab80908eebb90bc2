import { type ReactNode, useCallback, useRef, useState } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { Dialog, DialogBody, DialogFooter } from "~/ui/dialog"
import { EnsureNeedProvider, type FormNeed } from "~/ui/guarded-submit"
import { Stack } from "~/ui/page"
import { strongWords } from "../words"
import { type Ended, isProofNeeded, isSignInNeeded } from "./ceremony"
import { ProveButton } from "./prove-button"
import { SignInAgain } from "./sign-in-again"

interface Step {
  readonly need: FormNeed
  readonly began: "yes" | Ended
}

interface StrongStepProps {
  /** whom the page was drawn for: a form of it is sent by nobody else; null where that is not known */
  readonly personId: string | null
  readonly children: ReactNode
}

/**
 * The step beside a page: a form whose author is no longer signed in, or whose act asks for a key, waits for it here. What the
 * form holds stays in the page alone; whoever closes the dialog is back where he was.
 */
export function StrongStep({ personId, children }: StrongStepProps) {
  const say = useWords(strongWords)
  const [step, setStep] = useState<Step | null>(null)
  const waiting = useRef<((ready: boolean) => void) | null>(null)
  const whatIsMissing = useCallback(
    (need: FormNeed) =>
      need === "key" ? isProofNeeded(paths.keyProof(), personId) : isSignInNeeded(paths.signInState(), personId),
    [personId],
  )
  const ensure = useCallback(
    async (need: FormNeed) => {
      const missing = await whatIsMissing(need)
      if (missing === "no") return true
      setStep({ need, began: missing })
      return new Promise<boolean>((resolve) => {
        waiting.current = resolve
      })
    },
    [whatIsMissing],
  )
  const end = (ready: boolean) => {
    waiting.current?.(ready)
    waiting.current = null
    setStep(null)
  }
  const again = async () => {
    const missing = await whatIsMissing("sign-in")
    if (missing === "no") end(true)
    else setStep({ need: "sign-in", began: missing })
  }
  const forKey = step?.need === "key" && step.began !== "other-person"
  return (
    <EnsureNeedProvider value={ensure}>
      {children}
      <Dialog open={step !== null} onClose={() => end(false)} title={say(forKey ? "title" : "sign-in-title")}>
        {step && (
          <>
            <DialogBody>
              {forKey ? (
                <Stack gap="close">
                  <p>{say("kept-here")}</p>
                  <ProveButton
                    at={paths.keyProof()}
                    label={say("use")}
                    variant="primary"
                    began={step.began === "yes" ? null : step.began}
                    onProved={() => end(true)}
                  />
                </Stack>
              ) : (
                <SignInAgain otherPerson={step.began === "other-person"} onSignedIn={again} />
              )}
            </DialogBody>
            <DialogFooter>
              <Button variant="quiet" onClick={() => end(false)}>
                {say("cancel")}
              </Button>
            </DialogFooter>
          </>
        )}
      </Dialog>
    </EnsureNeedProvider>
  )
}
