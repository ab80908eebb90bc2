import { type ReactNode, useCallback, useRef, useState } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { Dialog, DialogBody, DialogFooter } from "~/ui/dialog"
import { Stack } from "~/ui/page"
import { EnsureStrongProvider } from "~/ui/strong-form"
import { strongWords } from "../words"
import { type Ended, isProofNeeded } from "./ceremony"
import { ProveButton } from "./prove-button"

/**
 * The step beside a page: a form whose act asks for a key waits for it here. What the form holds stays in the page alone
 * until the key is proved; whoever closes the dialog is back where he was.
 */
export function StrongStep({ children }: { children: ReactNode }) {
  const say = useWords(strongWords)
  const [step, setStep] = useState<"closed" | "yes" | Ended>("closed")
  const waiting = useRef<((proved: boolean) => void) | null>(null)
  const ensureStrong = useCallback(async () => {
    const needed = await isProofNeeded(paths.keyProof())
    if (needed === "no") return true
    setStep(needed)
    return new Promise<boolean>((resolve) => {
      waiting.current = resolve
    })
  }, [])
  const end = (proved: boolean) => {
    waiting.current?.(proved)
    waiting.current = null
    setStep("closed")
  }
  return (
    <EnsureStrongProvider value={ensureStrong}>
      {children}
      <Dialog open={step !== "closed"} onClose={() => end(false)} title={say("title")}>
        {step !== "closed" && (
          <>
            <DialogBody>
              <Stack gap="close">
                <p>{say("kept-here")}</p>
                <ProveButton
                  at={paths.keyProof()}
                  label={say("use")}
                  variant="primary"
                  began={step === "yes" ? null : step}
                  onProved={() => end(true)}
                />
              </Stack>
            </DialogBody>
            <DialogFooter>
              <Button variant="quiet" onClick={() => end(false)}>
                {say("cancel")}
              </Button>
            </DialogFooter>
          </>
        )}
      </Dialog>
    </EnsureStrongProvider>
  )
}
