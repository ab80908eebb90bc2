import { useState } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { Notice } from "~/ui/notice"
import { Stack } from "~/ui/page"
import { strongWords } from "../words"
import { Elsewhere } from "./elsewhere"

interface SignInAgainProps {
  /** somebody else is signed in than the author of the form */
  readonly otherPerson: boolean
  /** looks whether the author is signed in by now, and sends the form if so */
  readonly onSignedIn: () => Promise<void>
}

/** The sign-in in another tab that a form waits for. */
export function SignInAgain({ otherPerson, onSignedIn }: SignInAgainProps) {
  const say = useWords(strongWords)
  const [looked, setLooked] = useState<"never" | "looking" | "once">("never")
  const look = async () => {
    setLooked("looking")
    await onSignedIn()
    setLooked("once")
  }
  return (
    <Stack gap="close">
      {otherPerson ? (
        <Notice tone="warn" role="alert" title={say("other-person")} />
      ) : (
        <>
          <p>{say("sign-in-kept")}</p>
          {looked === "once" && <Notice tone="warn" role="alert" title={say("still-signed-out")} />}
          <Elsewhere to={paths.signIn()}>{say("sign-in-again")}</Elsewhere>
        </>
      )}
      <p>
        <Button variant="primary" size="large" busy={looked === "looking"} onClick={look}>
          {say("send")}
        </Button>
      </p>
    </Stack>
  )
}
