import { Form, useLocation } from "@remix-run/react"
import type { ReactNode } from "react"
import { dayNumber, dayRange, weekday } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { Note } from "~/ui/page"
import { SignInFrame } from "~/ui/sign-in-frame"
import { WeekPrint } from "~/ui/week-print"
import { accessWords } from "../../words"
import { signInWords } from "../words"

const days = ["2025-08-25", "2025-08-26", "2025-08-27", "2025-08-28", "2025-08-29"] as const

/** What surrounds the pages of whoever is not signed in. The week beside them is invented: these pages are public. */
export function WayIn({ demo, children }: { demo: boolean; children: ReactNode }) {
  const say = useWords(signInWords)
  const language = useLanguage()
  const caption: [string, string] = demo
    ? [say("caption-colloquium"), `${dayRange(days[0], days[4], language)}, Nanterre`]
    : [say("caption-week"), say("caption-invented")]
  return (
    <SignInFrame
      brand="Colloque"
      picture={
        <WeekPrint days={days.map((day) => ({ number: String(dayNumber(day)), weekday: weekday(day, language) }))} />
      }
      caption={caption}
    >
      {children}
      <Foot />
    </SignInFrame>
  )
}

function Foot() {
  const say = useWords(signInWords)
  return (
    <div className="sign-in-foot">
      <Note>{say("internal")}</Note>
      <OtherLanguage />
    </div>
  )
}

/** The way to the other language, for whoever has no account to keep it with. */
function OtherLanguage() {
  const say = useWords(accessWords)
  const location = useLocation()
  const other = useLanguage() === "fr" ? "en" : "fr"
  return (
    <Form method="post" action={paths.language()}>
      <input type="hidden" name="returnTo" value={location.pathname + location.search} />
      <Button type="submit" variant="quiet" size="small" icon="languages" name="language" value={other} lang={other}>
        {say(`in-${other}`)}
      </Button>
    </Form>
  )
}
