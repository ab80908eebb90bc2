import { useBlocker } from "@remix-run/react"
import { useEffect } from "react"
import { useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { followForms, isAnythingChanged, isSending, noteSent } from "~/ui/changed-forms"
import { Dialog, DialogBody, DialogFooter } from "~/ui/dialog"
import { frameWords } from "./words"

/** Asks before a page is left on which something typed is not saved; the browser asks by itself before it is closed. */
export function UnsavedChanges() {
  const say = useWords(frameWords)
  useEffect(() => followForms(document), [])
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const stays = currentLocation.pathname === nextLocation.pathname && currentLocation.search === nextLocation.search
    return (!stays || isSending()) && isAnythingChanged()
  })
  const stay = () => {
    if (blocker.state !== "blocked") return
    noteSent(null)
    blocker.reset()
  }
  return (
    <Dialog open={blocker.state === "blocked"} onClose={stay} title={say("unsaved")}>
      {blocker.state === "blocked" && (
        <>
          <DialogBody>
            <p>{say("unsaved-text")}</p>
          </DialogBody>
          <DialogFooter>
            <Button variant="danger" onClick={() => blocker.proceed()}>
              {say("leave-unsaved")}
            </Button>
            <Button variant="primary" onClick={stay}>
              {say("stay")}
            </Button>
          </DialogFooter>
        </>
      )}
    </Dialog>
  )
}
